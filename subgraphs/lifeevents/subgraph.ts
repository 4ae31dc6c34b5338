import { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { parseId } from '../shared/graphql/id';
import { connectWithPast } from '../shared/history/past';
import { viewerWithId } from '../shared/viewer';
import type { EntityReference } from '../shared/subgraph';
import type { SubgraphDefinition } from '../shared/subgraph-process';
import { ActorResolver } from './actor/actor.resolver';
import { Actor } from './actor/actor.type';
import { BodyMembershipClaimResolver, ClaimResolver, ServiceParticipationClaimResolver } from './claim/claim.resolver';
import { CollaborationResolver } from './collaboration/collaboration.resolver';
import { CollaborationIndicators } from './collaboration/collaboration.type';
import { ContactResolver } from './contact/contact.resolver';
import { ContactWriteResolver } from './contact/contact-write.resolver';
import { catalogRoutes } from './catalog/http/catalog-routes';
import { CatalogImportResolver } from './catalog/import/catalog-import.resolver';
import { PublishabilityOfLifeEventResolver, PublishabilityOfServiceResolver } from './catalog/publishability/publishability.resolver';
import type { Context } from './context';
import { bodyById } from './cooperation-body/cooperation-body.loader';
import { BodyMemberWriteResolver } from './cooperation-body/body-member-write.resolver';
import { BodiesOfLifeEventResolver, BodyMembershipResolver, CooperationBodyResolver } from './cooperation-body/cooperation-body.resolver';
import { CooperationBodyWriteResolver } from './cooperation-body/cooperation-body-write.resolver';
import { CooperationBody } from './cooperation-body/cooperation-body.type';
import { datasetById, datasetByUri } from './dataset/dataset.loader';
import { DatasetResolver } from './dataset/dataset.resolver';
import { DatasetWriteResolver } from './dataset/dataset-write.resolver';
import { Dataset } from './dataset/dataset.type';
import { DigitalFirstWriteResolver } from './digital-first/digital-first-write.resolver';
import { EventLinkResolver } from './event/event-link.resolver';
import { EventResolver } from './event/event.resolver';
import { EventWriteResolver } from './event/event-write.resolver';
import { EvidenceWriteResolver } from './evidence/evidence-write.resolver';
import { DataExchangeWriteResolver } from './exchange/exchange-write.resolver';
import { OrganizationResolver } from './organization/organization.resolver';
import { OutputWriteResolver } from './output/output-write.resolver';
import { ParticipationWriteResolver } from './participation/participation-write.resolver';
import { ServiceWriteResolver } from './service/service-write.resolver';
import { CatalogueOfServiceResolver, ServiceCatalogueResolver } from './service-catalogue/service-catalogue.resolver';
import { ComponentLinkResolver } from './shared-component/component-link.resolver';
import { DigitalFirstResolver, PromiseAnswerResolver } from './digital-first/digital-first.resolver';
import { EvidenceOfServiceResolver, EvidenceResolver } from './evidence/evidence.resolver';
import { ActorRecordResolver } from './history/actor-record.resolver';
import { ChangeResolver } from './history/change.resolver';
import { BodyMembershipRecordResolver, CooperationBodyRecordResolver } from './history/body-record.resolver';
import { DataExchangeRecordResolver, HandOverRecordResolver, JourneyGapRecordResolver, JourneyRecordResolver } from './history/journey-record.resolver';
import { LifeEventRecordResolver } from './history/life-event-record.resolver';
import { DatasetRecordResolver, EventRecordResolver, EvidenceRecordResolver, OutputRecordResolver, ParticipationRecordResolver, PromiseRecordResolver } from './history/service-part-record.resolver';
import { ServiceCatalogueRecordResolver, ServiceRecordResolver } from './history/service-record.resolver';
import { ImpactedLifeEventResolver, ImpactedServiceResolver, ImpactResolver, ServiceImpactReasonResolver } from './impact/impact.resolver';
import { Impact } from './impact/impact.type';
import { IndicatorResolver } from './indicator/indicator.resolver';
import { IndicatorWriteResolver } from './indicator/indicator-write.resolver';
import { MeasurementWriteResolver } from './indicator/measurement-write.resolver';
import { Initiative } from './initiative/initiative.type';
import { InvolvementResolver } from './involvement/involvement.resolver';
import { InitiativePartnerSignalResolver, LifeEventPartnerSignalResolver } from './involvement/partner-signal.resolver';
import { JourneyGapResolver } from './journey/journey-gap.resolver';
import { DataExchangeResolver, HandOverResolver, JourneyOfLifeEventResolver, JourneyResolver } from './journey/journey.resolver';
import { lifeEventById, lifeEventByUri } from './life-event/life-event.loader';
import { LifeEventResolver } from './life-event/life-event.resolver';
import { LifeEvent } from './life-event/life-event.type';
import { LifeEventWriteResolver } from './life-event/life-event-write.resolver';
import { ObstacleResolver } from './obstacle/obstacle.resolver';
import { ObstacleWriteResolver } from './obstacle/obstacle-write.resolver';
import { OutputResolver, OutputsOfServiceResolver } from './output/output.resolver';
import { OwnershipOfferResolver } from './ownership/ownership-offer.resolver';
import { OwnershipWriteResolver } from './ownership/ownership-write.resolver';
import { OwnershipResolver } from './ownership/ownership.resolver';
import { ParticipantResolver, ParticipationResolver } from './participation/participation.resolver';
import { InheritedEvidenceResolver, InheritedOutputResolver, InheritedParticipationResolver, InheritedPartsResolver, InheritedPromiseResolver } from './service/inherited.resolver';
import { serviceById, serviceByUri } from './service/service.loader';
import { ServiceResolver } from './service/service.resolver';
import { ServicesOfLifeEventResolver } from './service/services-of-life-event.resolver';
import { Service } from './service/service.type';
import { ServiceOfferResolver } from './service-offer/service-offer.resolver';
import { ServiceOfferWriteResolver } from './service-offer/service-offer-write.resolver';
import { SharedComponentResolver } from './shared-component/shared-component.resolver';
import { SharedComponent } from './shared-component/shared-component.type';
import { loadStarter } from './starter/load-starter';
import { TextCoverageOfLifeEventResolver, TextCoverageOfServiceResolver } from './text-coverage/text-coverage.resolver';
import { UserNeedResolver } from './user-need/user-need.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';
import { Viewer } from './viewer/viewer.type';
import { UserNeedWriteResolver } from './user-need/user-need-write.resolver';
import { workbookRoutes } from './workbook/workbook-routes';

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
  connect: (adapter) => connectWithPast(adapter, (each) => new PrismaClient({ adapter: each, log: [{ level: 'query', emit: 'event' }] })),
  loadStarter,
  routes: async (...scope) => {
    await catalogRoutes(...scope);
    await workbookRoutes(...scope);
  },
  resolvers: [
    LifeEventResolver, OwnershipResolver, BodiesOfLifeEventResolver, CooperationBodyResolver, BodyMembershipResolver, UserNeedResolver, ObstacleResolver, IndicatorResolver, ContactResolver, InvolvementResolver, LifeEventPartnerSignalResolver, InitiativePartnerSignalResolver, CollaborationResolver,
    JourneyOfLifeEventResolver, JourneyResolver, HandOverResolver, DataExchangeResolver, JourneyGapResolver,
    ServiceResolver, ServicesOfLifeEventResolver, ParticipationResolver, ParticipantResolver, EvidenceOfServiceResolver, EvidenceResolver, OutputsOfServiceResolver, OutputResolver, DigitalFirstResolver, PromiseAnswerResolver, DatasetResolver,
    InheritedPartsResolver, InheritedOutputResolver, InheritedEvidenceResolver, InheritedParticipationResolver, InheritedPromiseResolver, TextCoverageOfLifeEventResolver, TextCoverageOfServiceResolver,
    ChangeResolver, LifeEventRecordResolver, CooperationBodyRecordResolver, BodyMembershipRecordResolver, ServiceRecordResolver, ServiceCatalogueRecordResolver, ParticipationRecordResolver, EvidenceRecordResolver, OutputRecordResolver, EventRecordResolver, PromiseRecordResolver, DatasetRecordResolver,
    JourneyRecordResolver, HandOverRecordResolver, DataExchangeRecordResolver, JourneyGapRecordResolver, ActorRecordResolver,
    PublishabilityOfLifeEventResolver, PublishabilityOfServiceResolver,
    ActorResolver, SharedComponentResolver, ImpactResolver, ImpactedServiceResolver, ServiceImpactReasonResolver, ImpactedLifeEventResolver, ViewerResolver,
    LifeEventWriteResolver, OwnershipOfferResolver, OwnershipWriteResolver, UserNeedWriteResolver, CatalogImportResolver,
    ServiceWriteResolver, ServiceOfferResolver, ServiceOfferWriteResolver, OrganizationResolver, CatalogueOfServiceResolver, ServiceCatalogueResolver, ParticipationWriteResolver, DigitalFirstWriteResolver, ComponentLinkResolver, OutputWriteResolver, EvidenceWriteResolver, DatasetWriteResolver, EventResolver, EventWriteResolver, EventLinkResolver, DataExchangeWriteResolver,
    ObstacleWriteResolver, IndicatorWriteResolver, MeasurementWriteResolver, CooperationBodyWriteResolver, BodyMemberWriteResolver, ContactWriteResolver,
    ClaimResolver, ServiceParticipationClaimResolver, BodyMembershipClaimResolver,
  ],
  entities: [
    own(LifeEvent, 'LifeEvent', lifeEventById, lifeEventByUri),
    own(Service, 'Service', serviceById, serviceByUri),
    own(CooperationBody, 'CooperationBody', bodyById),
    own(Dataset, 'Dataset', datasetById, datasetByUri),
    extended(Actor, 'Actor'),
    extended(SharedComponent, 'SharedComponent'),
    // Its owner made its id; what is supplied with it is in the representation, and nothing is looked up.
    { type: Impact, name: 'Impact', resolve: (representation) => representation },
    { type: CollaborationIndicators, name: 'CollaborationIndicators', resolve: (key) => key },
    { type: Initiative, name: 'Initiative', resolve: (key) => ({ ...key, id: idOf(key, 'Initiative') }) },
    { type: Viewer, name: 'Viewer', resolve: ({ id }, { caller }) => viewerWithId(id, caller) },
  ],
};
