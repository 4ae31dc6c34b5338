import { stableId } from '../../shared/graphql/id';
import { actorId, actorIdOrNull, claimColumns, componentId, dayWithPrecision, initiativeId, sourceColumns, textsOrNull } from './starter-columns';
import type { StarterDataset } from './starter.schema';

/** The rows that tie initiatives to what other subgraphs own, and to the actors that take part. */
export function linkRows({ initiatives }: StarterDataset) {
  const parts = initiatives.map((initiative) => ({ ...initiative, initiativeId: initiativeId(initiative.key) }));
  return {
    lifeEvents: parts.flatMap(({ key, initiativeId, lifeEvents }) =>
      lifeEvents.map(({ lifeEvent, source }) => ({ id: stableId('InitiativeLifeEvent', `${key}/${lifeEvent}`), initiativeId, lifeEventId: stableId('life-event', lifeEvent), ...sourceColumns(source) })),
    ),
    services: parts.flatMap(({ key, initiativeId, services }) =>
      services.map(({ service, source }) => ({ id: stableId('InitiativeService', `${key}/${service}`), initiativeId, serviceId: stableId('service', service), ...sourceColumns(source) })),
    ),
    components: parts.flatMap(({ key, initiativeId, components }) =>
      components.map(({ component, use, source }) => ({ id: stableId('InitiativeComponent', `${key}/${component}/${use}`), initiativeId, componentId: componentId(component), use, ...sourceColumns(source) })),
    ),
    needs: parts.flatMap(({ key, initiativeId, needs }) =>
      needs.map(({ lifeEvent, need, source }) => ({
        id: stableId('InitiativeNeed', `${key}/${lifeEvent}/${String(need)}`),
        initiativeId,
        userNeedId: stableId('UserNeed', `${lifeEvent}/${String(need)}`),
        ...sourceColumns(source),
      })),
    ),
    bodies: parts.flatMap(({ key, initiativeId, bodies }) =>
      bodies.map(({ body, source }) => ({ id: stableId('InitiativeBody', `${key}/${body}`), initiativeId, bodyId: stableId('body', body), ...sourceColumns(source) })),
    ),
    participations: parts.flatMap(({ key, initiativeId, participants }) =>
      participants.map(({ actor, role, parts: played, source, ...claim }) => ({
        id: stableId('InitiativeParticipation', `${key}/${actor}/${role}`),
        initiativeId,
        actorId: actorId(actor),
        role,
        parts: textsOrNull(played),
        ...claimColumns(claim),
        ...sourceColumns(source),
      })),
    ),
    milestones: parts.flatMap(({ key, initiativeId, milestones }) =>
      milestones.map(({ on, titles, source }, i) => {
        const { day, precision } = dayWithPrecision(on);
        return { id: stableId('InitiativeMilestone', `${key}/${String(i + 1)}`), initiativeId, on: day as Date, onPrecision: precision, titles, ...sourceColumns(source) };
      }),
    ),
    identitySteps: parts.flatMap(({ key, initiativeId: id, identitySteps }) =>
      identitySteps.map(({ kind, on, initiative, from, to, notes, source }, i) => {
        const { day, precision } = dayWithPrecision(on);
        return {
          id: stableId('InitiativeIdentityStep', `${key}/${String(i + 1)}`),
          initiativeId: id,
          kind,
          on: day,
          onPrecision: precision,
          otherInitiativeId: initiative ? initiativeId(initiative) : null,
          fromActorId: actorIdOrNull(from),
          toActorId: actorIdOrNull(to),
          notes: textsOrNull(notes),
          ...sourceColumns(source),
        };
      }),
    ),
  };
}
