import { ClaimStatus } from '../../shared/graphql/claim';
import { exactlyOne, parseId } from '../../shared/graphql/id';
import type { ActorsContext } from '../context';
import { CONTEXT_KINDS, type ContextOf } from '../context-link/context-link';
import type { ContextRef } from '../context-link/context-link.input';
import type { Side } from './relation-claim';
import { maySeeRelation, relationViewOf } from './relation-view';
import type { RelationFilter } from './relation.input';
import { relationLoader } from './relation.loader';
import type { RelationConditions, RelationRow } from './relation.store';
import { RelationAnswer } from './relation.type';

/** The relation of an id, where the caller may see it; else null. */
export async function relationOf(context: ActorsContext, id: string): Promise<RelationRow | null> {
  const row = await relationLoader(context).load(parseId(id, 'id'));
  return row && maySeeRelation(relationViewOf(context), row) ? row : null;
}

/** Checks a filter and turns it into conditions. */
export function toRelationConditions(context: ActorsContext, filter: RelationFilter | null | undefined): RelationConditions {
  const { kinds, claimStatuses, actorId, context: within, at } = filter ?? {};
  return {
    kinds: kinds ?? null,
    claimStatuses: claimStatuses ?? null,
    actorId: actorId == null ? null : parseId(actorId, 'filter.actorId'),
    context: within == null ? null : namedContext(within),
    at: at ?? null,
    view: relationViewOf(context),
  };
}

function namedContext(ref: ContextRef): ContextOf {
  const key = exactlyOne(ref, 'filter.context', ['lifeEvent', 'initiative', 'ecosystem', 'component']);
  return { kind: CONTEXT_KINDS[key], id: parseId(ref[key] as string, `filter.context.${key}`) };
}

/** What a side has answered, as clients see it; null where nobody can answer. */
export function answerOf(side: Side, row: RelationRow): RelationAnswer | null {
  const [status, answeredAt, answerReasons] = side === 'from' ? [row.fromClaimStatus, row.fromAnsweredAt, row.fromAnswerReasons] : [row.toClaimStatus, row.toAnsweredAt, row.toAnswerReasons];
  return status && Object.assign(new RelationAnswer(), { status: ClaimStatus[status], answeredAt, answerReasons });
}
