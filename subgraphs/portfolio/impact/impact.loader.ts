import { fromDay } from '../../shared/context';
import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext, PortfolioDb } from '../context';
import { dayNumber } from './day-span';
import { impactOf, type Impact } from './impact';
import { keyOf, type Link, type LinkKind, type Thing } from './impact-graph';
import type { ImpactNode } from './impact-node';
import { findImpactLinks, findSchedules, findServed, type LinkRow, type ScheduleRow, type ServedRow } from './impact.store';

/** An impact with what is recorded of the initiatives that it reaches. */
export interface LoadedImpact {
  readonly impact: Impact;
  readonly schedules: ReadonlyMap<string, ScheduleRow>;
}

const needsText = ({ needs }: ImpactNode): string => JSON.stringify(needs?.map(({ componentId, needsId }) => [componentId, needsId]));

/** The impacts asked for: one statement for the links of all of them, since the needs of components come from one answer, and one for their plans. */
export const impacts = defineLoader<PortfolioContext, ImpactNode, LoadedImpact | null>(
  async ({ db }, nodes) => {
    const links = new Map<ImpactNode, Link[]>();
    for (const alike of groupBy(nodes, needsText).values()) for (const [node, found] of await linksOf(db, alike)) links.set(node, found);
    const ids = new Set([...links].flatMap(([node, found]) => [node.question.root, ...found.flatMap(({ from, on }) => [from, on])]).filter(({ kind }) => kind === 'INITIATIVE').map(({ id }) => id));
    const schedules = new Map((await findSchedules(db, [...ids].sort())).map((row) => [row.id, row]));
    return new Map(nodes.map((node) => [keyText(node), { impact: impactOf(node.question, links.get(node) ?? [], schedules, dayNumber(fromDay(node.today))), schedules }]));
  },
  () => null,
  keyText,
);

function keyText(node: ImpactNode): string {
  return `${node.id} ${needsText(node)}`;
}

async function linksOf(db: PortfolioDb, nodes: readonly ImpactNode[]): Promise<(readonly [ImpactNode, Link[]])[]> {
  const roots = new Map(nodes.map(({ question }) => [keyOf(question.root), question.root]));
  const rows = groupBy(await findImpactLinks(db, [...roots.values()], nodes[0]?.needs ?? []), ({ root }) => String(root));
  const numbers = new Map([...roots.keys()].map((key, i) => [key, String(i + 1)]));
  return nodes.map((node) => [node, (rows.get(numbers.get(keyOf(node.question.root)) ?? '') ?? []).map(toLink)] as const);
}

const FROM: Readonly<Record<LinkKind, Thing['kind']>> = { WAITS_FOR_INITIATIVE: 'INITIATIVE', WAITS_FOR_COMPONENT: 'INITIATIVE', USES_COMPONENT: 'INITIATIVE', MADE_BY_INITIATIVE: 'COMPONENT', COMPONENT_NEEDS_COMPONENT: 'COMPONENT' };
const ON: Readonly<Record<LinkKind, Thing['kind']>> = { WAITS_FOR_INITIATIVE: 'INITIATIVE', WAITS_FOR_COMPONENT: 'COMPONENT', USES_COMPONENT: 'COMPONENT', MADE_BY_INITIATIVE: 'INITIATIVE', COMPONENT_NEEDS_COMPONENT: 'COMPONENT' };

function toLink({ kind, fromId, onId, dependencyId, status, neededBy, isToldByDependency }: LinkRow): Link {
  return { kind, from: { kind: FROM[kind], id: fromId }, on: { kind: ON[kind], id: onId }, dependencyId, status, neededBy, isToldByDependency };
}

/** What each initiative serves: one statement for all that are asked for. */
export const servedBy = defineLoader<PortfolioContext, string, ServedRow[]>(
  async ({ db }, ids) => groupBy(await findServed(db, ids), ({ initiativeId }) => initiativeId),
  () => [],
);
