import { describe, expect, it } from 'vitest';
import { ministrySector } from '../sector/sector';
import { initiativesBySector } from './portfolio-report';

describe('initiatives by sector', () => {
  it('are added up over the leads of a sector, and sum to all of them', () => {
    const health = ministrySector('hod');
    const groups = initiativesBySector([{ actorId: 'hdir', initiatives: 2 }, { actorId: 'nhn', initiatives: 3 }, { actorId: null, initiatives: 7 }, { actorId: 'ks', initiatives: 1 }], new Map([['hdir', health], ['nhn', health], ['ks', null]]));
    expect(groups.map((group) => [group.sector?.id ?? group.gap, group.initiatives])).toEqual([[health.id, 5], ['ACTOR_UNKNOWN', 7], ['SECTOR_UNKNOWN', 1]]);
  });
});
