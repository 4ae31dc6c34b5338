import 'reflect-metadata';
import { PrismaClient } from '../../prisma/generated/actors/client/client';
import { connectWithPast } from '../shared/history/past';
import type { SubgraphDefinition } from '../shared/subgraph-process';
import { ActorMapBrokerResolver, ActorMapCommunityResolver, ActorMapGroupResolver, ActorMapNodeResolver, ActorMapResolver, ActorMapSectorResolver, MissingActorResolver } from './actor-map/actor-map.resolver';
import { SurroundingsResolver } from './actor-map/surroundings.resolver';
import { ActorPathLinkResolver, ActorPathResolver } from './actor-path/actor-path.resolver';
import { ActorNameResolver, ParentPeriodResolver, SuccessionResolver } from './actor/actor-period.resolver';
import { actorOfRepresentation } from './actor/actor';
import { nameOfActor } from './actor/called.loader';
import { ActorResolver } from './actor/actor.resolver';
import { ActorWriteResolver } from './actor/actor-write.resolver';
import { ActorNameWriteResolver } from './actor-name/actor-name-write.resolver';
import { Actor } from './actor/actor.type';
import { BenefitFlowReportResolver } from './benefit-flow/benefit-flow.resolver';
import { BenefitFlowReport } from './benefit-flow/benefit-flow.type';
import { ActorClaimResolver } from './claim/claim.resolver';
import { CollaborationIndicatorsResolver } from './collaboration/collaboration.resolver';
import { CollaborationIndicators } from './collaboration/collaboration.type';
import { componentLoader } from './component/component.loader';
import { ComponentDependencyWriteResolver } from './component/component-dependency-write.resolver';
import { ComponentFunderWriteResolver } from './component/component-funder-write.resolver';
import { ComponentOperatorWriteResolver } from './component/component-operator-write.resolver';
import { ComponentWriteResolver } from './component/component-write.resolver';
import { ComponentFunderResolver, ComponentOperatorResolver, SharedComponentResolver } from './component/component.resolver';
import { SharedComponent } from './component/component.type';
import { ContextLinkResolver } from './context-link/context-link.resolver';
import { ActorCoordinationResolver, CoordinationAssignmentResolver, CoordinationDegreeResolver } from './coordination/coordination.resolver';
import { CoordinationWriteResolver } from './coordination/coordination-write.resolver';
import { CoordinationScaleResolver } from './coordination/scale.resolver';
import { EcosystemMapResolver } from './ecosystem/ecosystem-map.resolver';
import { ecosystemLoader } from './ecosystem/ecosystem.loader';
import { EcosystemLinkResolver } from './ecosystem/ecosystem-link.resolver';
import { EcosystemMemberWriteResolver } from './ecosystem/ecosystem-member-write.resolver';
import { EcosystemWriteResolver } from './ecosystem/ecosystem-write.resolver';
import { EcosystemMembershipResolver, EcosystemResolver } from './ecosystem/ecosystem.resolver';
import { Dataset } from './dataset/dataset.type';
import { Ecosystem } from './ecosystem/ecosystem.type';
import { ActorNameRecordResolver, ParentPeriodRecordResolver, SuccessionRecordResolver } from './history/actor-period-record.resolver';
import { RecordedActorResolver } from './history/actor-record.resolver';
import { ActorChangesResolver, ComponentChangesResolver, EcosystemChangesResolver } from './history/change.resolver';
import { ActorNeedRecordResolver, CoordinationRoleRecordResolver } from './history/own-word-record.resolver';
import { RelationRecordResolver } from './history/relation-record.resolver';
import { SectorRecordResolver } from './history/sector-record.resolver';
import { ImpactedActorResolver, ImpactResolver } from './impact/impact.resolver';
import { Impact } from './impact/impact.type';
import { InitiativeResolver } from './initiative/initiative.resolver';
import { Initiative } from './initiative/initiative.type';
import { LifeEventResolver } from './life-event/life-event.resolver';
import { LifeEvent } from './life-event/life-event.type';
import { ActorMaturityResolver, MaturityAssessmentResolver } from './maturity/maturity.resolver';
import { MaturityWriteResolver } from './maturity/maturity-write.resolver';
import { ActorNeedResolver, ActorNeedsResolver } from './need/need.resolver';
import { NeedWriteResolver } from './need/need-write.resolver';
import { PartnerReasonResolver, PartnerSuggestionResolver } from './partner/partner.resolver';
import { InitiativePartnersResolver, LifeEventMissingActorsResolver } from './partner/suggestion.resolver';
import { PortfolioReportResolver } from './portfolio-report/portfolio-report.resolver';
import { PortfolioReport } from './portfolio-report/portfolio-report.type';
import { ActorRelationsResolver, RelationResolver } from './relation/relation.resolver';
import { RelationWriteResolver } from './relation/relation-write.resolver';
import { actorsRoutes } from './routes';
import { SectorResolver } from './sector/sector.resolver';
import { ParentPeriodWriteResolver } from './parent-period/parent-period-write.resolver';
import { ActorSuccessorsResolver } from './succession/succession.resolver';
import { SuccessionWriteResolver } from './succession/succession-write.resolver';
import { Service } from './service/service.type';
import { loadStarter } from './starter/load-starter';
import { viewerWithId } from '../shared/viewer';
import { ViewerKeptResolver } from './viewer/viewer-kept.resolver';
import { ViewerResolver, WriteRightResolver } from './viewer/viewer.resolver';
import { Viewer } from './viewer/viewer.type';

