import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import { mapNodes, PageArgs, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { Coverage } from '../../shared/graphql/coverage';
import { COMPONENT_NEED_FIELDS, ImpactFact } from '../../shared/graphql/impact-fact';
import { connectionOfPlaced } from '../../shared/graphql/list-page';
import { countReached, ImpactCount, outcomeOf, WaitingOutcome } from '../../shared/graphql/waiting';
import { coverageOfSelection, yearTotalsOf } from '../benefit-flow/benefit-flow.loader';
import { byYear } from '../benefit-flow/benefit-flow-report';
import { BenefitYearTotal } from '../benefit-flow/benefit-flow.type';
import { EVERYTHING, type Selection } from '../benefit-flow/selection';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import type { SharedComponent } from '../shared-component/shared-component.type';
import { dependenciesOf } from '../dependency/dependency.loader';
import type { DependencyRow } from '../dependency/dependency.store';
import { dayOfNumber } from './day-span';
import { IMPACT_RULE_VERSION, isWaiting } from './impact';
import { factsOf } from './impact-facts';
import type { Thing } from './impact-graph';
import { impacts, servedBy, type LoadedImpact } from './impact.loader';
import type { ImpactNode } from './impact-node';
import { Impact, ImpactedComponent, ImpactedComponentConnection, ImpactedInitiative, ImpactedInitiativeConnection, ImpactReason } from './impact.type';
import { placed, toImpactedView, type ImpactedView, type ReasonView } from './impact-view';

const NEEDS = `@requires(fields: "componentNeeds { ${COMPONENT_NEED_FIELDS} }")`;
const OUTCOMES = { nullable: true, description: 'Only those with one of these outcomes; all when left out.' } as const;

async function loaded(context: PortfolioContext, node: ImpactNode): Promise<LoadedImpact> {
  return (await impacts(context).load(node)) as LoadedImpact;
}

async function connection(context: PortfolioContext, node: ImpactNode, kind: Thing['kind'], outcomes: readonly WaitingOutcome[] | null, args: PageArgs): Promise<Connection<ImpactedView>> {
  const request = toPageRequest(args);
  const things = placed(await loaded(context, node), kind).filter(({ node: { delay } }) => outcomes === null || outcomes.includes(outcomeOf(delay)));
  return mapNodes(connectionOfPlaced(things, request), toImpactedView);
}

async function count(context: PortfolioContext, node: ImpactNode, kind: Thing['kind']): Promise<ImpactCount> {
  return countReached((await loaded(context, node)).impact.impacted.filter(({ thing }) => thing.kind === kind));
}

/** The initiatives that certainly wait, from this year on. */
async function atStake(context: PortfolioContext, node: ImpactNode): Promise<Selection> {
  const waiting = (await loaded(context, node)).impact.impacted.filter((one) => one.thing.kind === 'INITIATIVE' && isWaiting(one));
  return { ...EVERYTHING, initiatives: waiting.map(({ thing }) => thing.id).sort(), years: { from: Number(node.today.slice(0, 4)), to: null } };
}

@Resolver(() => Impact)
export class ImpactResolver {
  @FieldResolver()
  initiative(@Root() { question: { root } }: ImpactNode, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> | null {
    return root.kind === 'INITIATIVE' ? initiativeLoader(context).load(root.id) : null;
  }

  @FieldResolver()
  component(@Root() { question: { root } }: ImpactNode): SharedComponent | null {
    return root.kind === 'COMPONENT' ? { id: root.id } : null;
  }

  @FieldResolver()
  slipMonths(@Root() { question }: ImpactNode): number {
    return question.slipMonths;
  }

  @Directive(NEEDS)
  @FieldResolver()
  async dueOn(@Root() node: ImpactNode, @Ctx() context: PortfolioContext): Promise<string | null> {
    const { dueOn } = (await loaded(context, node)).impact;
    return dueOn === null ? null : toDay(dayOfNumber(dueOn));
  }

  @FieldResolver()
  ruleVersion(): string {
    return IMPACT_RULE_VERSION;
  }

  @Directive(NEEDS)
  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether the register of actors could say which components need which. If not, what depends through the needs of components is left out.' })
  hasComponentNeeds(@Root() { needs }: ImpactNode): boolean {
    return needs !== null;
  }

  @Directive(NEEDS)
  @FieldResolver(() => ImpactCount, { nullable: true, description: 'How many initiatives depend on it, and how many of them wait.' })
  initiativeCount(@Root() node: ImpactNode, @Ctx() context: PortfolioContext): Promise<ImpactCount> {
    return count(context, node, 'INITIATIVE');
  }

  @Directive(NEEDS)
  @FieldResolver(() => ImpactCount, { nullable: true, description: 'How many shared components depend on it, and how many of them wait.' })
  componentCount(@Root() node: ImpactNode, @Ctx() context: PortfolioContext): Promise<ImpactCount> {
    return count(context, node, 'COMPONENT');
  }

  @Directive(NEEDS)
  @FieldResolver(() => ImpactedInitiativeConnection, { nullable: true, description: 'The initiatives that depend on it: those that certainly wait longest first, then those that may, then the nearest, then by title.' })
  initiatives(@Root() node: ImpactNode, @Arg('outcomes', () => [WaitingOutcome], OUTCOMES) outcomes: WaitingOutcome[] | null, @Args(() => PageArgs) args: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<ImpactedView>> {
    return connection(context, node, 'INITIATIVE', outcomes ?? null, args);
  }

  @Directive(NEEDS)
  @FieldResolver(() => ImpactedComponentConnection, { nullable: true, description: 'The shared components that depend on it: those that certainly wait longest first, then those that may, then the nearest, then by id.' })
  components(@Root() node: ImpactNode, @Arg('outcomes', () => [WaitingOutcome], OUTCOMES) outcomes: WaitingOutcome[] | null, @Args(() => PageArgs) args: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<ImpactedView>> {
    return connection(context, node, 'COMPONENT', outcomes ?? null, args);
  }

  @Directive(NEEDS)
  @FieldResolver(() => [BenefitYearTotal], { nullable: true, description: 'The priced benefits, from this year on, of the initiatives that certainly wait: what rests on them, not what is lost. Only what the public may see is in it.' })
  async benefitsAtStake(@Root() node: ImpactNode, @Ctx() context: PortfolioContext): Promise<BenefitYearTotal[]> {
    return byYear(await yearTotalsOf(context).load(await atStake(context, node)));
  }

  @Directive(NEEDS)
  @FieldResolver(() => Coverage, { nullable: true, description: 'How many of the benefits of the initiatives that certainly wait have an amount in the years of benefitsAtStake.' })
  async benefitsAtStakeCoverage(@Root() node: ImpactNode, @Ctx() context: PortfolioContext): Promise<Coverage> {
    const { reported, benefits, withheld } = await coverageOfSelection(context).load(await atStake(context, node));
    return { reported, total: benefits, withheld };
  }

  @Directive(NEEDS)
  @Directive('@inaccessible')
  @FieldResolver(() => [ImpactFact], { nullable: true, description: 'What the impact leads to in other registers. Not for clients.' })
  async impactFacts(@Root() node: ImpactNode, @Ctx() context: PortfolioContext): Promise<ImpactFact[]> {
    const { impact, schedules } = await loaded(context, node);
    const ids = [impact.root, ...impact.impacted.map(({ thing }) => thing)].filter(({ kind }) => kind === 'INITIATIVE').map(({ id }) => id);
    const served = await Promise.all(ids.map((id) => servedBy(context).load(id)));
    return factsOf(impact, served.flat(), (id) => schedules.get(id)?.leadActorId ?? null);
  }
}

@Resolver(() => ImpactedInitiative)
export class ImpactedInitiativeResolver {
  @FieldResolver()
  initiative(@Root() { thing }: ImpactedView, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return initiativeLoader(context).load(thing.id);
  }
}

@Resolver(() => ImpactedComponent)
export class ImpactedComponentResolver {
  @FieldResolver()
  component(@Root() { thing }: ImpactedView): SharedComponent {
    return { id: thing.id };
  }
}

@Resolver(() => ImpactReason)
export class ImpactReasonResolver {
  @FieldResolver()
  onInitiative(@Root() { link: { on } }: ReasonView, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> | null {
    return on.kind === 'INITIATIVE' ? initiativeLoader(context).load(on.id) : null;
  }

  @FieldResolver()
  onComponent(@Root() { link: { on } }: ReasonView): SharedComponent | null {
    return on.kind === 'COMPONENT' ? { id: on.id } : null;
  }

  @FieldResolver()
  async dependency(@Root() { link: { dependencyId, from } }: ReasonView, @Ctx() context: PortfolioContext): Promise<DependencyRow | null> {
    if (dependencyId === null) return null;
    return (await dependenciesOf(context).load(from.id)).find(({ id }) => id === dependencyId) ?? null;
  }
}
