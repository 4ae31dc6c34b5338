import { confirm, dispute, type Claims } from '../../shared/claim/answer-claim';
import { hubError } from '../../shared/errors';
import { actorIdOf, type Caller } from '../../shared/viewer';
import { WRITERS } from '../authority/authority';
import type { Tx, WriteSession } from '../context';
import type { ClaimFilter, ConfirmClaimInput, DisputeClaimInput } from './claim.input';
import { answerClaim, CLAIM_TABLES, findClaims, type ClaimConditions, type ClaimRow } from './claim.store';

/** Which claims the caller asks for: those about its own organisation, and of these those that wait, unless it says otherwise. */
export function toClaimConditions(caller: Caller, filter: ClaimFilter | null | undefined): ClaimConditions {
  const actorId = actorIdOf(caller);
  if (actorId === null) throw hubError('FORBIDDEN', { what: 'claims', whom: 'organisations that ask with a token of their own' });
  return { actorId, statuses: filter?.statuses ?? ['CLAIMED'], kinds: filter?.kinds ?? Object.keys(CLAIM_TABLES) };
}

/** The claims that this subgraph keeps, as the rules of answering need them. */
const CLAIMS: Claims<Tx, ClaimRow> = {
  writers: WRITERS,
  rowOf: ({ kind, id }) => ({ table: CLAIM_TABLES[kind], id }),
  find: async (tx, id) => (await findClaims(tx, [id]))[0] ?? null,
  answer: answerClaim,
};

/** The organisation concerned agrees with what was recorded about it. */
export function confirmClaim(session: WriteSession, input: ConfirmClaimInput): Promise<ClaimRow> {
  return confirm(session, CLAIMS, input);
}

/** The organisation concerned disagrees, and says why. */
export function disputeClaim(session: WriteSession, input: DisputeClaimInput): Promise<ClaimRow> {
  return dispute(session, CLAIMS, input);
}
