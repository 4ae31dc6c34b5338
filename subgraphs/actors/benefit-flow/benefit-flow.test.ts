import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHundredths, totalsOf } from '../../shared/graphql/money';
import { ministrySector, ownSector, type SectorOf } from '../sector/sector';
import { crossSectorShare, groupFlows, type End, type Flow } from './benefit-flow';

const [health, labour, municipal, citizens] = [ministrySector('hod'), ministrySector('aid'), ownSector('MUNICIPAL'), ownSector('CITIZENS')];
const SECTORS: Readonly<Record<string, SectorOf | null>> = { hod: health, hdir: health, nav: labour, bergen: municipal, people: citizens, ks: null };
const sectorOf = (id: string): SectorOf | null => SECTORS[id] ?? null;
const endOf = (id: string | null): End<SectorOf> => {
  const sector = id === null ? null : sectorOf(id);
  return sector ? { known: sector, gap: null } : { known: null, gap: id === null ? 'ACTOR_UNKNOWN' : 'SECTOR_UNKNOWN' };
};
const flow = (fromActorId: string | null, toActorId: string | null, amount: string, currency = 'NOK', priceYear: number | null = null): Flow => ({ fromActorId, toActorId, amount, currency, priceYear });
const bySector = (flows: readonly Flow[]) => groupFlows(flows, endOf, (sector) => sector.id);

const actor = fc.option(fc.constantFrom(...Object.keys(SECTORS)), { nil: null });
const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((hundredths) => `${hundredths < 0n ? '-' : ''}${String((hundredths < 0n ? -hundredths : hundredths) / 100n)}.${String((hundredths < 0n ? -hundredths : hundredths) % 100n).padStart(2, '0')}`);
const flows = fc.array(fc.record({ fromActorId: actor, toActorId: actor, amount, currency: fc.constantFrom('NOK', 'EUR'), priceYear: fc.option(fc.constantFrom(2020, 2024), { nil: null }) }), { maxLength: 40 });

describe('flows grouped by sector', () => {
  it('sum to the flows to the last øre, for each currency and price base', () => {
    fc.assert(
      fc.property(flows, (all) => {
        const hundredths = all.map((one) => ({ hundredths: toHundredths(one.amount), currency: one.currency, priceYear: one.priceYear }));
        expect(totalsOf(bySector(all).map((row) => row.amount))).toEqual(totalsOf(hundredths));
      }),
    );
  });

  it('are the same whatever the order of the flows', () => {
    fc.assert(fc.property(flows, (all) => { expect(bySector([...all].reverse())).toEqual(bySector(all)); }));
  });

  it('have one row for each pair of sectors, currency and price base', () => {
    const rows = bySector([flow('hod', 'nav', '10.50'), flow('hdir', 'nav', '0.25'), flow('hod', 'nav', '5', 'EUR'), flow('hod', 'nav', '7', 'NOK', 2024)]);
    expect(rows.map((row) => [row.amount.hundredths, row.amount.currency, row.amount.priceYear])).toEqual([[1075n, 'NOK', null], [700n, 'NOK', 2024], [500n, 'EUR', null]]);
  });

  it('keep a funder who is not known apart from one whose sector is not known', () => {
    const rows = bySector([flow(null, 'people', '3'), flow('ks', 'people', '2')]);
    expect(rows.map((row) => row.from.gap)).toEqual(['ACTOR_UNKNOWN', 'SECTOR_UNKNOWN']);
  });
});

describe('the cross-sector share', () => {
  it('is the flow between public actors of different sectors over all flow between public actors', () => {
    expect(crossSectorShare([flow('hod', 'nav', '30'), flow('hod', 'hdir', '60'), flow('hdir', 'bergen', '10'), flow('hod', 'people', '1000')], sectorOf)).toBe(0.4);
  });

  it('leaves out flows with an end that is not known or whose sector is not known', () => {
    expect(crossSectorShare([flow('hod', 'nav', '1'), flow(null, 'nav', '99'), flow('ks', 'nav', '99')], sectorOf)).toBe(1);
  });

  it('is null when no flow is between public actors', () => {
    expect(crossSectorShare([], sectorOf)).toBeNull();
    expect(crossSectorShare([flow('hod', 'people', '5')], sectorOf)).toBeNull();
  });

  it('is null in several currencies or price bases, which are never added up', () => {
    expect(crossSectorShare([flow('hod', 'nav', '1'), flow('hod', 'nav', '1', 'EUR')], sectorOf)).toBeNull();
    expect(crossSectorShare([flow('hod', 'nav', '1'), flow('hod', 'nav', '1', 'NOK', 2024)], sectorOf)).toBeNull();
  });
});
