import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { checkSource } from '../../shared/writing/source';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import type { InitiativeLinkRef, LinkInitiativeInput, UnlinkInitiativeInput } from './initiative-link.input';
import { countLinks, deleteLink, insertLink, isLinked, LINK_TABLES, type LinkKind, type LinkTarget } from './initiative-link.store';
import { findInitiative } from './initiative-write.store';

const KINDS = Object.keys(LINK_TABLES) as LinkKind[];
/** More links of a kind than any initiative has; a list of them is read as a whole. */
const MOST_LINKS = 500;

/** Links an initiative to something of another register. */
export async function linkInitiative(session: WriteSession, input: LinkInitiativeInput): Promise<Initiative> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const target = checkTarget(faults, input.to, ['input', 'to']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (initiativeId !== null && target !== null) {
    if (await isLinked(tx, initiativeId, target)) faults.add(FAULT.ALREADY_RECORDED(['input', 'to', target.kind], { what: 'The link' }));
    else if ((await countLinks(tx, initiativeId, target.kind)) >= MOST_LINKS) faults.add(FAULT.LIST_FULL(['input', 'initiative'], { what: 'The initiative', of: 'links of this kind', most: MOST_LINKS }));
  }
  faults.stopIfAny();
  await insertLink(tx, initiativeId as string, target as LinkTarget, source);
  return (await findInitiative(tx, initiativeId as string)) as Initiative;
}

/** Takes a link out. */
export async function unlinkInitiative(session: WriteSession, input: UnlinkInitiativeInput): Promise<Initiative> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const target = checkTarget(faults, input.from, ['input', 'from']);
  if (initiativeId !== null && target !== null && !(await isLinked(tx, initiativeId, target))) faults.add(PORTFOLIO_FAULT.LINK_MISSING(['input', 'from', target.kind], { what: LINK_TABLES[target.kind].what }));
  faults.stopIfAny();
  await deleteLink(tx, initiativeId as string, target as LinkTarget);
  return (await findInitiative(tx, initiativeId as string)) as Initiative;
}

function checkTarget(faults: Faults, ref: InitiativeLinkRef, path: Path): LinkTarget | null {
  const given = KINDS.filter((kind) => ref[kind] != null);
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    faults.add(FAULT.EXACTLY_ONE(path, { keys: KINDS.join(', ') }));
    return null;
  }
  const id = checkId(faults, ref[kind] as string, [...path, kind]);
  return id === null ? null : { kind, id };
}
