import { groupBy } from '../../shared/loader';

/** What can be late: an initiative, or a shared component. */
export interface Thing {
  readonly kind: 'INITIATIVE' | 'COMPONENT';
  readonly id: string;
}

/** Why one thing depends on another, in the order in which reasons are told. */
export const LINK_KINDS = ['WAITS_FOR_INITIATIVE', 'WAITS_FOR_COMPONENT', 'USES_COMPONENT', 'MADE_BY_INITIATIVE', 'COMPONENT_NEEDS_COMPONENT'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** One thing that depends on another, as it is recorded. */
export interface Link {
  readonly kind: LinkKind;
  readonly from: Thing;
  readonly on: Thing;
  /** The dependency that says so, where it is one. */
  readonly dependencyId: string | null;
  readonly status: 'OPEN' | 'DELIVERED' | 'LATE' | null;
  readonly neededBy: Date | null;
  /** For a use of a component: whether a dependency says what of the component is waited for. */
  readonly isToldByDependency: boolean;
}

/** A thing that depends on what is late. */
export interface Dependant {
  readonly thing: Thing;
  /** How many links lead from it to what is late: 1 where it depends on that itself. */
  readonly steps: number;
  /** One of the shortest ways to what is late: its own link first. */
  readonly way: readonly Link[];
  /** Every link of its own on what is late, or on what depends on that. */
  readonly reasons: readonly Link[];
}

export function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`;
}

/** Links in the order in which they are told; the same whatever order they were read in. */
export function inOrder(links: readonly Link[]): Link[] {
  const key = (link: Link): string => [LINK_KINDS.indexOf(link.kind), keyOf(link.on), keyOf(link.from), link.dependencyId ?? ''].join(' ');
  return links.map((link) => ({ link, key: key(link) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ link }) => link);
}

/**
 * Everything that depends on a thing, directly and through others, each with the fewest steps and every reason of its own.
 *
 * Rule "What depends", version 1: an initiative depends on what it says that it waits for and on the components that it
 * uses; a component on the initiatives that make it and on the components that it needs. Source: question 4 of the domain.
 * All bodies.
 */
export function dependantsOf(root: Thing, links: readonly Link[]): Dependant[] {
  const ordered = inOrder(links).filter(({ from, on }) => keyOf(from) !== keyOf(on));
  const byNeeded = groupBy(ordered, ({ on }) => keyOf(on));
  const steps = new Map([[keyOf(root), 0]]);
  const things: Thing[] = [root];
  const firstLink = new Map<string, Link>();
  for (const thing of things) {
    const next = (steps.get(keyOf(thing)) ?? 0) + 1;
    for (const link of byNeeded.get(keyOf(thing)) ?? []) {
      const key = keyOf(link.from);
      if (steps.has(key)) continue;
      steps.set(key, next);
      firstLink.set(key, link);
      things.push(link.from);
    }
  }
  const own = groupBy(ordered.filter(({ on }) => steps.has(keyOf(on))), ({ from }) => keyOf(from));
  return things.slice(1).map((thing) => ({ thing, steps: steps.get(keyOf(thing)) ?? 0, way: wayFrom(thing, firstLink), reasons: own.get(keyOf(thing)) ?? [] }));
}

function wayFrom(thing: Thing, firstLink: ReadonlyMap<string, Link>): Link[] {
  const way: Link[] = [];
  for (let link = firstLink.get(keyOf(thing)); link; link = firstLink.get(keyOf(link.on))) way.push(link);
  return way;
}
