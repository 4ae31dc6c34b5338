import { describe, expect, test } from 'vitest';
import { ConfigError } from '../subgraphs/shared/config';
import { readGatewayConfig, readSubgraphAddresses } from './config';

const SUBGRAPHS = [
  { name: 'portfolio', url: 'http://127.0.0.1:4001/graphql' },
  { name: 'life-events', url: 'https://events.example.no/graphql' },
];

describe('the addresses of the subgraphs', () => {
  test('are those of the supergraph, unless told otherwise', () => {
    expect([...readSubgraphAddresses(SUBGRAPHS, {})]).toEqual([['portfolio', 'http://127.0.0.1:4001/graphql'], ['life-events', 'https://events.example.no/graphql']]);
  });

  test('follow the port of a subgraph on this machine, and of no other', () => {
    expect([...readSubgraphAddresses(SUBGRAPHS, { PORTFOLIO_PORT: '5001', LIFE_EVENTS_PORT: '5002' }).values()]).toEqual(['http://127.0.0.1:5001/graphql', 'https://events.example.no/graphql']);
  });

  test('are what <NAME>_URL says, whatever the port', () => {
    expect(readSubgraphAddresses(SUBGRAPHS, { PORTFOLIO_URL: 'https://portfolio.example.no/q', PORTFOLIO_PORT: '5001' }).get('portfolio')).toBe('https://portfolio.example.no/q');
  });

  test('must be given where the supergraph has none', () => {
    expect(() => readSubgraphAddresses([{ name: 'actors', url: '' }], {})).toThrow(/ACTORS_URL: is missing/);
  });
});

describe('the settings', () => {
  test('have defaults that work on one machine', () => {
    expect(readGatewayConfig({})).toMatchObject({ host: '127.0.0.1', port: 4000, introspection: true, corsOrigins: [] });
  });

  test('are faulted all at once, by name', () => {
    const faults = (): unknown => readGatewayConfig({ PORT: '70000', SUBGRAPH_TIMEOUT_MS: 'soon', SUBGRAPH_BREAKER_PERCENT: '101', SUBGRAPH_CALLS_AT_ONCE: '0', HUB_SECRET: 'hush', INTROSPECTION: 'perhaps', CORS_ORIGINS: 'example.no' });
    expect(faults).toThrow(ConfigError);
    for (const name of ['PORT', 'SUBGRAPH_TIMEOUT_MS', 'SUBGRAPH_BREAKER_PERCENT', 'SUBGRAPH_CALLS_AT_ONCE', 'HUB_SECRET', 'INTROSPECTION', 'CORS_ORIGINS']) expect(faults).toThrow(name);
  });

  test('take a relative supergraph from the folder where the command was typed', () => {
    expect(readGatewayConfig({ SUPERGRAPH: 'mine.graphql', INIT_CWD: '/srv/hub' }).supergraph).toBe('/srv/hub/mine.graphql');
  });
});
