import { GraphQLError } from 'graphql';
import type { ToyDefinition } from '../support/toy-subgraphs';

const EVENTS = [
  { id: 'e1', title: 'Dødsfall og arv', involvements: [{ actorId: 'a1' }], ownerId: 'a1' },
  { id: 'e2', title: 'Ny i Norge', involvements: [{ actorId: 'a2' }, { actorId: 'a3' }], ownerId: 'a9' },
  { id: 'e3', title: 'Få barn', involvements: [], ownerId: null },
];
const ACTORS = [
  { id: 'a1', name: 'Digdir', level: 'STATE' },
  { id: 'a2', name: 'IMDi', level: 'STATE' },
  { id: 'a3', name: 'Bergen kommune', level: 'MUNICIPAL' },
];
const withOwner = (event: (typeof EVENTS)[number] | undefined) => event && { __typename: 'Event', ...event, owner: event.ownerId && { __typename: 'Actor', id: event.ownerId } };
const notFound = (message: string) => new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });

/** Life events; it knows who takes part in what, but not who they are. */
export const events: ToyDefinition = {
  name: 'events',
  sdl: `
    type Query { event(by: EventRef!): Event  events: [Event]!  things: [Thing]!  day(at: Day!): String  failing: String  twice: Pair }
    type Event @key(fields: "id") { id: ID!  title: String!  kind: EventKind  owner: Actor  involvements: [Fact!] @inaccessible }
    type Fact @shareable @inaccessible { actorId: ID! }
    type Actor @key(fields: "id", resolvable: false) { id: ID! }
    type Pair @key(fields: "id") { id: ID!  left: String }
    union Thing = Event | Actor
    enum EventKind { LIFE BUSINESS }
    scalar Day
    input EventRef @oneOf { id: ID  uri: String }
  `,
  resolvers: {
    Query: {
      event: (_: unknown, { by }: { by: { id?: string } }) => withOwner(EVENTS.find(({ id }) => id === by.id)) ?? null,
      events: () => EVENTS.map(withOwner),
      things: () => [{ __typename: 'Actor', id: 'a1' }, withOwner(EVENTS[0]), null, { __typename: 'Actor', id: 'a9' }, withOwner(EVENTS[1])],
      day: () => 'a day',
      failing: () => {
        throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
      },
      twice: () => ({ id: 'p1', left: 'left' }),
    },
    Event: { __resolveReference: ({ id }: { id: string }) => withOwner(EVENTS.find((event) => event.id === id)), kind: () => 'LIFE' },
  },
};

/** Who is who; it draws maps from what the others know. */
export const actors: ToyDefinition = {
  name: 'actors',
  sdl: `
    type Query { actor(id: ID!): Actor  actors: [Actor!] }
    type Actor @key(fields: "id") { id: ID!  name: String!  level: String }
    type Event @key(fields: "id") {
      id: ID!
      involvements: [Fact!] @external
      moneyInvolvements: [Fact!] @external
      map: EventMap @requires(fields: "involvements { actorId } moneyInvolvements { actorId }")
    }
    type EventMap { nodes: [Actor]! }
    type Fact @shareable @inaccessible { actorId: ID! }
  `,
  resolvers: {
    Query: { actor: (_: unknown, { id }: { id: string }) => ACTORS.find((actor) => actor.id === id) ?? null, actors: () => ACTORS },
    Actor: {
      __resolveReference: ({ id }: { id: string }) => {
        const found = ACTORS.find((actor) => actor.id === id);
        // A rejection concerns this entity; an exception would take all entities of the call with it.
        return found ?? Promise.reject(notFound(`Actor ${id} is not known.`));
      },
    },
    Event: {
      __resolveReference: (event: object) => event,
      map: ({ involvements, moneyInvolvements }: { involvements: { actorId: string }[] | null; moneyInvolvements: { actorId: string }[] | null }) => ({
        nodes: [...(involvements ?? []), ...(moneyInvolvements ?? [])].map(({ actorId }) => ACTORS.find(({ id }) => id === actorId) ?? null),
      }),
    },
  },
};

/** What things cost, and who pays; it knows e1 and e3 only. */
export const money: ToyDefinition = {
  name: 'money',
  sdl: `
    type Query { rate: Int  share: Float  mood: Mood  note: Note }
    enum Mood { CALM TENSE }
    scalar Note
    type Event @key(fields: "id") { id: ID!  cost(year: Int): Int  bill: Bill  moneyInvolvements: [Fact!] @inaccessible }
    type Bill { lines: [String!]!  total: Int! }
    type Fact @shareable @inaccessible { actorId: ID! }
    type Pair @key(fields: "id") { id: ID!  right: String }
  `,
  resolvers: {
    Query: { rate: () => 11 },
    Event: {
      __resolveReference: ({ id }: { id: string }) => (id === 'e2' ? null : { id }),
      cost: ({ id }: { id: string }) => (id === 'e1' ? 13 : null),
      bill: () => ({ lines: ['one', 'two'], total: 2 }),
      moneyInvolvements: () => [{ actorId: 'a3' }],
    },
    Pair: { __resolveReference: ({ id }: { id: string }) => ({ id, right: 'right' }) },
  },
};

export const TOYS = [events, actors, money];
