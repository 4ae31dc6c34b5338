import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { LONGEST_TEXT, LONGEST_TITLE, checkOptionalTexts, checkTexts } from '../../shared/writing/text-input';
import { actorIdOf } from '../../shared/viewer';
import { WRITERS } from '../authority/authority';
import type { Selection } from '../benefit-flow/selection';
import type { PortfolioContext, PortfolioDb, WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { holdPart } from '../record/hold-part';
import { calculate, type Calculation, type Terms } from './scenario';
import type { KeepFundingScenarioInput, RemoveFundingScenarioInput, ScenarioTermsInput } from './scenario.input';
import { ledgersOf, membersOf } from './scenario.loader';
import type { ScenarioRow } from './scenario.store';
import { checkTerms } from './scenario-terms';
import { ScenarioKey } from './scenario.type';
import { deleteScenario, findRevision, findScenario, insertScenario } from './scenario-write.store';
import { toStored } from './stored-calculation';

/** More initiatives than any joint funding is about; a scenario is read as a whole. */
const MOST_INITIATIVES = 500;

export interface CalculatedScenario {
  readonly selection: Selection;
  readonly terms: Terms;
  readonly members: readonly string[];
  readonly calculation: Calculation;
}

/** Calculates without keeping anything; ends with the faults of the input when there are any. */
export async function calculateScenario(context: PortfolioContext, faults: Faults, input: ScenarioTermsInput, path: Path): Promise<CalculatedScenario> {
  const { selection, terms } = checkTerms(faults, input, path);
  faults.stopIfAny();
  const members = await membersOf(context).load(selection);
  if (members.length === 0) faults.add(PORTFOLIO_FAULT.SCENARIO_EMPTY([...path, 'selection'], {}));
  if (members.length > MOST_INITIATIVES) faults.add(FAULT.LIST_TOO_LONG([...path, 'selection'], { length: members.length, most: MOST_INITIATIVES }));
  faults.stopIfAny();
  return { selection, terms, members, calculation: calculate(await ledgersOf(context, members), terms) };
}

/**
 * Keeps a calculation, with its author and the day. Anybody who may write here keeps scenarios of what everybody can
 * read; nothing in the ledger changes by it.
 *
 * Rule of the domain: "Scenarios are calculations, kept beside the ledger, never in it". All bodies.
 */
export async function keepFundingScenario(session: WriteSession, context: PortfolioContext, input: KeepFundingScenarioInput): Promise<ScenarioRow> {
  const { tx, faults, caller, today } = session;
  WRITERS.requireWriter(session);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const keyNotes = checkOptionalTexts(faults, input.keyNotes, ['input', 'keyNotes'], LONGEST_TEXT);
  if (input.terms.key === ScenarioKey.WEIGHTS && Object.keys(keyNotes).length === 0) faults.add(PORTFOLIO_FAULT.SCENARIO_WEIGHTS_UNSOURCED(['input', 'keyNotes'], {}));
  const inTransaction: PortfolioContext = { ...context, db: tx as PortfolioDb, loaders: new Map() };
  const { selection, terms, members, calculation } = await calculateScenario(inTransaction, faults, input.terms, ['input', 'terms']);
  return insertScenario(tx, { titles, keyNotes, authorActorId: actorIdOf(caller) as string, madeOn: today, selection, terms, members, ledgerRevision: await findRevision(tx), result: toStored(calculation) });
}

/** Removes a scenario; for whoever made it. */
export async function removeFundingScenario(session: WriteSession, input: RemoveFundingScenarioInput): Promise<ScenarioRow> {
  const row = await holdPart(session, input, {
    table: 'FundingScenario',
    find: findScenario,
    mayWrite: ({ authorActorId }) => { WRITERS.checkMayWriteFor(session, authorActorId, ['input', 'id'], { what: 'A scenario', who: 'the organisation that made it, or the secretariat' }); },
  });
  session.faults.stopIfAny();
  return deleteScenario(session.tx, (row as ScenarioRow).id);
}
