import type { PrismaClient } from '../../../prisma/generated/lifeevents/client/client';
import { setCause } from '../../shared/history/change.store';
import { starterFolder } from '../../shared/starter/read-file';
import { actorNumberRows } from './actor-number-rows';
import { catalogueRows } from './catalogue-rows';
import { bodyRows, handOverRows } from './journey-rows';
import { lifeEventRows } from './life-event-rows';
import { readStarter } from './read-starter';
import { serviceRows } from './service-rows';
import type { StarterDataset } from './starter.schema';

const FOLDER = starterFolder('lifeevents');
const LOAD_TIMEOUT_MS = 120_000;

/** Loads the starter dataset when there is no life event yet, all of it or nothing; null when there was something. */
export async function loadStarter(db: PrismaClient): Promise<string | null> {
  if ((await db.lifeEvent.findFirst({ select: { id: true } })) !== null) return null;
  const dataset = readStarter(FOLDER);
  await writeDataset(db, dataset);
  return `${String(dataset.lifeEvents.length)} life events, ${String(dataset.services.length)} services, ${String(dataset.handOvers.length)} hand-overs`;
}

/** Writes a dataset into an empty database, in one transaction. */
export async function writeDataset(db: PrismaClient, dataset: StarterDataset): Promise<void> {
  const events = lifeEventRows(dataset);
  const services = serviceRows(dataset);
  const bodies = bodyRows(dataset);
  const handOvers = handOverRows(dataset);
  await db.$transaction(
    async (tx) => {
      await setCause(tx, { operation: 'starter dataset' }, { takesLong: true });
      await tx.actorNumber.createMany({ data: actorNumberRows(dataset) });
      await tx.catalogResource.createMany({ data: catalogueRows(dataset) });
      await tx.lifeEvent.createMany({ data: events.lifeEvents });
      await tx.responsibility.createMany({ data: events.responsibilities });
      await tx.lifeEventType.createMany({ data: events.types });
      await tx.userNeed.createMany({ data: events.needs });
      await tx.obstacle.createMany({ data: events.obstacles });
      await tx.indicator.createMany({ data: events.indicators });
      await tx.indicatorMeasurement.createMany({ data: events.measurements });
      await tx.cooperationBody.createMany({ data: bodies.bodies });
      await tx.bodyMember.createMany({ data: bodies.members });
      await tx.lifeEventBody.createMany({ data: events.bodies });
      await tx.dataset.createMany({ data: services.datasets });
      // Templates first: an instance refers to its template.
      await tx.service.createMany({ data: services.services.filter((service) => service.templateId === null) });
      await tx.service.createMany({ data: services.services.filter((service) => service.templateId !== null) });
      await tx.lifeEventService.createMany({ data: events.services });
      await tx.serviceParticipation.createMany({ data: services.participations });
      await tx.serviceComponent.createMany({ data: services.components });
      await tx.promiseAnswer.createMany({ data: services.promises });
      await tx.output.createMany({ data: services.outputs });
      await tx.evidence.createMany({ data: services.evidence });
      await tx.evidenceDataset.createMany({ data: services.evidenceDatasets });
      await tx.evidenceOutput.createMany({ data: services.evidenceOutputs });
      await tx.event.createMany({ data: handOvers.events });
      await tx.outputEvent.createMany({ data: handOvers.causes });
      await tx.eventService.createMany({ data: handOvers.triggers });
      await tx.dataExchange.createMany({ data: handOvers.exchanges });
    },
    { timeout: LOAD_TIMEOUT_MS, maxWait: LOAD_TIMEOUT_MS },
  );
}
