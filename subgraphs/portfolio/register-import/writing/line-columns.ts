import { Prisma, type BenefitType, type CostKind, type FundingKind } from '../../../../prisma/generated/portfolio/client/client';
import { sortKey } from '../../../shared/graphql/sort-key';
import { newClaim } from '../../../shared/writing/claim-columns';
import { callerOf, importingActor } from '../../../shared/importing/importer';
import type { BenefitLine, BenefitYearLine, MoneyLine } from '../understanding/project';
import type { ImportSession } from './session';

/** What is said anew about another is a claim anew, also where it had answered to what was said before. */
function claimOn({ importer, now }: ImportSession, actorId: string | null) {
  if (actorId === null) return {};
  return { ...newClaim(callerOf(importer), actorId, now), claimedByActorId: importingActor(importer) };
}

const amounts = ({ planned, actual }: MoneyLine) => ({ planned, actual });

export function costLineRow(line: MoneyLine, initiativeId: string, session: ImportSession) {
  const { kind, actorId, year, yearTo, currency, priceYear } = line;
  return { initiativeId, kind: kind as CostKind, bearerActorId: actorId, year, yearTo, currency, priceYear, ...amounts(line), ...claimOn(session, actorId), ...session.source };
}

export function fundingLineRow(line: MoneyLine, initiativeId: string, session: ImportSession) {
  const { kind, scheme, actorId, year, yearTo, isAward, currency, priceYear } = line;
  return { initiativeId, kind: kind as FundingKind, scheme, funderActorId: actorId, year, yearTo, yearBasis: isAward ? ('AWARD' as const) : ('BUDGET' as const), currency, priceYear, ...amounts(line), ...claimOn(session, actorId), ...session.source };
}

/** What an import changes in a line that is there: the amounts, which are claimed anew, and where they are from. */
export function lineChange(line: MoneyLine, session: ImportSession) {
  return { ...amounts(line), ...claimOn(session, line.actorId), ...session.source };
}

export function benefitRow(benefit: BenefitLine, initiativeId: string, session: ImportSession) {
  const { title, ...columns } = { title: benefit.title, ...benefitColumns(benefit, session) };
  return { initiativeId, titles: { [session.profile.language]: title }, sortKey: sortKey(title), ...columns };
}

export function benefitColumns({ type, currency, priceYear, unit, ownerActorId, beneficiaryActorId }: BenefitLine, session: ImportSession) {
  const owner = ownerActorId === null ? null : newClaim(callerOf(session.importer), ownerActorId, session.now);
  return {
    type: type as BenefitType,
    isPriced: currency !== null,
    currency,
    priceYear,
    units: unit === null ? Prisma.DbNull : { [session.profile.language]: unit },
    ownerActorId,
    ...(owner ? { ownerClaimStatus: owner.claimStatus, ownerClaimedAt: owner.claimedAt, ownerAnsweredAt: owner.answeredAt, ownerAnswerReasons: owner.answerReasons } : {}),
    beneficiaryActorId,
    ...claimOn(session, beneficiaryActorId),
    ...session.source,
  };
}

/** Money where the benefit is priced, else a quantity in its unit. */
export function benefitYearColumns({ planned, realised }: BenefitYearLine, { currency }: Pick<BenefitLine, 'currency'>) {
  return currency === null ? { plannedQuantity: planned, realisedQuantity: realised } : { planned, realised };
}
