import { afterAll, beforeAll, expect, test } from 'vitest';
import { json, startToyHub, type ToyHub } from '../support/toy-subgraphs';

const BOOKS = [{ id: 'b1', name: 'Å leve' }, { id: 'f1', name: 'Film' }];

let hub: ToyHub;
beforeAll(async () => {
  hub = await startToyHub([
    {
      name: 'library',
      sdl: `
        type Query { media: [Media]!  shelves: [[Media]!]!  nothing: Media }
        type Mutation { rename(id: ID!, name: String!): Media }
        interface Media @key(fields: "id") { id: ID!  name: String! }
        type Book implements Media @key(fields: "id") { id: ID!  name: String!  pages: Int }
        type Film implements Media @key(fields: "id") { id: ID!  name: String!  minutes: Int }
      `,
      resolvers: {
        Query: { media: () => [{ __typename: 'Book', ...BOOKS[0], pages: 1 }, null, { __typename: 'Film', ...BOOKS[1], minutes: 90 }], shelves: () => [[{ __typename: 'Book', ...BOOKS[0] }], [], [null, { __typename: 'Film', ...BOOKS[1] }]], nothing: () => null },
        Mutation: { rename: (_: unknown, media: { id: string; name: string }) => ({ __typename: 'Book', ...media }) },
      },
    },
    {
      name: 'ratings',
      sdl: `
        type Query { rated: [Media!] }
        type Media @key(fields: "id") @interfaceObject { id: ID!  stars: Int }
      `,
      resolvers: { Query: { rated: () => [{ id: 'b1' }] }, Media: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: id === 'b1' ? 5 : 2 }) } },
    },
  ]);
});
afterAll(() => hub.close());

test('fields that a subgraph adds to an interface reach every type of it, through lists of lists and nulls', async () => {
  const { data, errors } = await hub.ask('{ media { __typename id stars ... on Book { pages } } shelves { name stars } nothing { stars } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    media: [{ __typename: 'Book', id: 'b1', stars: 5, pages: 1 }, null, { __typename: 'Film', id: 'f1', stars: 2 }],
    shelves: [[{ name: 'Å leve', stars: 5 }], [], [null, { name: 'Film', stars: 2 }]],
    nothing: null,
  });
});

test('such fields fail at their own places only', async () => {
  const ratings = hub.toys['ratings'];
  if (!ratings) throw new Error('no such toy');
  ratings.misbehaviour = (_, response) => { json(response, { data: null, errors: [{ message: 'x' }] }, 500); };
  const { data, errors } = await hub.ask('{ shelves { name stars } }');
  ratings.misbehaviour = null;
  expect(data).toEqual({ shelves: [[{ name: 'Å leve', stars: null }], [], [null, { name: 'Film', stars: null }]] });
  expect(errors?.map(({ path }) => path)).toEqual([['shelves', 0, 0, 'stars'], ['shelves', 2, 1, 'stars']]);
});

test('a mutation is answered with what other subgraphs know of the thing changed', async () => {
  expect((await hub.ask('mutation { rename(id: "b1", name: "Nytt") { name stars } again: rename(id: "f1", name: "Ny") { stars } }')).data).toEqual({ rename: { name: 'Nytt', stars: 5 }, again: { stars: 2 } });
});
