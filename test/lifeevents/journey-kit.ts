import type { Prisma, PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { sortKey } from '../../subgraphs/shared/graphql/sort-key';

type NamedService = Partial<Prisma.ServiceUncheckedCreateInput> & { readonly name: string; readonly template?: string; readonly owner?: string };
type Link = readonly [from: string, to: string];

/** Builds journeys by names. Names of one scope never meet those of another, so a file needs one database only. */
export function journeyKit(db: PrismaClient, scope: string) {
  const idOf = (name: string): string => stableId('test', `${scope}/${name}`);
  const uriOf = (name: string): string => `https://example.org/${encodeURIComponent(scope)}/${encodeURIComponent(name)}`;
  return {
    idOf,
    uriOf,

    /** Adds services; what is not told is absent, and the title is the name unless told. */
    async services(services: readonly NamedService[]): Promise<void> {
      await db.service.createMany({
        data: services.map(({ name, template, owner, ...columns }) => ({
          id: idOf(name),
          uri: uriOf(name),
          titles: { nb: name },
          descriptions: {},
          sortKey: columns.titles === undefined ? sortKey(name) : '',
          searchText: columns.titles === undefined ? name : '',
          ownerActorId: owner === undefined ? null : idOf(owner),
          templateId: template === undefined ? null : idOf(template),
          ...columns,
        })),
      });
    },

    /** Adds a life event that names these services, in this order. */
    async lifeEvent(name: string, services: readonly string[]): Promise<void> {
      await db.lifeEvent.create({ data: { id: idOf(name), uri: uriOf(name), kind: 'LIFE', titles: { nb: name }, descriptions: {}, sortKey: name, searchText: name } });
      await db.lifeEventService.createMany({ data: services.map((service, i) => ({ lifeEventId: idOf(name), serviceId: idOf(service), position: i + 1 })) });
    },

    /** Lets services lead to others: an output of the first causes an event that makes the second needed. Outputs are ordered by where they lead. */
    async leads(...links: readonly Link[]): Promise<void> {
      const named = links.map(([from, to]) => ({ from, to, position: to.charCodeAt(0), name: `${from}>${to}`, outputId: idOf(`output ${from}>${to}`), eventId: idOf(`event ${from}>${to}`) }));
      await db.output.createMany({ data: named.map(({ from, name, outputId, position }) => ({ id: outputId, serviceId: idOf(from), titles: { nb: `output ${name}` }, position })) });
      await db.event.createMany({ data: named.map(({ name, eventId }) => ({ id: eventId, uri: uriOf(name), titles: { nb: `event ${name}` } })) });
      await db.outputEvent.createMany({ data: named.map(({ outputId, eventId }) => ({ outputId, eventId })) });
      await db.eventService.createMany({ data: named.map(({ to, eventId }) => ({ eventId, serviceId: idOf(to) })) });
    },
  };
}

export type JourneyKit = ReturnType<typeof journeyKit>;
