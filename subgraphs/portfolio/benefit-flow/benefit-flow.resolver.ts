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
import { BenefitFlowFilter } from './benefit-flow-filter.type';
import { coverageOfSelection, flowInitiativesOf, flowsOf, ledgerRevision, mainFundersOf, yearTotalsOf } from './benefit-flow.loader';
import { byYear, confirmedTotals, toFlow, toFlowFact, toPosition, totalsBy } from './benefit-flow-report';
import { BenefitFlow, BenefitFlowReport, JointFundingCandidate, type BenefitYearTotal } from './benefit-flow.type';
import type { BenefitPosition } from './benefit-position.type';
import { jointFundingCandidates, type JointFundingCandidate as Candidate } from './joint-funding';
import { positionsOf } from './position.loader';
import { decodeReportId, encodeReportId, EVERYTHING, parseSelection, type Selection } from './selection';

/** A report before it is asked for any of its figures. */
interface ReportData {
  readonly id: string;
  readonly selection: Selection;
}

async function reportOf(selection: Selection, context: PortfolioContext): Promise<ReportData> {
  return { id: encodeReportId(selection, await ledgerRevision(context)), selection };
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
  async totals(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<Money[]> {
    return totalsBy('amount', await yearTotalsOf(context).load(selection));
  }

  @FieldResolver()
  async planned(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<Money[]> {
    return totalsBy('planned', await yearTotalsOf(context).load(selection));
  }

  @FieldResolver()
  async realised(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<Money[]> {
    return totalsBy('realised', await yearTotalsOf(context).load(selection));
  }

  @FieldResolver()
  async confirmed(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<Money[]> {
    return confirmedTotals(await flowsOf(context).load(selection));
  }

  @FieldResolver()
  async flows(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<ReturnType<typeof toFlow>[]> {
    return (await flowsOf(context).load(selection)).map((flow) => toFlow(flow, selection));
  }

  @FieldResolver()
  async coverage(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<Coverage> {
    const { reported, benefits, withheld } = await coverageOfSelection(context).load(selection);
    return { reported, total: benefits, withheld };
  }

  @FieldResolver()
  async fundingCoverage(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<Coverage> {
    const { funded, initiatives } = await coverageOfSelection(context).load(selection);
    return { reported: funded, total: initiatives, withheld: 0 };
  }

  @FieldResolver()
  async initiativeCount(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<number> {
    return (await coverageOfSelection(context).load(selection)).initiatives;
  }

  @FieldResolver()
  async years(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<BenefitYearTotal[]> {
    return byYear(await yearTotalsOf(context).load(selection));
  }

  @FieldResolver()
  async positions(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<BenefitPosition[]> {
    return (await positionsOf(context, selection)).map(toPosition);
  }

  @FieldResolver()
  async jointFundingCandidates(
    @Root() { selection }: ReportData,
    @Arg('receivesLessThan', () => Float, { defaultValue: 0.5, description: 'The part of the benefits that the main funder must receive not to be a candidate, from 0 to 1.' }) receivesLessThan: number,
    @Ctx() context: PortfolioContext,
  ): Promise<Candidate[]> {
    if (!(receivesLessThan >= 0 && receivesLessThan <= 1)) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'receivesLessThan', why: `is ${String(receivesLessThan)}; it must be from 0 to 1.` });
    return jointFundingCandidates(await mainFundersOf(context).load(selection), receivesLessThan);
  }

  @FieldResolver()
  async flowFacts(@Root() { selection }: ReportData, @Ctx() context: PortfolioContext): Promise<FlowFact[]> {
    return (await flowsOf(context).load(selection)).map(toFlowFact);
  }
}

@Resolver(() => BenefitFlow)
export class FlowInitiativesResolver {
  @FieldResolver()
  async initiatives(@Root() { selection, key }: ReturnType<typeof toFlow>, @Ctx() context: PortfolioContext): Promise<InitiativeRow[]> {
    const ids = (await flowInitiativesOf(context).load(selection)).get(key) ?? [];
    return (await Promise.all(ids.map((id) => initiativeLoader(context).load(id)))).filter((row) => row !== null);
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
