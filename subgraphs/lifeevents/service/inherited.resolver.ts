import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PromiseAnswer } from '../digital-first/digital-first.type';
import { promiseAnswersOfService } from '../digital-first/digital-first.loader';
import { evidenceOfService } from '../evidence/evidence.loader';
import { Evidence } from '../evidence/evidence.type';
import { outputsOfService } from '../output/output.loader';
import { Output } from '../output/output.type';
import { participationsOfService } from '../participation/participation.loader';
import { ServiceParticipation } from '../participation/participation.type';
import { inheritedParts, markInherited, promisesOfInstance, type ServicePartName } from './inheritance';
import { componentIdsOfService, serviceById } from './service.loader';
import type { ServiceRow } from './service.store';
import { Service, ServicePart } from './service.type';
import { ownAndTemplateRows } from './template-parts';

@Resolver(() => Service)
export class InheritedPartsResolver {
  @FieldResolver(() => [ServicePart], { description: 'The parts that it shows from its template because it has none of its own, in the order of its fields; empty for a service without a template.' })
  async inheritedParts(@Root() service: ServiceRow, @Ctx() context: Context) {
    if (service.templateId === null) return [];
    const isInherited = async <Row>(part: ServicePartName, load: (id: string) => Promise<Row[]>): Promise<boolean> => {
      const { own, template } = await ownAndTemplateRows(load, service, part);
      return own.length === 0 && template.length > 0;
    };
    const [PARTICIPATIONS, REQUIRES, OUTPUTS, COMPONENTS, promises] = await Promise.all([
      isInherited('PARTICIPATIONS', (id) => participationsOfService(context).load(id)),
      isInherited('REQUIRES', (id) => evidenceOfService(context).load(id)),
      isInherited('OUTPUTS', (id) => outputsOfService(context).load(id)),
      isInherited('COMPONENTS', (id) => componentIdsOfService(context).load(id)),
      ownAndTemplateRows((id) => promiseAnswersOfService(context).load(id), service, 'DIGITAL_FIRST'),
    ]);
    const DIGITAL_FIRST = markInherited(promisesOfInstance(promises.own, promises.template), service.id).some(({ inheritedFromId }) => inheritedFromId !== null);
    return inheritedParts(service.inheritedTexts ?? [], { PARTICIPATIONS, REQUIRES, OUTPUTS, COMPONENTS, DIGITAL_FIRST });
  }
}

interface InheritedRoot {
  readonly inheritedFromId?: string | null;
}

const INHERITED_FROM = { nullable: true, description: 'The template that the service it was asked of has it from; null when it is that service’s own, and when it was not asked of a service.' } as const;

/** The template that a part was taken over from. */
function inheritedFrom({ inheritedFromId }: InheritedRoot, context: Context): Promise<ServiceRow | null> | null {
  return inheritedFromId == null ? null : serviceById(context).load(inheritedFromId);
}

@Resolver(() => Output)
export class InheritedOutputResolver {
  @FieldResolver(() => Service, INHERITED_FROM)
  inheritedFrom(@Root() root: InheritedRoot, @Ctx() context: Context) {
    return inheritedFrom(root, context);
  }
}

@Resolver(() => Evidence)
export class InheritedEvidenceResolver {
  @FieldResolver(() => Service, INHERITED_FROM)
  inheritedFrom(@Root() root: InheritedRoot, @Ctx() context: Context) {
    return inheritedFrom(root, context);
  }
}

@Resolver(() => ServiceParticipation)
export class InheritedParticipationResolver {
  @FieldResolver(() => Service, INHERITED_FROM)
  inheritedFrom(@Root() root: InheritedRoot, @Ctx() context: Context) {
    return inheritedFrom(root, context);
  }
}

@Resolver(() => PromiseAnswer)
export class InheritedPromiseResolver {
  @FieldResolver(() => Service, INHERITED_FROM)
  inheritedFrom(@Root() root: InheritedRoot, @Ctx() context: Context) {
    return inheritedFrom(root, context);
  }
}
