import type { Prisma } from '../../../prisma/generated/actors/client/client';
import { stableId } from '../../shared/graphql/id';
import { titleColumns } from '../../shared/graphql/title-columns';
import { actorId, period, provenance } from './starter-columns';
import type { StarterDataset } from './starter.schema';

const componentId = (key: string): string => stableId('shared-component', key);
const ecosystemId = (key: string): string => stableId('ecosystem', key);

/** The rows of shared components and ecosystems. */
export function ecosystemRows({ components, ecosystems }: StarterDataset) {
  return {
    components: components.map((one): Prisma.SharedComponentCreateManyInput => ({
      id: componentId(one.key),
      key: one.key,
      names: one.names,
      ...(one.description ? { descriptions: one.description } : {}),
      homepage: one.homepage ?? null,
      ...titleColumns(one.names, one.description),
      ...provenance(one.source),
    })),
    operators: components.map((one): Prisma.ComponentActorCreateManyInput => ({ id: stableId('ComponentActor', `${one.key}/${one.operator}`), componentId: componentId(one.key), actorId: actorId(one.operator), role: 'OPERATOR', ...provenance(one.source) })),
    dependencies: components.flatMap((one) =>
      one.needs.map((need): Prisma.ComponentDependencyCreateManyInput => ({ id: stableId('ComponentDependency', `${one.key}/${need.component}`), componentId: componentId(one.key), needsId: componentId(need.component), ...provenance(need.source) })),
    ),
    ecosystems: ecosystems.map((one): Prisma.EcosystemCreateManyInput => ({
      id: ecosystemId(one.key),
      key: one.key,
      names: one.names,
      ...(one.note ? { notes: one.note } : {}),
      ...period(one),
      ...titleColumns(one.names),
      ...provenance(one.source),
    })),
    members: ecosystems.flatMap((one) =>
      one.members.map((member): Prisma.EcosystemMemberCreateManyInput => ({ id: stableId('EcosystemMember', `${one.key}/${member}`), ecosystemId: ecosystemId(one.key), actorId: actorId(member), ...period(one), ...provenance(one.source) })),
    ),
    parts: ecosystems.flatMap((one) =>
      one.components.map((key): Prisma.EcosystemComponentCreateManyInput => ({ id: stableId('EcosystemComponent', `${one.key}/${key}`), ecosystemId: ecosystemId(one.key), componentId: componentId(key), ...provenance(one.source) })),
    ),
    links: ecosystems.flatMap((one) =>
      [...one.initiatives.map((key) => ({ kind: 'INITIATIVE' as const, targetId: stableId('initiative', key) })), ...one.lifeEvents.map((key) => ({ kind: 'LIFE_EVENT' as const, targetId: stableId('life-event', key) }))].map(
        (link): Prisma.EcosystemLinkCreateManyInput => ({ id: stableId('EcosystemLink', `${one.key}/${link.targetId}`), ecosystemId: ecosystemId(one.key), ...link, ...provenance(one.source) }),
      ),
    ),
  };
}
