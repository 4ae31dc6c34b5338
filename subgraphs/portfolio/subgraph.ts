import { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { connectWithPast } from '../shared/history/past';
import type { SubgraphDefinition } from '../shared/subgraph-process';
import { viewerWithId } from '../shared/viewer';
import { Actor } from './actor/actor.type';
import { AssessmentResolver, ExitReviewResolver } from './assessment/assessment.resolver';
import { AssessmentWriteResolver } from './assessment/assessment-write.resolver';
import { InitiativeObstacleWriteResolver } from './assessment/initiative-obstacle-write.resolver';
import { QualityAssuranceWriteResolver } from './assessment/quality-assurance-write.resolver';
import { UserInvolvementWriteResolver } from './assessment/user-involvement-write.resolver';
import { BaselineWriteResolver } from './baseline/baseline-write.resolver';
import { BenefitFlowResolver, FlowInitiativesResolver, JointFundingCandidateResolver, LifeEventBenefitFlowsResolver, reportById } from './benefit-flow/benefit-flow.resolver';
import { BenefitFlowReport } from './benefit-flow/benefit-flow.type';
import { BenefitPositionResolver } from './benefit-flow/benefit-position.resolver';
import { BenefitResolver, InitiativeBenefitsResolver } from './benefit/benefit.resolver';
import { BenefitWriteResolver } from './benefit/benefit-write.resolver';
import { BenefitYearWriteResolver } from './benefit/benefit-year-write.resolver';
import { PortfolioClaimResolver } from './claim/claim.resolver';
import { CollaborationCoverageResolver, CollaborationIndicatorsResolver, CollaborationResolver, indicatorsById } from './collaboration/collaboration.resolver';
import { CollaborationIndicators } from './collaboration/collaboration.type';
import { ContactResolver } from './contact/contact.resolver';
import { ContactWriteResolver } from './contact/contact-write.resolver';
import { CooperationBody } from './cooperation-body/cooperation-body.type';
import { CostResolver } from './cost/cost.resolver';
import { CostWriteResolver } from './cost/cost-write.resolver';
import { CouncilCaseWriteResolver } from './council/council-case-write.resolver';
import { CouncilDueResolver } from './council/council-due.resolver';
import { CouncilListsResolver } from './council/council-lists.resolver';
import { CouncilStepResolver } from './council/council-step-write.resolver';
import { CouncilWriteResolver } from './council/council-write.resolver';
import { CouncilAdviceResolver, CouncilCaseResolver, CouncilMemberResolver, CouncilResolver, InitiativeCasesResolver } from './council/council.resolver';
import { DependencyResolver, InitiativeDependenciesResolver } from './dependency/dependency.resolver';
import { DependencyWriteResolver } from './dependency/dependency-write.resolver';
import { FindingReportResolver, findingReportReference, FindingsResolver } from './finding/finding-report.resolver';
import { FindingReport } from './finding/finding-report.type';
import { FindingResolver, InitiativeFindingsResolver } from './finding/finding.resolver';
import { FundingResolver } from './funding/funding.resolver';
import { FundingWriteResolver } from './funding/funding-write.resolver';
import { GroundworkWriteResolver } from './groundwork/groundwork-write.resolver';
import { GroundworkResolver, InitiativeGroundworkResolver } from './groundwork/groundwork.resolver';
import { ChangeResolver } from './history/change.resolver';
import { impactReference } from './impact/impact-node';
import { ComponentImpactResolver, InitiativeImpactResolver } from './impact/impact-question.resolver';
import { ImpactedComponentResolver, ImpactedInitiativeResolver, ImpactReasonResolver, ImpactResolver } from './impact/impact.resolver';
import { Impact } from './impact/impact.type';
import { InitiativeLinkResolver } from './initiative/initiative-link.resolver';
import { ActorInitiativesResolver, ComponentInitiativesResolver, LifeEventInitiativesResolver, ServiceInitiativesResolver } from './initiative/initiative-lists.resolver';
import { InitiativeMoveResolver } from './initiative/initiative-move.resolver';
import { IdentityStepResolver, InitiativePartsResolver } from './initiative/initiative-parts.resolver';
import { InitiativeWriteResolver } from './initiative/initiative-write.resolver';
import { InitiativeResolver } from './initiative/initiative.resolver';
import { Initiative } from './initiative/initiative.type';
import { MilestoneWriteResolver } from './initiative/milestone-write.resolver';
import { ParticipantWriteResolver } from './initiative/participant-write.resolver';
import { InitiativeInvolvementResolver, LifeEventInvolvementResolver } from './involvement/involvement.resolver';
import { InitiativePartnerSignalResolver, LifeEventPartnerSignalResolver } from './involvement/partner-signal.resolver';
import { LifeEvent } from './life-event/life-event.type';
import { MandateWriteResolver } from './mandate/mandate-write.resolver';
import { InitiativeMandatesResolver, MandateResolver } from './mandate/mandate.resolver';
import { BudgetEffectResolver } from './budget-effect/budget-effect.resolver';
import { CoFundingResolver } from './co-funding/co-funding.resolver';
import { NetPresentValueResolver } from './net-present-value/net-present-value.resolver';
import { PortfolioReportFieldResolver, portfolioReportOfId, PortfolioReportResolver, PortfolioReportRowResolver } from './portfolio/portfolio-report.resolver';
import { PortfolioReport } from './portfolio/portfolio-report.type';
import { portfolioExportRoutes } from './portfolio-export/portfolio-export-routes';
import { portfolioLoader } from './portfolio/portfolio.loader';
import { PortfolioResolver } from './portfolio/portfolio.resolver';
import { Portfolio } from './portfolio/portfolio.type';
import { PortfolioWriteResolver } from './portfolio/portfolio-write.resolver';
import { idOf, initiativeReference, reference } from './references';
import { InitiativeRegisterEntriesResolver } from './register-import/entry/register-entry.resolver';
import { registerImportRoutes } from './register-import/http/import-routes';
import { InitiativeRisksResolver, RiskResolver } from './risk/risk.resolver';
import { RiskWriteResolver } from './risk/risk-write.resolver';
import { ScenarioLeftOutResolver, ScenarioResolver } from './scenario/scenario.resolver';
import { ScenarioWriteResolver } from './scenario/scenario-write.resolver';
import { Service } from './service/service.type';
import { SharedComponent } from './shared-component/shared-component.type';
import { InitiativeOverlapResolver, InitiativeSimilarResolver, LifeEventOverlapsResolver, SimilarInitiativeResolver, SimilarityReasonResolver } from './similar/similar.resolver';
import { loadStarter } from './starter/load-starter';
import { ViewerResolver } from './viewer/viewer.resolver';
import { Viewer } from './viewer/viewer.type';
import { WeighingResolver } from './weighing/weighing.resolver';
import { WeighingWriteResolver } from './weighing/weighing-write.resolver';

export const portfolio: SubgraphDefinition<PrismaClient> = {
  name: 'portfolio',
  defaultPort: 4001,
  resolvers: [
    InitiativeResolver,
    InitiativeWriteResolver,
    InitiativeLinkResolver,
    InitiativeMoveResolver,
    ParticipantWriteResolver,
    IdentityStepResolver,
    InitiativePartsResolver,
    InitiativeInvolvementResolver,
    InitiativePartnerSignalResolver,
    LifeEventPartnerSignalResolver,
    InitiativeRegisterEntriesResolver,
    LifeEventInitiativesResolver,
    LifeEventInvolvementResolver,
    ServiceInitiativesResolver,
    ComponentInitiativesResolver,
    ActorInitiativesResolver,
    CostResolver,
    CostWriteResolver,
    FundingResolver,
    FundingWriteResolver,
    InitiativeBenefitsResolver,
    BenefitResolver,
    BenefitWriteResolver,
    BenefitYearWriteResolver,
    InitiativeRisksResolver,
    RiskResolver,
    InitiativeDependenciesResolver,
    DependencyResolver,
    InitiativeImpactResolver,
    ComponentImpactResolver,
    ImpactResolver,
    ImpactedInitiativeResolver,
    ImpactedComponentResolver,
    ImpactReasonResolver,
    AssessmentResolver,
    ExitReviewResolver,
    BenefitFlowResolver,
    LifeEventBenefitFlowsResolver,
    FlowInitiativesResolver,
    JointFundingCandidateResolver,
    BenefitPositionResolver,
    CollaborationResolver,
    CollaborationIndicatorsResolver,
    CollaborationCoverageResolver,
    InitiativeGroundworkResolver,
    GroundworkResolver,
    GroundworkWriteResolver,
    InitiativeMandatesResolver,
    MandateResolver,
    MandateWriteResolver,
    InitiativeCasesResolver,
    CouncilCaseResolver,
    CouncilAdviceResolver,
    CouncilResolver,
    CouncilMemberResolver,
    CouncilListsResolver,
    CouncilDueResolver,
    CouncilWriteResolver,
    CouncilCaseWriteResolver,
    CouncilStepResolver,
    InitiativeFindingsResolver,
    FindingResolver,
    FindingsResolver,
    FindingReportResolver,
    InitiativeSimilarResolver,
    SimilarInitiativeResolver,
    LifeEventOverlapsResolver,
    InitiativeOverlapResolver,
    SimilarityReasonResolver,
    PortfolioResolver,
    PortfolioReportFieldResolver,
    PortfolioReportResolver,
    BudgetEffectResolver,
    CoFundingResolver,
    NetPresentValueResolver,
    ScenarioResolver,
    ScenarioLeftOutResolver,
    ScenarioWriteResolver,
    PortfolioReportRowResolver,
    PortfolioClaimResolver,
    ChangeResolver,
    ViewerResolver,
    AssessmentWriteResolver,
    InitiativeObstacleWriteResolver,
    QualityAssuranceWriteResolver,
    UserInvolvementWriteResolver,
    BaselineWriteResolver,
    ContactResolver,
    ContactWriteResolver,
    DependencyWriteResolver,
    MilestoneWriteResolver,
    PortfolioWriteResolver,
    RiskWriteResolver,
    WeighingResolver,
    WeighingWriteResolver,
  ],
  entities: [
    { name: 'Initiative', type: Initiative, resolve: initiativeReference },
    { name: 'BenefitFlowReport', type: BenefitFlowReport, resolve: (r, c) => reportById(String(r['id']), c) },
    { name: 'CollaborationIndicators', type: CollaborationIndicators, resolve: (r, c) => indicatorsById(String(r['id']), c) },
    { name: 'FindingReport', type: FindingReport, resolve: findingReportReference },
    { name: 'Impact', type: Impact, resolve: impactReference },
    { name: 'Portfolio', type: Portfolio, resolve: (r, c) => portfolioLoader(c).load(idOf(r)) },
    { name: 'PortfolioReport', type: PortfolioReport, resolve: (r, c) => portfolioReportOfId(String(r['id']), c) },
    { name: 'Actor', type: Actor, resolve: reference },
    { name: 'LifeEvent', type: LifeEvent, resolve: reference },
    { name: 'Service', type: Service, resolve: reference },
    { name: 'SharedComponent', type: SharedComponent, resolve: reference },
    { name: 'CooperationBody', type: CooperationBody, resolve: reference },
    { name: 'Viewer', type: Viewer, resolve: ({ id }, { caller }) => viewerWithId(id, caller) },
  ],
  connect: (adapter) => connectWithPast(adapter, (each) => new PrismaClient({ adapter: each })),
  routes: async (...scope) => {
    await registerImportRoutes(...scope);
    await portfolioExportRoutes(...scope);
  },
  loadStarter,
};
