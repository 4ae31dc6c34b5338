import type { FundingLine as FundingLineRow, Initiative, InitiativeParticipation } from '../../../prisma/generated/portfolio/client/client';
import { toProvenance } from '../../shared/graphql/provenance';
import { actorRef } from '../actor/actor.type';
import { instance } from '../instance';
import { hundredthsOf, moneyFrom, moneyOf, shareOf } from '../ledger/amount';
import { toClaim } from '../ledger/claim.type';
import { coverageOf, withheldIds } from '../ledger/coverage';
import { ledgerTotals } from '../ledger/ledger-total';
import type { Shares, WholeFunding } from './funding-shares';
import { FundingKind, FundingLine, FundingSummary, FundingYearBasis, type FundingShare } from './funding.type';

type Participation = Pick<InitiativeParticipation, 'actorId' | 'role' | 'isRestricted' | 'claimStatus'>;

/** The whole funding of an initiative, as its shares are calculated from. */
export function wholeFunding(initiative: Pick<Initiative, 'isFundingComplete'>, rows: readonly FundingLineRow[], participations: readonly Participation[]): WholeFunding {
  const withLine = new Set(rows.map((row) => row.funderActorId));
  return {
    isComplete: initiative.isFundingComplete,
    lines: rows.map((row) => ({
      funderId: row.funderActorId,
      // A claim that may not be shown is not an amount that may be used: it would show through the shares.
      amount: row.isRestricted && row.claimStatus !== 'CONFIRMED' ? null : hundredthsOf(row.actual ?? row.planned),
      currency: row.currency,
      priceYear: row.priceYear,
      isConfirmed: row.claimStatus === 'CONFIRMED',
      isDisputed: row.claimStatus === 'DISPUTED',
    })),
    fundersWithoutLine: [...new Set(participations.filter(({ role, actorId }) => role === 'FUNDER' && !withLine.has(actorId)).map(({ actorId }) => actorId))].sort(),
  };
}

type Withheld = readonly { recordTable: string; recordId: string }[];

/** Who pays for an initiative: the lines that may be shown, their totals, the shares where they exist, and how much of it is known. */
export function summarizeFunding(initiative: Pick<Initiative, 'isFundingComplete' | 'fundingNotes'>, visible: readonly FundingLineRow[], shares: Shares, withheld: Withheld): FundingSummary {
  return instance(FundingSummary, {
    lines: visible.map(toFundingLine),
    totals: ledgerTotals(visible),
    isComplete: initiative.isFundingComplete,
    coverage: coverageOf(visible, (row) => row.actual !== null || row.planned !== null, withheldIds(withheld, 'FundingLine')),
    shares: shares.isKnown ? toFundingShares(shares) : null,
    sharesGap: shares.isKnown ? null : shares.gap,
    notes: initiative.fundingNotes,
  });
}

function toFundingShares({ base, shares }: Extract<Shares, { isKnown: true }>): FundingShare[] {
  const whole = shares.reduce((sum, share) => sum + share.amount, 0n);
  return shares.map(({ funderId, amount, isConfirmed }) => ({ funder: actorRef(funderId), amount: moneyFrom(amount, base), part: shareOf(amount, whole) ?? 0, isConfirmed }));
}

export function toFundingLine(row: FundingLineRow): FundingLine {
  return instance(FundingLine, {
    id: row.id,
    kind: FundingKind[row.kind],
    scheme: row.scheme,
    funder: actorRef(row.funderActorId),
    year: row.year,
    yearTo: row.yearTo,
    yearBasis: FundingYearBasis[row.yearBasis],
    planned: moneyOf(row.planned, row),
    actual: moneyOf(row.actual, row),
    jointTotal: moneyOf(row.jointTotal, row),
    claim: toClaim(row),
    version: row.version,
    provenance: toProvenance(row),
    notes: row.notes,
  });
}
