import type { PrismaClient } from '../../../prisma/generated/actors/client/client';
import { toDay } from '../../shared/context';
import { setCause } from '../../shared/history/change.store';
import { actorRows } from './actor-rows';
import { ecosystemRows } from './ecosystem-rows';
import { readStarter, STARTER_FOLDER } from './read-starter';

/** The history's trigger writes a version for each row; a slow disk may need more than Prisma's five seconds. */
const LONGEST_LOAD_MS = 60_000;

/** Loads the starter dataset, all of it or nothing, when there are no actors yet; says what it loaded. */
export async function loadStarter(db: PrismaClient, folder: string = STARTER_FOLDER): Promise<string | null> {
  if ((await db.actor.findFirst({ select: { id: true } })) !== null) return null;
  const dataset = readStarter(folder);
  const rows = { ...actorRows(dataset, toDay(new Date())), ...ecosystemRows(dataset) };
  await db.$transaction(
    async (tx) => {
      await setCause(tx, { operation: 'starter dataset' }, { takesLong: true });
      await tx.governmentFunction.createMany({ data: rows.functions });
      await tx.actor.createMany({ data: rows.actors });
      await tx.actorName.createMany({ data: rows.names });
      await tx.parentPeriod.createMany({ data: rows.parents });
      await tx.actorFunction.createMany({ data: rows.actorFunctions });
      await tx.succession.createMany({ data: rows.successions });
      await tx.relation.createMany({ data: rows.relations });
      await tx.actorNeed.createMany({ data: rows.needs });
      await tx.coordinationAssignment.createMany({ data: rows.roles });
      await tx.sharedComponent.createMany({ data: rows.components });
      await tx.componentActor.createMany({ data: rows.operators });
      await tx.componentDependency.createMany({ data: rows.dependencies });
      await tx.ecosystem.createMany({ data: rows.ecosystems });
      await tx.ecosystemMember.createMany({ data: rows.members });
      await tx.ecosystemComponent.createMany({ data: rows.parts });
      await tx.ecosystemLink.createMany({ data: rows.links });
    },
    { timeout: LONGEST_LOAD_MS },
  );
  return `${String(rows.actors.length)} actors, ${String(rows.relations.length)} relations, ${String(rows.components.length)} shared components, ${String(rows.ecosystems.length)} ecosystems`;
}
