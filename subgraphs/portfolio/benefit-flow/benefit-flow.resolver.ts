import { Arg, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import type { Coverage } from '../../shared/graphql/coverage';
import { hubError } from '../../shared/errors';
import type { FlowFact } from '../../shared/graphql/flow-fact';
import type { Money } from '../../shared/graphql/money';
import { actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { LifeEvent } from '../life-event/life-event.type';
import { parseYears } from '../ledger/year-range';
import { YearRange } from '../ledger/year-range.type';
import { groupBy } from '../../shared/loader';
import { BenefitFlowFilter } from './benefit-flow-filter.type';
import { ledgerRevision, ledgersOfSelection } from './benefit-flow.loader';
import { calculateReport, confirmedTotals, coverages, toFlow, toFlowFact, toPosition, totalsBy, type ReportData } from './benefit-flow-report';
import { BenefitFlow, BenefitFlowReport, JointFundingCandidate, type BenefitYearTotal } from './benefit-flow.type';
import type { BenefitPosition } from './benefit-position.type';
import { jointFundingCandidates, type JointFundingCandidate as Candidate } from './joint-funding';
import { actorsIn, positionOf } from './position';
import { decodeReportId, EVERYTHING, parseSelection, type Selection } from './selection';

async function reportOf(selection: Selection, context: PortfolioContext): Promise<ReportData> {
  const [revision, ledgers] = await Promise.all([ledgerRevision(context), ledgersOfSelection(context, selection)]);
  return calculateReport(selection, revision, ledgers);
}

/** The report of an id, as long as the ledger is as it was; null when it has changed since. */
export async function reportById(id: string, context: PortfolioContext): Promise<ReportData | null> {
  const { selection, revision } = decodeReportId(id, 'id');
  return revision === (await ledgerRevision(context)) ? reportOf(selection, context) : null;
}

@Resolver(() => LifeEvent)
export class LifeEventBenefitFlowsResolver {
  @FieldResolver(() => BenefitFlowReport, { nullable: true, description: 'Who pays and who gains in the initiatives that serve the life event.' })
  benefitFlows(
    @Root() event: LifeEvent,
    @Arg('years', () => YearRange, { nullable: true, description: 'The years whose benefits count; all when left out.' }) years: YearRange | null,
    @Ctx() context: PortfolioContext,
  ): Promise<ReportData> {
    return reportOf({ ...EVERYTHING, lifeEvents: [event.id], years: parseYears(years, 'years') }, context);
  }
}

@Resolver(() => BenefitFlowReport)
export class BenefitFlowResolver {
  @Query(() => BenefitFlowReport, { nullable: true, description: 'Who pays and who gains in a selection of initiatives and years.' })
  benefitFlows(@Arg('filter', () => BenefitFlowFilter, { description: 'Which initiatives and years; an empty filter selects all of them.' }) filter: BenefitFlowFilter, @Ctx() context: PortfolioContext): Promise<ReportData> {
    return reportOf(parseSelection(filter), context);
  }

  @FieldResolver()
  totals(@Root() report: ReportData): Money[] {
    return totalsBy('amount', report.benefitYears);
  }

  @FieldResolver()
  planned(@Root() report: ReportData): Money[] {
    return totalsBy('planned', report.benefitYears);
  }

  @FieldResolver()
  realised(@Root() report: ReportData): Money[] {
    return totalsBy('realised', report.benefitYears);
  }

  @FieldResolver()
  confirmed(@Root() report: ReportData): Money[] {
    return confirmedTotals(report.flowRows);
  }

  @FieldResolver()
  flows(@Root() report: ReportData): ReturnType<typeof toFlow>[] {
    return report.flowRows.map((flow) => toFlow(flow, report.ledgers));
  }

  @FieldResolver()
  coverage(@Root() report: ReportData): Coverage {
    return coverages(report).benefits;
  }

  @FieldResolver()
  fundingCoverage(@Root() report: ReportData): Coverage {
    return coverages(report).funding;
  }

  @FieldResolver()
  initiativeCount(@Root() report: ReportData): number {
    return report.ledgers.length;
  }

  @FieldResolver()
  years(@Root() report: ReportData): BenefitYearTotal[] {
    return [...groupBy(report.benefitYears, (year) => String(year.year))]
      .map(([year, rows]) => ({ year: Number(year), planned: totalsBy('planned', rows), realised: totalsBy('realised', rows), totals: totalsBy('amount', rows) }))
      .sort((a, b) => a.year - b.year);
  }

  @FieldResolver()
  positions(@Root() report: ReportData): BenefitPosition[] {
    return actorsIn(report.ledgers).map((actorId) => toPosition(positionOf(actorId, report.ledgers, report.selection.years)));
  }

  @FieldResolver()
  jointFundingCandidates(
    @Root() report: ReportData,
    @Arg('receivesLessThan', () => Float, { defaultValue: 0.5, description: 'The part of the benefits that the main funder must receive not to be a candidate, from 0 to 1.' }) receivesLessThan: number,
  ): Candidate[] {
    if (!(receivesLessThan >= 0 && receivesLessThan <= 1)) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'receivesLessThan', why: `is ${String(receivesLessThan)}; it must be from 0 to 1.` });
    return jointFundingCandidates(report.ledgers, report.selection.years, receivesLessThan);
  }

  @FieldResolver()
  flowFacts(@Root() report: ReportData): FlowFact[] {
    return report.flowRows.map(toFlowFact);
  }
}

@Resolver(() => BenefitFlow)
export class FlowInitiativesResolver {
  @FieldResolver()
  async initiatives(@Root() flow: ReturnType<typeof toFlow>, @Ctx() context: PortfolioContext): Promise<InitiativeRow[]> {
    return (await Promise.all(flow.initiativeIds.map((id) => initiativeLoader(context).load(id)))).filter((row) => row !== null);
  }
}

@Resolver(() => JointFundingCandidate)
export class JointFundingCandidateResolver {
  @FieldResolver()
  initiative(@Root() candidate: Candidate, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return initiativeLoader(context).load(candidate.initiativeId);
  }

  @FieldResolver()
  mainFunder(@Root() candidate: Candidate): ActorReference | null {
    return actorRef(candidate.mainFunderId);
  }
}
