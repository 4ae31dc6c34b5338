import { stableId } from '../../shared/graphql/id';
import type { StarterDataset } from './starter.schema';
import { titleColumns } from '../../shared/graphql/title-columns';
import { actorId, bodyId, datasetId, dayOrNull, eventId, outputId, serviceId, sourceColumns } from './starter-columns';

/** The rows that lead from one service to the next: output → event → service, and whether data follows. */
export function handOverRows({ handOvers }: StarterDataset) {
  const events = new Map(handOvers.map(({ event, source }) => [event.key, { id: eventId(event.key), uri: event.uri, titles: event.titles, ...sourceColumns(source) }]));
  return {
    events: [...events.values()],
    causes: handOvers.map(({ key, output, event, source }) => ({ id: stableId('OutputEvent', key), outputId: outputId(output), eventId: eventId(event.key), ...sourceColumns(source) })),
    triggers: handOvers.map(({ key, event, toService, source }) => ({ id: stableId('EventService', key), eventId: eventId(event.key), serviceId: serviceId(toService), ...sourceColumns(source) })),
    exchanges: handOvers.map(({ key, output, toService, dataExchange, source }) => ({
      id: stableId('DataExchange', key),
      outputId: outputId(output),
      serviceId: serviceId(toService),
      state: dataExchange.state,
      datasetId: dataExchange.dataset ? datasetId(dataExchange.dataset) : null,
      ...sourceColumns(source),
    })),
  };
}

/** The rows of the cooperation bodies, with their members. */
export function bodyRows({ bodies }: StarterDataset) {
  const parts = bodies.map((body) => ({ ...body, id: bodyId(body.key) }));
  return {
    bodies: parts.map(({ id, kind, titles, validFrom, validTo, source }) => ({
      id,
      kind,
      titles,
      descriptions: {},
      validFrom: dayOrNull(validFrom),
      validTo: dayOrNull(validTo),
      sortKey: titleColumns(titles).sortKey,
      ...sourceColumns(source),
    })),
    members: parts.flatMap(({ id, key, members, validFrom, validTo, source }) =>
      members.map((member) => ({
        id: stableId('BodyMember', `${key}/${member.actor}`),
        bodyId: id,
        actorId: actorId(member.actor),
        isLeader: member.isLeader ?? false,
        validFrom: dayOrNull(member.validFrom ?? validFrom),
        validTo: dayOrNull(member.validTo ?? validTo),
        ...sourceColumns(member.note ? { ...source, note: member.note } : source),
      })),
    ),
  };
}
