import type { ActorInvolvement } from '../../shared/graphql/involvement';
import { groupBy } from '../../shared/loader';

/** One actor taking part in one role, as one subgraph knows it. */
export type Involvement = ActorInvolvement;

/** The roles of an actor that gains from it, must make the gain real, bears a cost of it, or without whose data or service it does not work. */
const AFFECTED_ROLES: ReadonlySet<string> = new Set(['BENEFICIARY', 'BENEFIT_OWNER', 'COST_BEARER', 'DATASET_HOLDER', 'SERVICE_DATA_PROVIDER', 'SERVICE_OWNER']);

/** Everything that the lists say of one actor. */
export interface Involved {
  readonly actorId: string;
  readonly roles: readonly string[];
  readonly isAtTable: boolean;
  readonly isConfirmed: boolean;
  readonly affectedAs: readonly string[];
}

/** One entry for each actor in the lists, with all its roles; those with most roles first, then by id. */
export function involvedOf(involvements: readonly Involvement[]): Involved[] {
  return [...groupBy(involvements, (involvement) => involvement.actorId)]
    .map(([actorId, all]) => ({
      actorId,
      roles: distinct(all.map((one) => one.role)),
      isAtTable: all.some((one) => one.isAtTable),
      isConfirmed: all.some((one) => one.isConfirmed),
      affectedAs: distinct(all.filter(isAffected).map((one) => one.role)),
    }))
    .sort((a, b) => b.roles.length - a.roles.length || (a.actorId < b.actorId ? -1 : 1));
}

/**
 * Whether somebody is affected: gets benefits, answers for making them real (gevinsteier), bears costs, holds or supplies
 * data that is used, or owns a service that takes part. Who only pays, delivers or regulates has chosen its part. Source:
 * Digitaliseringsrådet's advice to describe who is affected and gets the benefits; the domain's account of costs that
 * fall on one line and benefits on another. Scope: all actors. Version 2: benefit owners and bearers of costs.
 */
export function isAffected({ role, throughKind }: Pick<Involvement, 'role' | 'throughKind'>): boolean {
  return AFFECTED_ROLES.has(role) || throughKind === 'DATASET';
}

/**
 * Those who are affected but not at the table: none of their roles gives a seat (owner, member of a linked body,
 * confirmed participant), so what is decided is decided without them. Scope: all actors, groups too. Version 1.
 */
export function missingAtTable<One extends Involved>(involved: readonly One[]): One[] {
  return involved.filter((one) => one.affectedAs.length > 0 && !one.isAtTable);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
