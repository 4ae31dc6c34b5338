import { isOpenClaim, type MarkedClaim } from '../../shared/claim/restricted-claim';
import { isSecretariat, type Asked } from '../../shared/identity/access';
import { actorIdOf } from '../../shared/viewer';

/** With whose eyes relations are read: those of an actor, of everybody, or of the secretariat, which sees all. */
export interface RelationView {
  readonly seesAll: boolean;
  readonly actorId: string | null;
}

interface Related extends MarkedClaim {
  readonly fromId: string;
  readonly toId: string;
}

export function relationViewOf(asked: Asked): RelationView {
  return { seesAll: isSecretariat(asked), actorId: actorIdOf(asked.caller) };
}

/**
 * Whether a relation may be shown: an open one to everybody, one that was recorded in confidence and is not confirmed to
 * its two sides and the secretariat. `visibleTo` in the store says the same in SQL.
 *
 * Rule of the domain, "Who may see": "unconfirmed claims about others if so marked". All bodies.
 */
export function maySeeRelation({ seesAll, actorId }: RelationView, relation: Related): boolean {
  return seesAll || isOpenClaim(relation) || (actorId !== null && (relation.fromId === actorId || relation.toId === actorId));
}
