import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { StartupError } from '../../subgraphs/shared/errors';
import { composeSupergraph, CompositionError } from './compose';
import { parseSupergraph, readSupergraph } from './supergraph';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])\n';
const folder = mkdtempSync(join(tmpdir(), 'samspill-supergraph-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('a supergraph', () => {
  test('is composed of its subgraphs, and knows their names and addresses', () => {
    const sdl = composeSupergraph([
      { name: 'actors', url: 'http://127.0.0.1:4002/graphql', sdl: `${LINK}directive @oneOf on INPUT_OBJECT type Query { actor(by: Ref!): Actor } input Ref @oneOf { id: ID } type Actor @key(fields: "id") { id: ID! secret: Int @inaccessible }` },
      { name: 'money', url: 'http://127.0.0.1:4001/graphql', sdl: `${LINK}type Actor @key(fields: "id") { id: ID! cost: Int }` },
    ]);
    const { subgraphs, schema } = parseSupergraph(sdl);
    expect(subgraphs).toEqual([{ name: 'actors', url: 'http://127.0.0.1:4002/graphql' }, { name: 'money', url: 'http://127.0.0.1:4001/graphql' }]);
    expect(schema.getType('Ref')).toMatchObject({ isOneOf: true });
  });

  test('that cannot be composed says every reason', () => {
    const compose = (): string => composeSupergraph([
      { name: 'a', url: '', sdl: `${LINK}type Query { x: Int } type T @key(fields: "nothing") { id: ID! }` },
      { name: 'b', url: '', sdl: `${LINK}type Query { y: Missing }` },
    ]);
    expect(compose).toThrow(CompositionError);
    expect(compose).toThrow(/nothing/);
    expect(compose).toThrow(/Missing/);
  });

  test.each([
    ['is missing', null, /cannot be read\. Write it with npm run schema:update/],
    ['is no GraphQL', 'this { is', /is not a supergraph/],
    ['is the schema of one subgraph', 'type Query { a: Int }', /it names no subgraphs/],
  ])('that %s is one sentence', (what, text, sentence) => {
    const file = join(folder, `${what.replaceAll(' ', '-')}.graphql`);
    if (text !== null) writeFileSync(file, text);
    expect(() => readSupergraph(file)).toThrow(StartupError);
    expect(() => readSupergraph(file)).toThrow(sentence);
  });
});
