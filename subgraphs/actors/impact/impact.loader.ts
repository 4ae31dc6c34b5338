import { isOpenClaim } from '../../shared/claim/restricted-claim';
import { hubError } from '../../shared/errors';
import type { ComponentNeed, ImpactFact } from '../../shared/graphql/impact-fact';
import { isUuid } from '../../shared/graphql/uuid';
import { defineLoader } from '../../shared/loader';
import { actorLoader } from '../actor/actor.loader';
import { componentActorsLoader } from '../component/component.loader';
import type { ActorsContext } from '../context';
import { isValidOn } from '../period';
import { reachedActors, type ReachedActor } from './impact';
import { findComponentNeeds } from './impact.store';

/** Shared components are few by nature; more links than these would not travel with every question. */
const MOST_NEEDS = 2_000;

const needsLoader = defineLoader<ActorsContext, 'needs', ComponentNeed[]>(
  async ({ db }) => new Map([['needs', await findComponentNeeds(db, MOST_NEEDS + 1)]]),
  () => [],
);

/** The needs of all components, once for a request. More than can travel are refused in words, never cut. */
export async function componentNeeds(context: ActorsContext): Promise<ComponentNeed[]> {
  const needs = await needsLoader(context).load('needs');
  if (needs.length > MOST_NEEDS) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'impact', why: `cannot follow the needs of components: there are more than ${String(MOST_NEEDS)} of them in this register.` });
  return needs;
}

/** Who answers for what an impact reaches, with the name to order them by; those that are not in the register come as they are. */
export async function loadReachedActors(context: ActorsContext, facts: readonly ImpactFact[]): Promise<{ actor: ReachedActor; name: string }[]> {
  const components = facts.filter(({ kind, subjectId }) => kind === 'COMPONENT' && isUuid(subjectId)).map(({ subjectId }) => subjectId);
  const operators = new Map(
    await Promise.all(
      components.map(async (id) => {
        const actors = await componentActorsLoader(context).load(id);
        return [id, actors.filter((one) => one.role === 'OPERATOR' && isValidOn(one, context.today) && isOpenClaim(one)).map(({ actorId }) => actorId)] as const;
      }),
    ),
  );
  const reached = reachedActors(facts, operators).filter(({ id }) => isUuid(id));
  return Promise.all(reached.map(async (actor) => ({ actor, name: (await actorLoader(context).load(actor.id))?.sortKey ?? '' })));
}
