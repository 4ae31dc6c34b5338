import { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { parseId } from '../shared/graphql/id';
import type { EntityReference } from '../shared/subgraph';
import type { SubgraphDefinition } from '../shared/subgraph-process';
import { ActorResolver } from './actor/actor.resolver';
import { Actor } from './actor/actor.type';
import { ContactResolver } from './contact/contact.resolver';
import type { Context } from './context';
import { bodyById } from './cooperation-body/cooperation-body.loader';
import { BodiesOfLifeEventResolver, CooperationBodyResolver } from './cooperation-body/cooperation-body.resolver';
import { CooperationBody } from './cooperation-body/cooperation-body.type';
import { datasetById, datasetByUri } from './dataset/dataset.loader';
import { DatasetResolver } from './dataset/dataset.resolver';
import { Dataset } from './dataset/dataset.type';
import { DigitalFirstResolver, PromiseAnswerResolver } from './digital-first/digital-first.resolver';
import { EvidenceOfServiceResolver, EvidenceResolver } from './evidence/evidence.resolver';
import { IndicatorResolver } from './indicator/indicator.resolver';
import { InvolvementResolver } from './involvement/involvement.resolver';
import { JourneyGapResolver } from './journey/journey-gap.resolver';
import { DataExchangeResolver, HandOverResolver, JourneyOfLifeEventResolver, JourneyResolver } from './journey/journey.resolver';
import { lifeEventById, lifeEventByUri } from './life-event/life-event.loader';
import { LifeEventResolver } from './life-event/life-event.resolver';
import { LifeEvent } from './life-event/life-event.type';
import { ObstacleResolver } from './obstacle/obstacle.resolver';
import { OutputResolver, OutputsOfServiceResolver } from './output/output.resolver';
import { OwnershipResolver } from './ownership/ownership.resolver';
import { ParticipationResolver } from './participation/participation.resolver';
import { serviceById, serviceByUri } from './service/service.loader';
import { ServiceResolver } from './service/service.resolver';
import { ServicesOfLifeEventResolver } from './service/services-of-life-event.resolver';
import { Service } from './service/service.type';
import { SharedComponentResolver } from './shared-component/shared-component.resolver';
import { SharedComponent } from './shared-component/shared-component.type';
import { loadStarter } from './starter/load-starter';
import { UserNeedResolver } from './user-need/user-need.resolver';

type Reference = EntityReference<Context>;
type Key = Readonly<Record<string, unknown>>;

const idOf = (key: Key, name: string): string => parseId(String(key['id']), `${name}.id`);

/** An entity of this subgraph, found by its id or, where it has one, by its uri. */
function own<Row extends object>(type: Reference['type'], name: string, byId: (context: Context) => { load(id: string): Promise<Row | null> }, byUri?: typeof byId): Reference {
  return { type, name, resolve: (key, context) => (byUri && key['id'] === undefined ? byUri(context).load(String(key['uri'])) : byId(context).load(idOf(key, name))) };
}

/** An entity of another subgraph that this one adds fields to: whether it exists is not ours to say. */
function extended(type: Reference['type'], name: string): Reference {
  return { type, name, resolve: (key) => ({ id: idOf(key, name) }) };
}

export const lifeevents: SubgraphDefinition<PrismaClient> = {
  name: 'lifeevents',
  defaultPort: 4003,
  connect: (adapter) => new PrismaClient({ adapter, log: [{ level: 'query', emit: 'event' }] }),
  loadStarter,
  resolvers: [
    LifeEventResolver, OwnershipResolver, BodiesOfLifeEventResolver, CooperationBodyResolver, UserNeedResolver, ObstacleResolver, IndicatorResolver, ContactResolver, InvolvementResolver,
    JourneyOfLifeEventResolver, JourneyResolver, HandOverResolver, DataExchangeResolver, JourneyGapResolver,
    ServiceResolver, ServicesOfLifeEventResolver, ParticipationResolver, EvidenceOfServiceResolver, EvidenceResolver, OutputsOfServiceResolver, OutputResolver, DigitalFirstResolver, PromiseAnswerResolver, DatasetResolver,
    ActorResolver, SharedComponentResolver,
  ],
  entities: [
    own(LifeEvent, 'LifeEvent', lifeEventById, lifeEventByUri),
    own(Service, 'Service', serviceById, serviceByUri),
    own(CooperationBody, 'CooperationBody', bodyById),
    own(Dataset, 'Dataset', datasetById, datasetByUri),
    extended(Actor, 'Actor'),
    extended(SharedComponent, 'SharedComponent'),
  ],
};
