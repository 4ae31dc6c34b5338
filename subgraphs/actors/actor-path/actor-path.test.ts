import { describe, expect, it } from 'vitest';
import type { Tie } from '../relation/relation.store';
import { shortestPath } from './actor-path';

const tie = (from: string, kind: Tie['kind'], to: string): Tie => ({ from, to, kind, contextKind: null, contextId: null, claimStatus: 'CLAIMED' });
const ties = [tie('a', 'FUNDS', 'b'), tie('b', 'GOVERNS', 'c'), tie('c', 'CONSULTS', 'b'), tie('c', 'FUNDS', 'd'), tie('x', 'FUNDS', 'y')];

describe('the path between two actors', () => {
  it('is the shortest over relations in either direction, with what joins each two', () => {
    expect(shortestPath('d', 'a', ties, 6)).toEqual({
      actorIds: ['d', 'c', 'b', 'a'],
      links: [{ from: 'd', to: 'c', kinds: ['FUNDS'], isConfirmed: false }, { from: 'c', to: 'b', kinds: ['CONSULTS', 'GOVERNS'], isConfirmed: false }, { from: 'b', to: 'a', kinds: ['FUNDS'], isConfirmed: false }],
    });
  });

  it('is null when it would take more steps than allowed', () => {
    expect(shortestPath('a', 'd', ties, 2)).toBeNull();
    expect(shortestPath('a', 'd', ties, 3)?.links).toHaveLength(3);
  });

  it('leads over the kinds that are asked for only', () => {
    expect(shortestPath('a', 'c', ties, 6, ['FUNDS', 'CONSULTS'])?.links.map(({ kinds }) => kinds)).toEqual([['FUNDS'], ['CONSULTS']]);
    expect(shortestPath('a', 'c', ties, 6, ['FUNDS'])).toBeNull();
  });

  it('says of each step whether the two agree to it', () => {
    expect(shortestPath('a', 'c', [...ties, { ...tie('b', 'FUNDS', 'c'), claimStatus: 'CONFIRMED' }], 6)?.links.map(({ isConfirmed }) => isConfirmed)).toEqual([false, true]);
  });

  it('is null where nothing connects them', () => {
    expect(shortestPath('a', 'x', ties, 20)).toBeNull();
    expect(shortestPath('a', 'unrelated', ties, 20)).toBeNull();
  });

  it('has no steps from an actor to itself', () => {
    expect(shortestPath('a', 'a', [], 0)).toEqual({ actorIds: ['a'], links: [] });
  });
});
