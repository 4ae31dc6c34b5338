import { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import type { SubgraphDefinition } from '../shared/subgraph-process';
import { Actor } from './actor/actor.type';
import { AssessmentResolver, ExitReviewResolver } from './assessment/assessment.resolver';
import { BenefitFlowResolver, FlowInitiativesResolver, JointFundingCandidateResolver, LifeEventBenefitFlowsResolver, reportById } from './benefit-flow/benefit-flow.resolver';
import { BenefitFlowReport } from './benefit-flow/benefit-flow.type';
import { BenefitPositionResolver } from './benefit-flow/benefit-position.resolver';
import { BenefitResolver, InitiativeBenefitsResolver } from './benefit/benefit.resolver';
import { CollaborationResolver, indicatorsById } from './collaboration/collaboration.resolver';
import { CollaborationIndicators } from './collaboration/collaboration.type';
import { CooperationBody } from './cooperation-body/cooperation-body.type';
import { CostResolver } from './cost/cost.resolver';
import { CouncilAdviceResolver, CouncilCaseResolver, CouncilResolver, InitiativeCasesResolver } from './council/council.resolver';
import { DependencyResolver, InitiativeDependenciesResolver } from './dependency/dependency.resolver';
import { FindingResolver, InitiativeFindingsResolver } from './finding/finding.resolver';
import { FundingResolver } from './funding/funding.resolver';
import { GroundworkResolver, InitiativeGroundworkResolver } from './groundwork/groundwork.resolver';
import { ActorInitiativesResolver, ComponentInitiativesResolver, LifeEventInitiativesResolver, ServiceInitiativesResolver } from './initiative/initiative-lists.resolver';
import { InitiativePartsResolver } from './initiative/initiative-parts.resolver';
import { InitiativeResolver } from './initiative/initiative.resolver';
import { Initiative } from './initiative/initiative.type';
import { InitiativeInvolvementResolver, LifeEventInvolvementResolver } from './involvement/involvement.resolver';
import { LifeEvent } from './life-event/life-event.type';
import { InitiativeMandatesResolver } from './mandate/mandate.resolver';
import { PortfolioReportFieldResolver, portfolioReportOfId, PortfolioReportResolver } from './portfolio/portfolio-report.resolver';
import { PortfolioReport } from './portfolio/portfolio-report.type';
import { portfolioLoader } from './portfolio/portfolio.loader';
import { PortfolioResolver } from './portfolio/portfolio.resolver';
import { Portfolio } from './portfolio/portfolio.type';
import { idOf, initiativeReference, reference } from './references';
import { InitiativeRisksResolver, RiskResolver } from './risk/risk.resolver';
import { Service } from './service/service.type';
import { SharedComponent } from './shared-component/shared-component.type';
import { InitiativeOverlapResolver, InitiativeSimilarResolver, LifeEventOverlapsResolver, SimilarInitiativeResolver, SimilarityReasonResolver } from './similar/similar.resolver';
import { loadStarter } from './starter/load-starter';

export const portfolio: SubgraphDefinition<PrismaClient> = {
  name: 'portfolio',
  defaultPort: 4001,
  resolvers: [
    InitiativeResolver,
    InitiativePartsResolver,
    InitiativeInvolvementResolver,
    LifeEventInitiativesResolver,
    LifeEventInvolvementResolver,
    ServiceInitiativesResolver,
    ComponentInitiativesResolver,
    ActorInitiativesResolver,
    CostResolver,
    FundingResolver,
    InitiativeBenefitsResolver,
    BenefitResolver,
    InitiativeRisksResolver,
    RiskResolver,
    InitiativeDependenciesResolver,
    DependencyResolver,
    AssessmentResolver,
    ExitReviewResolver,
    BenefitFlowResolver,
    LifeEventBenefitFlowsResolver,
    FlowInitiativesResolver,
    JointFundingCandidateResolver,
    BenefitPositionResolver,
    CollaborationResolver,
    InitiativeGroundworkResolver,
    GroundworkResolver,
    InitiativeMandatesResolver,
    InitiativeCasesResolver,
    CouncilCaseResolver,
    CouncilAdviceResolver,
    CouncilResolver,
    InitiativeFindingsResolver,
    FindingResolver,
    InitiativeSimilarResolver,
    SimilarInitiativeResolver,
    LifeEventOverlapsResolver,
    InitiativeOverlapResolver,
    SimilarityReasonResolver,
    PortfolioResolver,
    PortfolioReportFieldResolver,
    PortfolioReportResolver,
  ],
  entities: [
    { name: 'Initiative', type: Initiative, resolve: initiativeReference },
    { name: 'BenefitFlowReport', type: BenefitFlowReport, resolve: (r, c) => reportById(String(r['id']), c) },
    { name: 'CollaborationIndicators', type: CollaborationIndicators, resolve: (r, c) => indicatorsById(String(r['id']), c) },
    { name: 'Portfolio', type: Portfolio, resolve: (r, c) => portfolioLoader(c).load(idOf(r)) },
    { name: 'PortfolioReport', type: PortfolioReport, resolve: (r, c) => portfolioReportOfId(String(r['id']), c) },
    { name: 'Actor', type: Actor, resolve: reference },
    { name: 'LifeEvent', type: LifeEvent, resolve: reference },
    { name: 'Service', type: Service, resolve: reference },
    { name: 'SharedComponent', type: SharedComponent, resolve: reference },
    { name: 'CooperationBody', type: CooperationBody, resolve: reference },
  ],
  connect: (adapter) => new PrismaClient({ adapter }),
  loadStarter,
};
