import { confirm, dispute, type Claims } from '../../shared/claim/answer-claim';
import { isOpenClaim } from '../../shared/claim/restricted-claim';
import { secondClaimId } from '../../shared/claim/second-claim';
import { hubError } from '../../shared/errors';
import { actorIdOf, type Caller } from '../../shared/viewer';
import { WRITERS } from '../authority/authority';
import type { Tx, WriteSession } from '../context';
import type { ActorClaimFilter, ConfirmActorClaimInput, DisputeActorClaimInput } from './claim.input';
import { answerClaim, findClaimRecords, type ClaimConditions, type ClaimRecord } from './claim.store';
import { ActorClaimKind } from './claim.type';

/** What a record says of an organisation, whatever kind of record it is. */
export type ClaimFact = ClaimRecord & ReturnType<typeof claimColumns>;

/** The tables that claims are in. */
const TABLES = { RELATION: 'Relation', ECOSYSTEM_MEMBERSHIP: 'EcosystemMember', COMPONENT_OPERATOR: 'ComponentActor', COMPONENT_FUNDER: 'ComponentActor' } as const;

/** A record as the claim that it is. */
export function toClaimFact(record: ClaimRecord): ClaimFact {
  return { ...record, ...claimColumns(record) };
}

function claimColumns(record: ClaimRecord) {
  const { id, isRestricted, version } = record.row;
  return { id, isRestricted, version, ...answerColumns(record) };
}

function answerColumns(record: ClaimRecord) {
  if (record.kind !== 'RELATION') {
    const { actorId, claimStatus, answeredAt, answerReasons } = record.row;
    return { actorId, claimStatus, answeredAt, answerReasons };
  }
  const { side, row } = record;
  // A side without an answer is a group, and of a group there is no claim.
  if (side === 'from') return { actorId: row.fromClaimStatus && row.fromId, claimStatus: row.fromClaimStatus ?? 'CLAIMED', answeredAt: row.fromAnsweredAt, answerReasons: row.fromAnswerReasons };
  return { id: secondClaimId(row.id), actorId: row.toClaimStatus && row.toId, claimStatus: row.toClaimStatus ?? 'CLAIMED', answeredAt: row.toAnsweredAt, answerReasons: row.toAnswerReasons };
}

/** Which claims the caller asks for: those about its own organisation, and of these those that wait, unless it says otherwise. */
export function toClaimConditions(caller: Caller, filter: ActorClaimFilter | null | undefined): ClaimConditions {
  const actorId = actorIdOf(caller);
  if (actorId === null) throw hubError('FORBIDDEN', { what: 'actorClaims', whom: 'organisations that ask with a token of their own' });
  return { actorId, statuses: filter?.statuses ?? ['CLAIMED'], kinds: filter?.kinds ?? Object.values(ActorClaimKind) };
}

/** The claims that this subgraph keeps, as the rules of answering need them. A relation is open when both its sides agree. */
const CLAIMS: Claims<Tx, ClaimFact> = {
  writers: WRITERS,
  rowOf: ({ kind, row }) => ({ table: TABLES[kind], id: row.id }),
  find: async (tx, id) => (await findClaimRecords(tx, [id])).map(toClaimFact)[0] ?? null,
  answer: async (tx, claim, answer) => toClaimFact(await answerClaim(tx, claim, answer)),
  isOpen: ({ row }) => isOpenClaim(row),
};

/** The organisation concerned agrees with what was recorded about it. */
export function confirmActorClaim(session: WriteSession, input: ConfirmActorClaimInput): Promise<ClaimFact> {
  return confirm(session, CLAIMS, input);
}

/** The organisation concerned disagrees, and says why. */
export function disputeActorClaim(session: WriteSession, input: DisputeActorClaimInput): Promise<ClaimFact> {
  return dispute(session, CLAIMS, input);
}
