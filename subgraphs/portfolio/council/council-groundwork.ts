import type { Path } from '../../shared/writing/fault';
import { toFacts } from '../finding/finding-facts';
import { findFacts } from '../finding/finding.store';
import type { InitiativeFacts } from '../finding/initiative-facts';
import { estimateCost } from '../finding/cost-estimate';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { lackingAtIntake } from '../groundwork/intake-minimum';
import { LEAST_WORDS, lackingBeforeCouncil, wordsNeeded } from '../groundwork/six-questions';
import { NO_LEVELS } from '../references';
import { findInitiativeRow } from './council-case-write.store';
import type { CouncilAmount } from './council-steps';

/** A fault for each part of the minimum at submission that an initiative lacks. */
export async function checkIntake(session: WriteSession, initiativeId: string, path: Path): Promise<void> {
  const lacking = lackingAtIntake(await factsOfInitiative(session, initiativeId));
  for (const what of lacking) session.faults.add(PORTFOLIO_FAULT.GROUNDWORK_INCOMPLETE(path, { what, then: 'submit the case' }));
}

/** A fault for each thing that the groundwork lacks before the council may have the case. */
export async function checkSixQuestions(session: WriteSession, initiativeId: string, amount: CouncilAmount | null, path: Path): Promise<void> {
  const facts = await factsOfInitiative(session, initiativeId);
  const lacking = lackingBeforeCouncil(facts.groundwork, Math.max(wordsForCost(facts), amount?.currency === 'NOK' ? wordsNeeded(amount.hundredths) : LEAST_WORDS));
  for (const what of lacking) session.faults.add(PORTFOLIO_FAULT.GROUNDWORK_INCOMPLETE(path, { what, then: 'bring the case to the council' }));
}

/** By what is known of the cost: better a little than nothing where it is unknown. */
function wordsForCost(facts: InitiativeFacts): number {
  const cost = estimateCost(facts);
  return cost.kind === 'UNKNOWN' ? LEAST_WORDS : wordsNeeded(cost.hundredths);
}

async function factsOfInitiative({ tx, today }: WriteSession, initiativeId: string): Promise<InitiativeFacts> {
  const [parts] = await findFacts(tx, [initiativeId]);
  const row = await findInitiativeRow(tx, initiativeId);
  if (!parts) throw new TypeError(`there are no facts of the initiative ${initiativeId}`);
  return toFacts(row, parts, NO_LEVELS, today);
}
