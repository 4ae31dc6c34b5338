import 'reflect-metadata';
import { PrismaClient } from '../../prisma/generated/actors/client/client';
import { connectWithPast } from '../shared/history/past';
import type { SubgraphDefinition } from '../shared/subgraph-process';
import { ActorMapBrokerResolver, ActorMapEdgeResolver, ActorMapGroupResolver, ActorMapNodeResolver, ActorMapResolver, ActorMapSectorResolver, MissingActorResolver } from './actor-map/actor-map.resolver';
import { ActorPathLinkResolver, ActorPathResolver } from './actor-path/actor-path.resolver';
import { ActorNameResolver, ParentPeriodResolver, SuccessionResolver } from './actor/actor-period.resolver';
import { actorOfRepresentation } from './actor/actor';
import { ActorResolver } from './actor/actor.resolver';
import { Actor } from './actor/actor.type';
import { BenefitFlowReportResolver } from './benefit-flow/benefit-flow.resolver';
import { BenefitFlowReport } from './benefit-flow/benefit-flow.type';
import { CollaborationIndicatorsResolver } from './collaboration/collaboration.resolver';
import { CollaborationIndicators } from './collaboration/collaboration.type';
import { componentLoader } from './component/component.loader';
import { ComponentFunderResolver, SharedComponentResolver } from './component/component.resolver';
import { SharedComponent } from './component/component.type';
import { ContextLinkResolver } from './context-link/context-link.resolver';
import { ActorCoordinationResolver, CoordinationAssignmentResolver, CoordinationDegreeResolver } from './coordination/coordination.resolver';
import { ecosystemLoader } from './ecosystem/ecosystem.loader';
import { EcosystemResolver } from './ecosystem/ecosystem.resolver';
import { Ecosystem } from './ecosystem/ecosystem.type';
import { ActorChangesResolver, ComponentChangesResolver, EcosystemChangesResolver } from './history/change.resolver';
import { InitiativeResolver } from './initiative/initiative.resolver';
import { Initiative } from './initiative/initiative.type';
import { LifeEventResolver } from './life-event/life-event.resolver';
import { LifeEvent } from './life-event/life-event.type';
import { ActorMaturityResolver, MaturityAssessmentResolver } from './maturity/maturity.resolver';
import { ActorNeedResolver, ActorNeedsResolver } from './need/need.resolver';
import { PartnerReasonResolver, PartnerSuggestionResolver } from './partner/partner.resolver';
import { PortfolioReportResolver } from './portfolio-report/portfolio-report.resolver';
import { PortfolioReport } from './portfolio-report/portfolio-report.type';
import { ActorRelationsResolver, RelationResolver } from './relation/relation.resolver';
import { SectorResolver } from './sector/sector.resolver';
import { Service } from './service/service.type';
import { loadStarter } from './starter/load-starter';
import { viewerWithId } from '../shared/viewer';
import { ViewerResolver, WriteRightResolver } from './viewer/viewer.resolver';
import { Viewer } from './viewer/viewer.type';

/** The subgraph `actors` as data: what it answers, what it owns, and where it stores. */
export const actors: SubgraphDefinition<PrismaClient> = {
  name: 'actors',
  defaultPort: 4002,
  connect: (adapter) => connectWithPast(adapter, (its) => new PrismaClient({ adapter: its })),
  loadStarter,
  resolvers: [
    ActorResolver,
    ActorNameResolver,
    ParentPeriodResolver,
    SuccessionResolver,
    ActorRelationsResolver,
    RelationResolver,
    ActorNeedsResolver,
    ActorNeedResolver,
    ActorMaturityResolver,
    MaturityAssessmentResolver,
    ActorCoordinationResolver,
    CoordinationAssignmentResolver,
    CoordinationDegreeResolver,
    ContextLinkResolver,
    SectorResolver,
    SharedComponentResolver,
    ComponentFunderResolver,
    EcosystemResolver,
    ActorPathResolver,
    ActorPathLinkResolver,
    ViewerResolver,
    WriteRightResolver,
    LifeEventResolver,
    InitiativeResolver,
    ActorMapResolver,
    ActorMapNodeResolver,
    ActorMapEdgeResolver,
    ActorMapSectorResolver,
    ActorMapBrokerResolver,
    ActorMapGroupResolver,
    MissingActorResolver,
    PartnerSuggestionResolver,
    PartnerReasonResolver,
    BenefitFlowReportResolver,
    PortfolioReportResolver,
    CollaborationIndicatorsResolver,
    ActorChangesResolver,
    ComponentChangesResolver,
    EcosystemChangesResolver,
  ],
  entities: [
    { type: Actor, name: 'Actor', resolve: (representation, context) => actorOfRepresentation(context, representation) },
    { type: SharedComponent, name: 'SharedComponent', resolve: ({ id }, context) => componentLoader(context).load(String(id)) },
    { type: Ecosystem, name: 'Ecosystem', resolve: ({ id }, context) => ecosystemLoader(context).load(String(id)) },
    { type: Viewer, name: 'Viewer', resolve: ({ id }, { caller }) => viewerWithId(id, caller) },
    // Others own these; what they supply for @requires is in the representation, and nothing is looked up.
    { type: LifeEvent, name: 'LifeEvent', resolve: (representation) => representation },
    { type: Initiative, name: 'Initiative', resolve: (representation) => representation },
    { type: Service, name: 'Service', resolve: (representation) => representation },
    { type: BenefitFlowReport, name: 'BenefitFlowReport', resolve: (representation) => representation },
    { type: PortfolioReport, name: 'PortfolioReport', resolve: (representation) => representation },
    { type: CollaborationIndicators, name: 'CollaborationIndicators', resolve: (representation) => representation },
  ],
};
