import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { hubError } from '../../shared/errors';
import { toPageRequest } from '../../shared/graphql/connection';
import { parseId } from '../../shared/graphql/id';
import { connectNodes } from '../../shared/page-loader';
import { Faults, orRefused } from '../../shared/writing/fault';
import { actorRef } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import { moneyOf } from '../ledger/amount';
import { calculate } from './scenario';
import { CalculateFundingScenarioPayload, FundingScenariosArgs, ScenarioTermsInput } from './scenario.input';
import { ledgersOf, scenarioInitiativesOf, scenarioLoader, scenarioSharesOf } from './scenario.loader';
import { findScenarioPage, type ScenarioRow } from './scenario.store';
import { FundingScenario, FundingScenarioConnection, ScenarioComparison, ScenarioLeftOut } from './scenario.type';
import { compare, toView } from './scenario-view';
import { calculateScenario } from './scenario-write';
import { fromStored, isSame, termsOf, type StoredCalculation } from './stored-calculation';

const MOST_COMPARED = 10;

@Resolver(() => FundingScenario)
export class ScenarioResolver {
  @Query(() => FundingScenario, { nullable: true, description: 'The kept scenario with an id; null when there is none.' })
  fundingScenario(@Arg('id', () => ID, { description: 'The id as the hub gave it.' }) id: string, @Ctx() context: PortfolioContext) {
    return scenarioLoader(context).load(parseId(id, 'id'));
  }

  @Query(() => FundingScenarioConnection, { nullable: true, description: 'The scenarios of joint funding that organisations have kept, the newest first.' })
  async fundingScenarios(@Args(() => FundingScenariosArgs) args: FundingScenariosArgs, @Ctx() context: PortfolioContext) {
    const { author, initiative } = args.filter ?? {};
    const conditions = { authorId: author == null ? null : parseId(author, 'filter.author'), initiativeId: initiative == null ? null : parseId(initiative, 'filter.initiative') };
    const request = toPageRequest(args);
    return connectNodes(await findScenarioPage(context.db, conditions, request), request, scenarioLoader(context));
  }

  @Query(() => CalculateFundingScenarioPayload, { nullable: true, description: 'Divides the cost of a selection of initiatives and tells what it would mean for each actor. Nothing is kept; anybody may ask.' })
  calculateFundingScenario(@Arg('terms', () => ScenarioTermsInput, { description: 'What is divided among whom, and how.' }) terms: ScenarioTermsInput, @Ctx() context: PortfolioContext) {
    return orRefused('result', async () => toView((await calculateScenario(context, new Faults(), terms, ['terms'])).calculation));
  }

  @Query(() => ScenarioComparison, { nullable: true, description: 'Kept scenarios side by side: what each means for each actor.' })
  async compareFundingScenarios(@Arg('ids', () => [ID], { description: 'The scenarios, at most 10, in the order they shall stand.' }) ids: string[], @Ctx() context: PortfolioContext) {
    if (ids.length > MOST_COMPARED) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'ids', why: `has ${String(ids.length)} scenarios; at most ${String(MOST_COMPARED)} are compared.` });
    const scenarios = await Promise.all(ids.map((id, i) => scenarioLoader(context).load(parseId(id, `ids.${String(i)}`))));
    const missing = scenarios.indexOf(null);
    if (missing >= 0) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: `ids.${String(missing)}`, why: 'names no scenario that is kept. Leave it out.' });
    const known = scenarios.filter((scenario) => scenario !== null);
    return { scenarios: known, rows: compare(known.map((scenario) => ({ scenario, calculation: storedOf(scenario) }))) };
  }

  @FieldResolver()
  author(@Root() { authorActorId }: ScenarioRow) {
    return actorRef(authorActorId);
  }

  @FieldResolver()
  madeOn(@Root() { madeOn }: ScenarioRow) {
    return toDay(madeOn);
  }

  @FieldResolver()
  async participants(@Root() { id }: ScenarioRow, @Ctx() context: PortfolioContext) {
    const shares = await scenarioSharesOf(context).load(id);
    return shares.map(({ actorId, weight, cap, currency, priceYear }) => ({ actor: actorRef(actorId), weight: weight?.toFixed() ?? null, cap: currency === null ? null : moneyOf(cap, { currency, priceYear }) }));
  }

  @FieldResolver()
  async initiatives(@Root() { id }: ScenarioRow, @Ctx() context: PortfolioContext) {
    const links = await scenarioInitiativesOf(context).load(id);
    return initiativeLoader(context).loadMany(links.map(({ initiativeId }) => initiativeId));
  }

  @FieldResolver()
  result(@Root() row: ScenarioRow) {
    return toView(storedOf(row));
  }

  @FieldResolver()
  async resultToday(@Root() row: ScenarioRow, @Ctx() context: PortfolioContext) {
    return toView(await calculatedToday(context, row));
  }

  @FieldResolver()
  async isOutdated(@Root() row: ScenarioRow, @Ctx() context: PortfolioContext) {
    return !isSame(storedOf(row), await calculatedToday(context, row));
  }
}

@Resolver(() => ScenarioLeftOut)
export class ScenarioLeftOutResolver {
  @FieldResolver()
  initiative(@Root() { initiativeId }: { readonly initiativeId: string }, @Ctx() context: PortfolioContext) {
    return initiativeLoader(context).load(initiativeId);
  }
}

function storedOf({ result }: ScenarioRow) {
  return fromStored(result as unknown as StoredCalculation);
}

/** The same initiatives and terms with the ledger of today. */
async function calculatedToday(context: PortfolioContext, row: ScenarioRow) {
  const [links, shares] = await Promise.all([scenarioInitiativesOf(context).load(row.id), scenarioSharesOf(context).load(row.id)]);
  return calculate(await ledgersOf(context, links.map(({ initiativeId }) => initiativeId)), termsOf(row.key, shares));
}
