import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicSector, sectorOf, type Placement } from './sector';

const placements = (...rows: Placement[]): Map<string, Placement> => new Map(rows.map((row) => [row.id, row]));
const placed = (id: string, kind: string, parentId: string | null = null, ownSector: Placement['ownSector'] = null): Placement => ({ id, kind, parentId, ownSector, isLiving: true });

describe('the sector of an actor', () => {
  it('is the ministry at the top of what it belongs under, however far up', () => {
    const chain = placements(placed('office', 'AGENCY', 'agency'), placed('agency', 'AGENCY', 'ministry'), placed('ministry', 'MINISTRY'));
    expect(sectorOf('office', chain)).toMatchObject({ kind: 'MINISTRY', ministryId: 'ministry' });
    expect(sectorOf('office', chain)?.id).toBe(sectorOf('ministry', chain)?.id);
  });

  it('moves with the agency when it comes under another ministry', () => {
    const before = sectorOf('agency', placements(placed('agency', 'AGENCY', 'kdd'), placed('kdd', 'MINISTRY')));
    const after = sectorOf('agency', placements(placed('agency', 'AGENCY', 'dfd'), placed('dfd', 'MINISTRY')));
    expect(before?.ministryId).toBe('kdd');
    expect(after?.ministryId).toBe('dfd');
    expect(before?.id).not.toBe(after?.id);
  });

  it('is one sector for all municipalities, one for all counties and one for the courts', () => {
    const all = placements(placed('bergen', 'MUNICIPALITY'), placed('horten', 'MUNICIPALITY'), placed('nordland', 'COUNTY'), placed('courts', 'COURTS'), placed('administration', 'AGENCY', 'courts'));
    expect(sectorOf('bergen', all)).toEqual(sectorOf('horten', all));
    expect(sectorOf('nordland', all)?.kind).toBe('COUNTY');
    expect(sectorOf('administration', all)?.kind).toBe('COURTS');
  });

  it('is the municipalities for an agency under a municipality', () => {
    expect(sectorOf('agency', placements(placed('agency', 'AGENCY', 'oslo'), placed('oslo', 'MUNICIPALITY')))?.kind).toBe('MUNICIPAL');
  });

  it('is business, voluntary or citizens for those that are in one by what they are', () => {
    const all = placements(placed('bits', 'COMPANY', null, 'BUSINESS'), placed('clubs', 'GROUP', null, 'VOLUNTARY'), placed('people', 'GROUP', null, 'CITIZENS'));
    expect(['bits', 'clubs', 'people'].map((id) => sectorOf(id, all)?.kind)).toEqual(['BUSINESS', 'VOLUNTARY', 'CITIZENS']);
  });

  it('is unknown, never guessed, where the chain ends below a ministry or the actor is not there', () => {
    expect(sectorOf('lost', placements(placed('lost', 'AGENCY')))).toBeNull();
    expect(sectorOf('lost', placements(placed('lost', 'AGENCY', 'nowhere')))).toBeNull();
    expect(sectorOf('nobody', placements())).toBeNull();
  });

  it('is unknown where the ministry at the top is dissolved, until what it had has come under another', () => {
    const chain = placements(placed('agency', 'AGENCY', 'old'), { ...placed('old', 'MINISTRY'), isLiving: false });
    expect(['agency', 'old'].map((id) => sectorOf(id, chain))).toEqual([null, null]);
  });

  it('counts ministries, municipalities, counties and courts as public, and nobody else', () => {
    const all = placements(placed('m', 'MINISTRY'), placed('k', 'MUNICIPALITY'), placed('f', 'COUNTY'), placed('d', 'COURTS'), placed('b', 'COMPANY', null, 'BUSINESS'), placed('c', 'GROUP', null, 'CITIZENS'));
    const sectors = ['m', 'k', 'f', 'd', 'b', 'c'].map((id) => sectorOf(id, all));
    expect(sectors.map((sector) => sector && isPublicSector(sector))).toEqual([true, true, true, true, false, false]);
  });

  it('is found, or found to be unknown, in any set of parents, chains that run in a circle included', () => {
    const anyone = fc.record({ kind: fc.constantFrom('AGENCY', 'MINISTRY', 'MUNICIPALITY', 'COMPANY'), parent: fc.option(fc.nat(9), { nil: null }) });
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 10, maxLength: 10 }), (actors) => {
        const all = placements(...actors.map(({ kind, parent }, i) => placed(String(i), kind, parent === null ? null : String(parent))));
        for (const id of all.keys()) {
          const sector = sectorOf(id, all);
          const parentId = all.get(id)?.parentId ?? null;
          const isOwn = all.get(id)?.kind === 'MINISTRY' || all.get(id)?.kind === 'MUNICIPALITY';
          // Whoever is not a sector by itself is in the sector of what it belongs under, unless that leads in a circle.
          if (!isOwn && sector) expect(sector).toEqual(parentId === null ? null : sectorOf(parentId, all));
        }
      }),
    );
  });

  it('is unknown for everybody in a circle', () => {
    const circle = placements(placed('a', 'AGENCY', 'b'), placed('b', 'AGENCY', 'c'), placed('c', 'AGENCY', 'a'));
    expect(['a', 'b', 'c'].map((id) => sectorOf(id, circle))).toEqual([null, null, null]);
  });
});
