import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../../prisma/generated/portfolio/client/client';
import { fromHundredths } from '../../../subgraphs/shared/graphql/money';
import { ACTORS, type Written } from './arbitrary';
import type { Initiative, Line } from './ledger';

const decimal = (amount: bigint | null): string | null => (amount === null ? null : fromHundredths(amount));

export interface WrittenLedger {
  readonly initiatives: readonly Initiative[];
  /** The id that each name of an actor was given; they sort as the names do. */
  readonly idOf: Readonly<Record<string, string>>;
}

/** Ids for actors that nothing has been recorded about yet. */
export function freshActors(): Readonly<Record<string, string>> {
  const ids = ACTORS.map(() => randomUUID()).sort();
  return Object.fromEntries(ACTORS.map((name, i) => [name, ids[i] as string]));
}

/** Writes a ledger into a database, in the order it is given in. */
export async function writeLedger(db: PrismaClient, ledger: readonly Written<Initiative>[], idOf = freshActors()): Promise<WrittenLedger> {
  const id = (name: string | null): string | null => (name === null ? null : (idOf[name] ?? name));
  const named = (line: Line): Line => ({ ...line, actorId: id(line.actorId) });
  const initiatives: Initiative[] = ledger.map((one) => ({
    ...one,
    id: randomUUID(),
    funding: one.funding.map(named),
    running: one.running.map(named),
    namedFunders: one.namedFunders.map((name) => id(name) as string),
    benefits: one.benefits.map((benefit) => ({ ...benefit, beneficiaryId: id(benefit.beneficiaryId) })),
  }));
  await db.initiative.createMany({ data: initiatives.map(({ id: own, isFundingComplete, withdrawalRule }) => ({ id: own, isFundingComplete, withdrawalRule, titles: { nb: 'Et tiltak' }, sortKey: 'et tiltak', searchText: 'et tiltak' })) });
  const amounts = ({ planned, actual, year, yearTo, currency, priceYear, claimStatus, isRestricted }: Line) => ({ planned: decimal(planned), actual: decimal(actual), year, yearTo, currency, priceYear, claimStatus, isRestricted });
  await db.fundingLine.createMany({ data: initiatives.flatMap((one) => one.funding.map((line) => ({ initiativeId: one.id, kind: 'OWN_BUDGET' as const, funderActorId: line.actorId, ...amounts(line) }))) });
  await db.costLine.createMany({ data: initiatives.flatMap((one) => one.running.map((line) => ({ initiativeId: one.id, kind: 'OPERATION' as const, bearerActorId: line.actorId, ...amounts(line) }))) });
  await db.initiativeParticipation.createMany({ data: initiatives.flatMap((one) => one.namedFunders.map((actorId) => ({ initiativeId: one.id, actorId, role: 'FUNDER' as const }))) });
  const benefits = initiatives.flatMap((one) => one.benefits.map((benefit) => ({ initiativeId: one.id, id: randomUUID(), benefit })));
  await db.benefit.createMany({
    data: benefits.map(({ initiativeId, id: own, benefit: { isPriced, type, savingKind, currency, priceYear, claimStatus, isRestricted, beneficiaryId } }) => ({
      id: own, initiativeId, titles: { nb: 'En gevinst' }, sortKey: 'en gevinst', isPriced, type, savingKind, beneficiaryActorId: beneficiaryId, claimStatus, isRestricted,
      currency: isPriced ? currency : null, priceYear: isPriced ? priceYear : null,
    })),
  });
  await db.benefitYear.createMany({ data: benefits.flatMap(({ initiativeId, id: benefitId, benefit }) => benefit.years.map(({ year, planned, realised }) => ({ initiativeId, benefitId, year, planned: decimal(planned), realised: decimal(realised) }))) });
  await db.withheldValue.createMany({ data: benefits.filter(({ benefit }) => benefit.isWithheld).map(({ initiativeId, id: recordId }) => ({ rootId: initiativeId, recordTable: 'Benefit', recordId, field: 'planned' })) });
  return { initiatives, idOf };
}
