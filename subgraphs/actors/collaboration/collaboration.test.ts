import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmationsIn, type AnsweredClaim } from '../../shared/claim/confirmations';
import { ministrySector, type SectorOf } from '../sector/sector';
import { confirmationsOf, initiativesAcrossSectors, moneyAcrossSectors, sectorCoverage } from './collaboration';

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

describe('the sectors that it rests on', () => {
  it('are counted once for each other actor', () => {
    expect(sectorCoverage('hdir', ['nav', 'nav', 'ks', 'hdir', null], sectors)).toEqual({ reported: 1, total: 2, withheld: 0 });
  });
});

describe('confirmations', () => {
  it('are added up over all registers, and only when every one is known', () => {
    const counts = { ACTORS: { given: 1, outstanding: 2 }, LIFEEVENTS: { given: 3, outstanding: 4 }, PORTFOLIO: { given: 5, outstanding: 6 } };
    expect(confirmationsOf(counts)).toMatchObject({ given: 9, outstanding: 12, missingSources: [] });
    expect(confirmationsOf({ ...counts, LIFEEVENTS: null })).toEqual({ given: null, outstanding: null, byRegister: [{ register: 'ACTORS', given: 1, outstanding: 2 }, { register: 'PORTFOLIO', given: 5, outstanding: 6 }], missingSources: ['LIFEEVENTS'] });
  });

  it('given in each year and those without a day add up to all that were given, and nothing counts as both given and outstanding', () => {
    const claim = fc.record<AnsweredClaim>({ status: fc.constantFrom('CLAIMED', 'CONFIRMED', 'DISPUTED'), answeredYear: fc.option(fc.integer({ min: 2020, max: 2024 })) });
    fc.assert(
      fc.property(fc.array(claim), (claims) => {
        const all = confirmationsIn(claims, { from: null, to: null });
        const years = [2020, 2021, 2022, 2023, 2024].reduce((sum, year) => sum + confirmationsIn(claims, { from: year, to: year }).given, 0);
        const undated = claims.filter((one) => one.status !== 'CLAIMED' && one.answeredYear === null).length;
        expect(years + undated).toBe(all.given);
        expect(all.given + all.outstanding).toBe(claims.length);
      }),
    );
  });
});
