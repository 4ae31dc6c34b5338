import type { Prisma } from '../../../prisma/generated/actors/client/client';
import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { actorColumns } from '../actor/actor-columns';
import { isSyntheticNumber } from '../actor/synthetic-number';
import { unanswered } from '../relation/relation-claim';
import { actorId, context, period, provenance } from './starter-columns';
import { refOf } from './read-starter';
import type { StarterActor, StarterDataset } from './starter.schema';

/** The rows of actors and what belongs to them. `today` decides which name they are sorted by. */
export function actorRows(dataset: StarterDataset, today: string) {
  const actors = [...dataset.organisations, ...dataset.groups];
  const numbered = new Set(actors.filter((one) => one.number !== undefined).map(refOf));
  const hasNumber = (ref: string): boolean => numbered.has(ref);
  return {
    functions: dataset.functions.map((one): Prisma.GovernmentFunctionCreateManyInput => ({ id: stableId('GovernmentFunction', one.code), code: one.code, uri: one.uri, labels: one.label, ...provenance(one.source) })),
    actors: actors.map((one) => actorRow(one, today)),
    names: actors.flatMap((one) =>
      one.names.map((name, i): Prisma.ActorNameCreateManyInput => ({ id: stableId('ActorName', `${refOf(one)}/${String(i + 1)}`), actorId: actorId(refOf(one)), names: name.texts, ...period(name), ...provenance(name.source) })),
    ),
    parents: actors.flatMap((one) =>
      one.parents.map((parent, i): Prisma.ParentPeriodCreateManyInput => ({ id: stableId('ParentPeriod', `${refOf(one)}/${String(i + 1)}`), actorId: actorId(refOf(one)), parentId: actorId(parent.parent), ...period(parent), ...provenance(parent.source) })),
    ),
    actorFunctions: actors.flatMap(({ functions, ...one }) =>
      (functions?.codes ?? []).map((code): Prisma.ActorFunctionCreateManyInput => ({ id: stableId('ActorFunction', `${refOf(one)}/${code}`), actorId: actorId(refOf(one)), functionId: stableId('GovernmentFunction', code), ...(functions ? provenance(functions.source) : {}) })),
    ),
    successions: dataset.successions.map((one): Prisma.SuccessionCreateManyInput => ({ id: stableId('Succession', `${one.from}/${one.to}`), predecessorId: actorId(one.from), successorId: actorId(one.to), kind: one.kind, effectiveOn: fromDay(one.on), ...provenance(one.source) })),
    needs: dataset.needs.map((one, i): Prisma.ActorNeedCreateManyInput => ({ id: stableId('ActorNeed', `${one.actor}/${String(i + 1)}`), actorId: actorId(one.actor), type: one.type, texts: one.text, ...context(one.context), ...provenance(one.source) })),
    roles: dataset['coordination-roles'].map((one): Prisma.CoordinationAssignmentCreateManyInput => ({ id: stableId('CoordinationAssignment', `${one.actor}/${one.role}/${one.context?.key ?? ''}`), actorId: actorId(one.actor), role: one.role, ...context(one.context), ...period(one), ...provenance(one.source) })),
    relations: dataset.relations.map((one): Prisma.RelationCreateManyInput => ({
      id: stableId('Relation', `${one.from}/${one.kind}/${one.to}/${one.context?.key ?? ''}/${one.validFrom ?? ''}`),
      fromId: actorId(one.from),
      toId: actorId(one.to),
      kind: one.kind,
      ...unanswered(hasNumber(one.from), hasNumber(one.to)),
      ...(one.details ? { details: one.details } : {}),
      ...context(one.context),
      ...period(one),
      ...provenance(one.source),
    })),
  };
}

function actorRow(one: StarterActor, today: string): Prisma.ActorCreateManyInput {
  const texts = { names: one.names.map((name) => ({ names: name.texts, ...period(name) })), shortName: one.short ?? null, organizationNumber: one.number ?? null, altinnCode: one.altinn ?? null, key: one.key ?? null };
  return {
    id: actorId(refOf(one)),
    organizationNumber: one.number ?? null,
    key: one.key ?? null,
    numberMissingReason: one.numberMissing ?? null,
    shortName: one.short ?? null,
    altinnCode: one.altinn ?? null,
    kind: one.kind,
    level: one.level ?? null,
    ownSector: one.ownSector ?? null,
    dissolvedOn: one.dissolvedOn ? fromDay(one.dissolvedOn) : null,
    isSynthetic: one.number !== undefined && isSyntheticNumber(one.number),
    ...actorColumns(texts, today),
    ...provenance(one.source),
  };
}
