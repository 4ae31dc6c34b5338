import { isSecretariat } from '../../shared/identity/access';
import { stableId } from '../../shared/graphql/id';
import { titleColumns } from '../../shared/graphql/title-columns';
import { actorIdOf } from '../../shared/viewer';
import { FAULT, type Path } from '../../shared/writing/fault';
import { givenTexts, givenTextsOrNull } from '../../shared/writing/given';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import type { UserError } from '../../shared/writing/user-error.type';
import type { ActorRef } from '../actor/actor-input.type';
import { checkNamedActor } from '../actor/named-actor';
import { WRITERS } from '../authority/authority';
import { ecosystemToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { holdPart } from '../record/hold-part';
import { checkNaturalKey } from '../record/natural-key';
import { checkPeriodColumns } from '../record/period-input';
import { ECOSYSTEMS, findEcosystemByKey } from './ecosystem-write.store';
import type { CreateEcosystemInput, HandOverEcosystemInput, UpdateEcosystemInput } from './ecosystem.input';
import type { EcosystemRow } from './ecosystem.store';

/** An ecosystem with the key, given or made from the name, is there already. */
export function ecosystemRecorded({ key }: Pick<CreateEcosystemInput, 'key'>): UserError {
  return FAULT.ALREADY_RECORDED(['input', key == null ? 'names' : 'key'], { what: key == null ? 'An ecosystem of this name' : `An ecosystem with the key ${key}` });
}

/** Records an ecosystem, kept by the caller or by whom the secretariat names. */
export async function createEcosystem(session: WriteSession, input: CreateEcosystemInput): Promise<EcosystemRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  const keeperId = await checkKeeperOfNew(session, input.keeper ?? null);
  const names = checkTexts(faults, input.names, ['input', 'names'], LONGEST_TITLE);
  const notes = givenTextsOrNull(faults, 'notes', input.notes, ['input'], LONGEST_TEXT);
  const period = checkPeriodColumns(faults, input, ['input']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const key = checkNaturalKey(faults, input.key, names, ['input']);
  if (await findEcosystemByKey(tx, key)) faults.add(ecosystemRecorded(input));
  faults.stopIfAny();
  return ECOSYSTEMS.insert(tx, { id: stableId('ecosystem', key), key, keeperId, names, ...notes, ...period, ...titleColumns(names), ...source });
}

/** Changes what is recorded of an ecosystem itself. */
export async function updateEcosystem(session: WriteSession, { change, ...input }: UpdateEcosystemInput): Promise<EcosystemRow> {
  const { tx, faults } = session;
  const row = await holdEcosystem(session, input);
  const path = ['input', 'change'];
  const names = givenTexts(faults, 'names', change.names, path, LONGEST_TITLE);
  const notes = givenTextsOrNull(faults, 'notes', change.notes, path, LONGEST_TEXT);
  const period = checkPeriodColumns(faults, change, path, row ?? undefined);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  return ECOSYSTEMS.change(tx, (row as EcosystemRow).id, { ...names, ...(names.names ? titleColumns(names.names) : {}), ...notes, ...period, ...source });
}

/**
 * Lets another keep the record of an ecosystem: the secretariat names whom; a keeper can give it back to the secretariat.
 *
 * Rule of the domain: "No actor decides over another", so no organisation makes another the keeper of anything. All
 * bodies.
 */
export async function handOverEcosystem(session: WriteSession, { keeper, ...input }: HandOverEcosystemInput): Promise<EcosystemRow> {
  const { tx, faults } = session;
  const row = await holdEcosystem(session, input);
  const path = ['input', 'keeper'];
  if (keeper === undefined) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: 'is left out: name the new keeper, or send null for the secretariat' }));
  const keeperId = keeper ? await checkKeeper(session, keeper, path) : null;
  if (keeperId !== null && !isSecretariat(session)) faults.add(ACTORS_FAULT.KEEPER_APPOINTED(path, {}));
  faults.stopIfAny();
  return ECOSYSTEMS.change(tx, (row as EcosystemRow).id, { keeperId });
}

function holdEcosystem(session: WriteSession, input: { id: string; expectedVersion: number }): Promise<EcosystemRow | null> {
  return holdPart(session, input, { ...ECOSYSTEMS, mayWrite: ({ id }) => ecosystemToWrite(session, id, ['input', 'id']) });
}

/** Who keeps the record of a new ecosystem, by id; null for the secretariat. */
async function checkKeeperOfNew(session: WriteSession, keeper: ActorRef | null): Promise<string | null> {
  const { caller, faults } = session;
  const path = ['input', 'keeper'];
  if (isSecretariat(session)) return keeper && checkKeeper(session, keeper, path);
  const keeperId = await checkKeeper(session, keeper ?? { organizationNumber: caller.organizationNumber }, path);
  if (keeperId !== null && keeperId !== actorIdOf(caller)) faults.add(FAULT.NOT_ALLOWED(path, { what: 'An ecosystem that another organisation keeps', who: 'the secretariat' }));
  return keeperId;
}

async function checkKeeper(session: WriteSession, keeper: ActorRef, path: Path): Promise<string | null> {
  const found = await checkNamedActor(session, keeper, path);
  if (found?.organizationNumber === null) session.faults.add(ACTORS_FAULT.KEEPER_WITHOUT_NUMBER(path, {}));
  return found?.id ?? null;
}
