import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection, toPageRequest, type Connection } from '../../shared/graphql/connection';
import { Actor, actorRef, type ActorReference } from '../actor/actor.type';
import { ledgerRevision } from '../benefit-flow/benefit-flow.loader';
import type { PortfolioContext } from '../context';
import { assessSelected, pageOfFindings, selectFindings, totalsByRule, type AssessedInitiative, type FoundInInitiative, type RuleTotal } from './finding-report';
import { selectedInitiatives } from './finding-report.loader';
import { FindingFilter, FindingReport, FindingTotal, InitiativeFindingConnection } from './finding-report.type';
import { decodeFindingReportId, encodeFindingReportId, parseFindingFilter, type FindingReportKey } from './finding-selection';

/** A report with the levels of those who take part, where a gateway brought them. */
interface FindingReportNode extends FindingReportKey {
  readonly id: string;
  readonly levels: ReadonlyMap<string, string>;
}

const LEVELS = '@requires(fields: "findingActors { levelFact { actorId level } }")';

@Resolver()
export class FindingsResolver {
  @Query(() => FindingReport, { nullable: true, description: 'What the rules say of many initiatives at once: findings to work through, and totals for each rule.' })
  async findings(@Arg('filter', () => FindingFilter, { nullable: true, description: 'Which findings, of which initiatives; all of all when left out. At most 2,000 initiatives are assessed at once.' }) filter: FindingFilter | null, @Ctx() context: PortfolioContext): Promise<FindingReportNode> {
    const key = { selection: parseFindingFilter(filter ?? {}), today: context.today, revision: await ledgerRevision(context) };
    return { ...key, id: encodeFindingReportId(key), levels: new Map() };
  }
}

@Resolver(() => FindingReport)
export class FindingReportResolver {
  @FieldResolver(() => Int, { description: 'How many initiatives were assessed.' })
  async initiativeCount(@Root() report: FindingReportNode, @Ctx() context: PortfolioContext): Promise<number> {
    return (await selectedInitiatives(context).load(report)).length;
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [Actor], { nullable: 'items', description: 'Who leads the initiatives and works on them, for the rules that depend on their levels.' })
  async findingActors(@Root() report: FindingReportNode, @Ctx() context: PortfolioContext): Promise<(ActorReference | null)[]> {
    const selected = await selectedInitiatives(context).load(report);
    const ids = selected.flatMap(({ row, parts }) => [row.leadActorId, ...parts.partners.map(({ actorId }) => actorId)]).filter((id) => id !== null);
    return [...new Set(ids)].sort().map(actorRef);
  }

  @Directive(LEVELS)
  @FieldResolver(() => [FindingTotal], { nullable: true, description: 'What each rule says of all the initiatives together, in the order of the rules; rules that the filter leaves out are left out.' })
  async totals(@Root() report: FindingReportNode, @Ctx() context: PortfolioContext): Promise<RuleTotal[]> {
    return totalsByRule(await assessReport(context, report), report.selection);
  }

  @Directive(LEVELS)
  @FieldResolver(() => InitiativeFindingConnection, { nullable: true, description: 'The findings that the filter asks for: the most serious first, then rule by rule, each rule\'s by the titles of the initiatives.' })
  async findings(@Root() report: FindingReportNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<FoundInInitiative>> {
    const request = toPageRequest(args);
    const { page, nodes } = pageOfFindings(selectFindings(await assessReport(context, report), report.selection), request);
    return toConnection(page, nodes, request);
  }
}

async function assessReport(context: PortfolioContext, report: FindingReportNode): Promise<AssessedInitiative[]> {
  return assessSelected(await selectedInitiatives(context).load(report), report.levels, report.today);
}

/** The report of an id, with the levels that a gateway brought; whatever came of asking another subgraph, nothing in it is sure. */
export function findingReportReference(representation: Readonly<Record<string, unknown>>): FindingReportNode {
  const { id, findingActors } = representation;
  const key = decodeFindingReportId(String(id), 'id');
  const actors = Array.isArray(findingActors) ? (findingActors as ({ levelFact?: { actorId: string; level: string | null } | null } | null)[]) : [];
  return { ...key, id: String(id), levels: new Map(actors.flatMap((actor) => (actor?.levelFact?.level ? [[actor.levelFact.actorId, actor.levelFact.level] as const] : []))) };
}
