import { stableId } from '../../shared/graphql/id';
import type { StarterDataset, StarterSource } from './starter.schema';
import { actorId, sourceColumns } from './starter-columns';

/** The numbers of all organisations that the dataset names, each with the source that named it first. */
export function actorNumberRows({ lifeEvents, services, datasets, bodies }: StarterDataset) {
  const named: (readonly [string | null, StarterSource])[] = [
    ...lifeEvents.flatMap(({ owners, ministries }) => [...owners, ...ministries].map(({ actor, source }) => [actor, source] as const)),
    ...services.flatMap(({ owner, source, participations }) => [[owner, source] as const, ...participations.map((taking) => [taking.actor, taking.source] as const)]),
    ...datasets.map(({ holder, source }) => [holder, source] as const),
    ...bodies.flatMap(({ members, source }) => members.map(({ actor }) => [actor, source] as const)),
  ];
  const first = new Map<string, StarterSource>();
  for (const [actor, source] of named) if (actor !== null && /^\d{9}$/.test(actor) && !first.has(actor)) first.set(actor, source);
  return [...first].map(([number, source]) => ({ id: stableId('ActorNumber', number), actorId: actorId(number), organizationNumber: number, ...sourceColumns(source) }));
}
