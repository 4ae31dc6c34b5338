import { FAULT, type Path } from '../../shared/writing/fault';
import { checkKnownId } from '../../shared/writing/id-list';
import { checkId } from '../../shared/writing/record-id';
import { checkSource } from '../../shared/writing/source';
import type { UserError } from '../../shared/writing/user-error.type';
import { ecosystemToWrite } from '../authority/may-write';
import { findComponentToWrite } from '../component/component-write.store';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import type { EcosystemTargetRef, LinkEcosystemInput, UnlinkEcosystemInput } from './ecosystem-link.input';
import { countEcosystemLinks, deleteEcosystemLink, findEcosystemLink, insertEcosystemLink, type EcosystemTarget } from './ecosystem-link.store';
import { ECOSYSTEMS } from './ecosystem-write.store';
import type { EcosystemRow } from './ecosystem.store';

/** More than anybody reads in one list. */
const MOST_LINKS = 200;

const WHAT = { COMPONENT: 'component', INITIATIVE: 'initiative', LIFE_EVENT: 'life event' } as const;

/** The ecosystem is linked to the same already. */
export function ecosystemLinked(): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'to'], { what: 'That the ecosystem is linked to this' });
}

/** Records what an ecosystem builds on or gathers around. */
export async function linkEcosystem(session: WriteSession, input: LinkEcosystemInput): Promise<EcosystemRow> {
  const { tx, faults } = session;
  const ecosystemId = await ecosystemToWrite(session, input.ecosystem, ['input', 'ecosystem']);
  const target = checkTarget(session, input.to, ['input', 'to']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (ecosystemId !== null && target !== null) {
    if (target.kind === 'COMPONENT') await checkKnownId(session, target.id, ['input', 'to', 'component'], 'shared component', findComponentToWrite);
    if ((await findEcosystemLink(tx, ecosystemId, target)) !== null) faults.add(ecosystemLinked());
    else if ((await countEcosystemLinks(tx, ecosystemId, target.kind)) >= MOST_LINKS) faults.add(FAULT.LIST_FULL(['input', 'ecosystem'], { what: 'The ecosystem', of: `links to ${WHAT[target.kind]}s`, most: MOST_LINKS }));
  }
  faults.stopIfAny();
  await insertEcosystemLink(tx, ecosystemId as string, target as EcosystemTarget, source);
  return (await ECOSYSTEMS.find(tx, ecosystemId as string)) as EcosystemRow;
}

/** Takes out what an ecosystem no longer builds on or gathers around; the history keeps it. */
export async function unlinkEcosystem(session: WriteSession, input: UnlinkEcosystemInput): Promise<EcosystemRow> {
  const { tx, faults } = session;
  const ecosystemId = await ecosystemToWrite(session, input.ecosystem, ['input', 'ecosystem']);
  const target = checkTarget(session, input.from, ['input', 'from']);
  const linkId = ecosystemId === null || target === null ? null : await findEcosystemLink(tx, ecosystemId, target);
  if (ecosystemId !== null && target !== null && linkId === null) faults.add(ACTORS_FAULT.ECOSYSTEM_NOT_LINKED(['input', 'from'], { what: WHAT[target.kind] }));
  faults.stopIfAny();
  await deleteEcosystemLink(tx, (target as EcosystemTarget).kind, linkId as string);
  return (await ECOSYSTEMS.find(tx, ecosystemId as string)) as EcosystemRow;
}

function checkTarget({ faults }: WriteSession, { component, initiative, lifeEvent }: EcosystemTargetRef, path: Path): EcosystemTarget | null {
  const given = [['COMPONENT', 'component', component], ['INITIATIVE', 'initiative', initiative], ['LIFE_EVENT', 'lifeEvent', lifeEvent]] as const;
  const [only, ...more] = given.filter(([, , value]) => value != null);
  if (!only || more.length > 0) {
    faults.add(FAULT.EXACTLY_ONE(path, { keys: 'component, initiative and lifeEvent' }));
    return null;
  }
  const [kind, field, value] = only;
  const id = checkId(faults, value as string, [...path, field]);
  return id === null ? null : { kind, id };
}
