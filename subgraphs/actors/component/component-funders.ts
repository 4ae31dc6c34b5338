import { visibleClaims } from '../../shared/claim/visible-claims';
import type { ActorsContext } from '../context';
import { isValidOn } from '../period';
import type { ComponentActorRow } from './component.store';

/**
 * Those of the actors of a component that fund it and that the caller may see.
 *
 * Rule of the domain, "Who may see": "unconfirmed claims about others if so marked" are for the owner, here who operates
 * the component today, confirmed participants, here its confirmed funders, and the secretariat. All bodies.
 */
export function visibleFunders(context: Pick<ActorsContext, 'caller' | 'today'>, actors: readonly ComponentActorRow[]): Promise<ComponentActorRow[]> {
  const funders = actors.filter(({ role }) => role === 'FUNDER');
  const takesPart = (actorId: string): boolean => actors.some((one) => one.actorId === actorId && (one.role === 'OPERATOR' ? isValidOn(one, context.today) : one.claimStatus === 'CONFIRMED'));
  return visibleClaims(context, funders, ({ actorId }) => [actorId], (actorId) => Promise.resolve(takesPart(actorId)));
}
