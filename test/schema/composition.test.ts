import { composeServices as composeWithApollo } from '@apollo/composition';
import { describe, expect, test } from 'vitest';
import { SUBGRAPH_NAMES, subgraphContract } from '../support/contracts';

/** What composition may remark on, and why that is as it should be. */
const EXPLAINED_HINTS: Readonly<Record<string, string>> = {};

describe('the three subgraphs compose with Apollo\'s own composition too', () => {
  const result = composeWithApollo(SUBGRAPH_NAMES.map((name) => ({ name, typeDefs: subgraphContract(name), url: `http://${name}.invalid` })));

  test('without errors', () => {
    expect(result.errors ?? []).toEqual([]);
    expect(result.supergraphSdl).toContain('type LifeEvent');
  });

  test('without a hint that nobody has explained', () => {
    const hints = (result.hints ?? []).filter((hint) => !(hint.definition.code in EXPLAINED_HINTS));
    expect(hints.map((hint) => `${hint.definition.code}: ${hint.message}`)).toEqual([]);
  });
});
