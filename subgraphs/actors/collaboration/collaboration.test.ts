import { describe, expect, it } from 'vitest';
import { ministrySector, type SectorOf } from '../sector/sector';
import { initiativesAcrossSectors, moneyAcrossSectors } from './collaboration';

const sectors = new Map<string, SectorOf | null>([['hdir', ministrySector('hod')], ['fhi', ministrySector('hod')], ['nav', ministrySector('aid')], ['ks', null]]);
const money = (fromActorId: string | null, toActorId: string | null, amount: string) => ({ fromActorId, toActorId, amount, currency: 'NOK', priceYear: null });

describe('collaboration across sectors', () => {
  it('counts each initiative with a partner of another sector once', () => {
    const partners = [{ actorId: 'nav', initiativeId: 'i' }, { actorId: 'fhi', initiativeId: 'i' }, { actorId: 'fhi', initiativeId: 'j' }, { actorId: 'ks', initiativeId: 'k' }];
    expect(initiativesAcrossSectors('hdir', partners, sectors)).toBe(1);
  });

  it('adds up money and benefits both ways, and leaves out ends of unknown sector', () => {
    const exchanges = [money('hdir', 'nav', '10.50'), money('nav', 'hdir', '0.25'), money('hdir', 'fhi', '100'), money('hdir', 'ks', '100'), money(null, 'hdir', '100')];
    expect(moneyAcrossSectors('hdir', exchanges, sectors)).toEqual([{ hundredths: 1075n, currency: 'NOK', priceYear: null }]);
  });

  it('cannot be judged for an actor whose own sector is not known', () => {
    expect(initiativesAcrossSectors('ks', [{ actorId: 'nav', initiativeId: 'i' }], sectors)).toBeNull();
    expect(moneyAcrossSectors('ks', [money('ks', 'nav', '1')], sectors)).toBeNull();
  });
});
