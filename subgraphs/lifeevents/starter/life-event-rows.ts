import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import type { StarterDataset } from './starter.schema';
import { titleColumns } from '../../shared/graphql/title-columns';
import { actorId, bodyId, dayOrNull, lifeEventId, serviceId, sourceColumns } from './starter-columns';

/** The rows of the life events and of what belongs to them alone. */
export function lifeEventRows({ lifeEvents }: StarterDataset) {
  const parts = lifeEvents.map((lifeEvent) => ({ ...lifeEvent, id: lifeEventId(lifeEvent.key) }));
  return {
    lifeEvents: parts.map(({ id, uri, kind, titles, descriptions, source }) => ({ id, uri, kind, titles, descriptions, ...titleColumns(titles, descriptions), ...sourceColumns(source) })),
    responsibilities: parts.flatMap(({ id, key, owners, ministries }) =>
      ([['OWNER', owners], ['MINISTRY', ministries]] as const).flatMap(([role, periods]) =>
        periods.map(({ actor, validFrom, validTo, basis, source }) => ({
          id: stableId('Responsibility', `${key}/${role}/${validFrom}`),
          lifeEventId: id,
          role,
          actorId: actorId(actor),
          validFrom: fromDay(validFrom),
          validTo: dayOrNull(validTo),
          basis,
          ...sourceColumns(source),
        })),
      ),
    ),
    types: parts.flatMap(({ id, key, types }) => types.map(({ uri, labels, source }) => ({ id: stableId('LifeEventType', `${key}/${uri}`), lifeEventId: id, uri, labels, ...sourceColumns(source) }))),
    services: parts.flatMap(({ id, key, services, source }) =>
      services.map((service, i) => ({ id: stableId('LifeEventService', `${key}/${service}`), lifeEventId: id, serviceId: serviceId(service), position: i + 1, ...sourceColumns(source) })),
    ),
    bodies: parts.flatMap(({ id, key, bodies, source }) => bodies.map((body) => ({ id: stableId('LifeEventBody', `${key}/${body}`), lifeEventId: id, bodyId: bodyId(body), ...sourceColumns(source) }))),
    needs: parts.flatMap(({ id, key, needs }) =>
      needs.map(({ texts, groups, source }, i) => ({ id: stableId('UserNeed', `${key}/${String(i + 1)}`), lifeEventId: id, texts, groups, position: i + 1, ...sourceColumns(source) })),
    ),
    obstacles: parts.flatMap(({ id, key, obstacles }) =>
      obstacles.map(({ kind, paradox, texts, source }, i) => ({ id: stableId('Obstacle', `${key}/${String(i + 1)}`), lifeEventId: id, kind, paradox, texts, position: i + 1, ...sourceColumns(source) })),
    ),
    indicators: parts.flatMap(({ id, key, indicators }) =>
      indicators.map(({ titles, units, source }, i) => ({ id: indicatorId(key, i), lifeEventId: id, titles, units, position: i + 1, ...sourceColumns(source) })),
    ),
    measurements: parts.flatMap(({ key, indicators }) =>
      indicators.flatMap(({ measurements, source }, i) =>
        measurements.map(({ year, day, value, sourceUrl }, j) => ({
          id: stableId('IndicatorMeasurement', `${key}/${String(i + 1)}/${String(j + 1)}`),
          indicatorId: indicatorId(key, i),
          year,
          day: dayOrNull(day),
          value,
          ...sourceColumns(sourceUrl ? { ...source, url: sourceUrl } : source),
        })),
      ),
    ),
  };
}

const indicatorId = (lifeEventKey: string, i: number): string => stableId('Indicator', `${lifeEventKey}/${String(i + 1)}`);
