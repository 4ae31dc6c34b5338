import { hubError } from '../../shared/errors';
import { isUuid } from '../../shared/graphql/uuid';
import type { Years } from '../ledger/year-range';

const ID_VERSION = 'k1';

export interface CollaborationKey {
  readonly actorId: string;
  readonly years: Years;
}

/** The opaque id of an actor's indicators: whom and which years they are about, and the revision they were counted from. */
export function encodeCollaborationId({ actorId, years }: CollaborationKey, revision: bigint): string {
  return Buffer.from(JSON.stringify([ID_VERSION, revision.toString(), actorId, years.from, years.to])).toString('base64url');
}

export function decodeCollaborationId(id: string, path: string): CollaborationKey & { revision: bigint } {
  try {
    const [version, revision, actorId, from, to] = JSON.parse(Buffer.from(id, 'base64url').toString('utf8')) as unknown[];
    if (version === ID_VERSION && typeof actorId === 'string' && isUuid(actorId) && isYear(from) && isYear(to)) return { actorId, years: { from, to }, revision: BigInt(String(revision)) };
  } catch {
    // Falls through to the one answer for every id that is none.
  }
  throw hubError('ID_MALFORMED', { value: id.slice(0, 60), path });
}

function isYear(value: unknown): value is number | null {
  return value === null || Number.isInteger(value);
}
