import type { Prisma } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { fromHundredths } from '../../shared/graphql/money';
import type { Texts } from '../../shared/graphql/localized-text';
import type { Selection } from '../benefit-flow/selection';
import type { Tx } from '../context';
import { fromMillionths } from '../ledger/millionths';
import type { Terms } from './scenario';
import type { ScenarioRow } from './scenario.store';
import type { StoredCalculation } from './stored-calculation';

export function findScenario(tx: Tx, id: string): Promise<ScenarioRow | null> {
  return tx.fundingScenario.findUnique({ where: { id } });
}

/** The revision of the ledger that a transaction sees. */
export async function findRevision(tx: Tx): Promise<bigint> {
  return (await tx.revision.findUnique({ where: { id: 1 } }))?.value ?? 0n;
}

interface NewScenario {
  readonly titles: Texts;
  readonly keyNotes: Texts;
  readonly authorActorId: string;
  readonly madeOn: string;
  readonly selection: Selection;
  readonly terms: Terms;
  readonly members: readonly string[];
  readonly ledgerRevision: bigint;
  readonly result: StoredCalculation;
}

export async function insertScenario(tx: Tx, { madeOn, selection, terms, members, result, ...columns }: NewScenario): Promise<ScenarioRow> {
  const row = await tx.fundingScenario.create({ data: { ...columns, madeOn: fromDay(madeOn), key: terms.key, selection: selection as unknown as Prisma.InputJsonObject, result: result as unknown as Prisma.InputJsonObject } });
  await tx.fundingScenarioInitiative.createMany({ data: members.map((initiativeId) => ({ scenarioId: row.id, initiativeId })) });
  await tx.fundingScenarioShare.createMany({
    data: (terms.participants ?? []).map(({ actorId, weight, cap }) => ({
      scenarioId: row.id,
      actorId,
      weight: weight === null ? null : fromMillionths(weight),
      ...(cap === null ? {} : { cap: fromHundredths(cap.amount), currency: cap.currency, priceYear: cap.priceYear }),
    })),
  });
  return row;
}

/** Removes a scenario with its parts. */
export async function deleteScenario(tx: Tx, id: string): Promise<ScenarioRow> {
  await tx.fundingScenarioShare.deleteMany({ where: { scenarioId: id } });
  await tx.fundingScenarioInitiative.deleteMany({ where: { scenarioId: id } });
  return tx.fundingScenario.delete({ where: { id } });
}
