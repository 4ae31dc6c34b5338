import type { ImpactFact } from '../../shared/graphql/impact-fact';
import type { Delay } from '../../shared/graphql/waiting';
import type { Impact } from './impact';
import type { Thing } from './impact-graph';
import type { ServedRow } from './impact.store';

/**
 * What other registers need to tell what else waits: the components, with what is asked about among them; the services
 * that initiatives make or change and the life events that they serve, each as late as the initiative; and who leads the
 * initiatives that depend on what is late.
 */
export function factsOf({ root, slipDays, impacted }: Impact, served: readonly ServedRow[], leadOf: (initiativeId: string) => string | null): ImpactFact[] {
  const all: { thing: Thing; steps: number; delay: Delay }[] = [{ thing: root, steps: 0, delay: { least: slipDays, most: slipDays } }, ...impacted];
  const byId = new Map(all.filter(({ thing }) => thing.kind === 'INITIATIVE').map((one) => [one.thing.id, one]));
  const components = all.filter(({ thing }) => thing.kind === 'COMPONENT').map(({ thing, steps, delay }) => fact('COMPONENT', thing.id, null, steps, delay));
  const links = served.flatMap(({ kind, initiativeId, subjectId }) => {
    const by = byId.get(initiativeId);
    return by ? [fact(kind, subjectId, initiativeId, by.steps + 1, by.delay)] : [];
  });
  const leads = impacted.flatMap(({ thing, steps, delay }) => {
    const lead = thing.kind === 'INITIATIVE' ? leadOf(thing.id) : null;
    return lead === null ? [] : [fact('LEAD', lead, thing.id, steps, delay)];
  });
  return [...components, ...links, ...leads];
}

function fact(kind: string, subjectId: string, throughInitiativeId: string | null, steps: number, { least, most }: Delay): ImpactFact {
  return { kind, subjectId, throughInitiativeId, steps, atLeastDays: least, atMostDays: most };
}