/** The subgraph `actors` as data: what it answers, what it owns, and where it stores. */
export const actors: SubgraphDefinition<PrismaClient> = {
  name: 'actors',
  defaultPort: 4002,
  connect: (adapter) => connectWithPast(adapter, (its) => new PrismaClient({ adapter: its })),
  loadStarter,
  routes: actorsRoutes,
  resolvers: [
    ActorResolver,
    ActorNameResolver,
    ParentPeriodResolver,
    SuccessionResolver,
    ActorSuccessorsResolver,
    ActorWriteResolver,
    ActorNameWriteResolver,
    ParentPeriodWriteResolver,
    SuccessionWriteResolver,
    ActorRelationsResolver,
    RelationResolver,
    RelationWriteResolver,
    ActorClaimResolver,
    ActorNeedsResolver,
    ActorNeedResolver,
    NeedWriteResolver,
    ActorMaturityResolver,
    MaturityAssessmentResolver,
    MaturityWriteResolver,
    ActorCoordinationResolver,
    CoordinationAssignmentResolver,
    CoordinationDegreeResolver,
    CoordinationScaleResolver,
    CoordinationWriteResolver,
    ContextLinkResolver,
    SectorResolver,
    SharedComponentResolver,
    ComponentOperatorResolver,
    ComponentFunderResolver,
    ComponentWriteResolver,
    ComponentOperatorWriteResolver,
    ComponentFunderWriteResolver,
    ComponentDependencyWriteResolver,
    EcosystemResolver,
    EcosystemMembershipResolver,
    EcosystemWriteResolver,
    EcosystemMemberWriteResolver,
    EcosystemLinkResolver,
    ActorPathResolver,
    ActorPathLinkResolver,
    ViewerResolver,
    ViewerKeptResolver,
    WriteRightResolver,
    LifeEventResolver,
    InitiativeResolver,
    ActorMapResolver,
    ActorMapNodeResolver,
    ActorMapSectorResolver,
    ActorMapBrokerResolver,
    ActorMapGroupResolver,
    ActorMapCommunityResolver,
    SurroundingsResolver,
    EcosystemMapResolver,
    MissingActorResolver,
    PartnerSuggestionResolver,
    PartnerReasonResolver,
    InitiativePartnersResolver,
    LifeEventMissingActorsResolver,
    BenefitFlowReportResolver,
    ImpactResolver,
    ImpactedActorResolver,
    PortfolioReportResolver,
    CollaborationIndicatorsResolver,
    ActorChangesResolver,
    ComponentChangesResolver,
    EcosystemChangesResolver,
    RecordedActorResolver,
    ActorNameRecordResolver,
    ParentPeriodRecordResolver,
    SuccessionRecordResolver,
    SectorRecordResolver,
    RelationRecordResolver,
    ActorNeedRecordResolver,
    CoordinationRoleRecordResolver,
  ],
  quickFields: { Actor: { name: nameOfActor } },
  entities: [
    { type: Actor, name: 'Actor', resolve: (representation, context) => actorOfRepresentation(context, representation) },
    { type: SharedComponent, name: 'SharedComponent', resolve: ({ id }, context) => componentLoader(context).load(String(id)) },
    { type: Ecosystem, name: 'Ecosystem', resolve: ({ id }, context) => ecosystemLoader(context).load(String(id)) },
    { type: Viewer, name: 'Viewer', resolve: ({ id }, { caller }) => viewerWithId(id, caller) },
    // Others own these; what they supply for @requires is in the representation, and nothing is looked up.
    { type: LifeEvent, name: 'LifeEvent', resolve: (representation) => representation },
    { type: Initiative, name: 'Initiative', resolve: (representation) => representation },
    { type: Service, name: 'Service', resolve: (representation) => representation },
    { type: Dataset, name: 'Dataset', resolve: (representation) => representation },
    { type: BenefitFlowReport, name: 'BenefitFlowReport', resolve: (representation) => representation },
    { type: Impact, name: 'Impact', resolve: (representation) => representation },
    { type: PortfolioReport, name: 'PortfolioReport', resolve: (representation) => representation },
    { type: CollaborationIndicators, name: 'CollaborationIndicators', resolve: (representation) => representation },
  ],
};
