import { confirm, dispute, type Claims } from '../../shared/claim/answer-claim';
import { hubError } from '../../shared/errors';
import { actorIdOf, type Caller } from '../../shared/viewer';
import { WRITERS } from '../authority/authority';
import type { Tx, WriteSession } from '../context';
import type { ConfirmPortfolioClaimInput, DisputePortfolioClaimInput, PortfolioClaimFilter } from './claim.input';
import { secondClaimId } from '../../shared/claim/second-claim';
import { answerClaim, findClaimRecords, type ClaimConditions, type ClaimRecord } from './claim.store';
import { PortfolioClaimKind } from './claim.type';

/** What a record says of an organisation, whatever kind of record it is. */
export type ClaimFact = ClaimRecord & ReturnType<typeof claimColumns> & { readonly id: string; readonly version: number };

/** The tables that claims are in. */
const TABLES = { LEAD: 'Initiative', PARTICIPATION: 'InitiativeParticipation', FUNDING: 'FundingLine', COST: 'CostLine', BENEFIT: 'Benefit', BENEFIT_OWNER: 'Benefit' } as const;

/** A record as the claim that it is. */
export function toClaimFact(record: ClaimRecord): ClaimFact {
  const { id, version } = record.row;
  return { ...record, ...claimColumns(record), id: record.kind === 'BENEFIT_OWNER' ? secondClaimId(id) : id, version };
}

function claimColumns(record: ClaimRecord) {
  switch (record.kind) {
    case 'LEAD': {
      const { id: initiativeId, leadActorId: actorId, leadClaimStatus: claimStatus, leadClaimedAt: claimedAt, leadAnsweredAt: answeredAt, leadAnswerReasons: answerReasons } = record.row;
      return { initiativeId, actorId, claimStatus, claimedAt, answeredAt, answerReasons, isRestricted: false };
    }
    case 'BENEFIT_OWNER': {
      const { initiativeId, ownerActorId: actorId, ownerClaimStatus: claimStatus, ownerClaimedAt: claimedAt, ownerAnsweredAt: answeredAt, ownerAnswerReasons: answerReasons } = record.row;
      // The benefit is hidden until its beneficiary confirms it, and what it says of its owner with it.
      return { initiativeId, actorId, claimStatus, claimedAt, answeredAt, answerReasons, isRestricted: record.row.isRestricted && record.row.claimStatus !== 'CONFIRMED' };
    }
    default: {
      const { initiativeId, claimStatus, claimedAt, answeredAt, answerReasons, isRestricted } = record.row;
      return { initiativeId, actorId: concernedBy(record), claimStatus, claimedAt, answeredAt, answerReasons, isRestricted };
    }
  }
}

function concernedBy(record: Exclude<ClaimRecord, { kind: 'LEAD' | 'BENEFIT_OWNER' }>): string | null {
  switch (record.kind) {
    case 'PARTICIPATION':
      return record.row.actorId;
    case 'FUNDING':
      return record.row.funderActorId;
    case 'COST':
      return record.row.bearerActorId;
    case 'BENEFIT':
      return record.row.beneficiaryActorId;
  }
}

/** Which claims the caller asks for: those about its own organisation, and of these those that wait, unless it says otherwise. */
export function toClaimConditions(caller: Caller, filter: PortfolioClaimFilter | null | undefined): ClaimConditions {
  const actorId = actorIdOf(caller);
  if (actorId === null) throw hubError('FORBIDDEN', { what: 'portfolioClaims', whom: 'organisations that ask with a token of their own' });
  return { actorId, statuses: filter?.statuses ?? ['CLAIMED'], kinds: filter?.kinds ?? Object.values(PortfolioClaimKind) };
}

/** The claims that this subgraph keeps, as the rules of answering need them. */
const CLAIMS: Claims<Tx, ClaimFact> = {
  writers: WRITERS,
  rowOf: ({ kind, row }) => ({ table: TABLES[kind], id: row.id }),
  find: async (tx, id) => (await findClaimRecords(tx, [id])).map(toClaimFact)[0] ?? null,
  answer: async (tx, claim, answer) => toClaimFact(await answerClaim(tx, claim, answer)),
};

/** The organisation concerned agrees with what was recorded about it. */
export function confirmPortfolioClaim(session: WriteSession, input: ConfirmPortfolioClaimInput): Promise<ClaimFact> {
  return confirm(session, CLAIMS, input);
}

/** The organisation concerned disagrees, and says why. */
export function disputePortfolioClaim(session: WriteSession, input: DisputePortfolioClaimInput): Promise<ClaimFact> {
  return dispute(session, CLAIMS, input);
}
