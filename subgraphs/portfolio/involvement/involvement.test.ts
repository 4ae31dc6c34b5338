import { describe, expect, it } from 'vitest';
import { involvementsOf, type InitiativeActors } from './involvement';

const NOBODY: InitiativeActors = { initiativeId: 'i', leadActorId: null, isLeadConfirmed: false, participants: [], funders: [], beneficiaries: [], benefitOwners: [], costBearers: [] };

describe('who takes part in an initiative', () => {
  it('has the lead at the table, and partners once they have confirmed', () => {
    const participants = [{ actorId: 'p', role: 'PARTNER', isConfirmed: true }, { actorId: 'q', role: 'PARTNER', isConfirmed: false }];
    const seats = involvementsOf({ ...NOBODY, leadActorId: 'l', participants }, null).map(({ actorId, isAtTable }) => [actorId, isAtTable]);
    expect(seats).toEqual([['l', true], ['p', true], ['q', false]]);
  });

  it('gives no seat for paying or gaining', () => {
    const actors = { ...NOBODY, funders: [{ actorId: 'f', role: 'FUNDER', isConfirmed: true }], beneficiaries: [{ actorId: 'b', role: 'BENEFICIARY', isConfirmed: true }] };
    expect(involvementsOf(actors, 'INITIATIVE')).toEqual([
      { actorId: 'f', role: 'FUNDER', throughKind: 'INITIATIVE', throughId: 'i', isAtTable: false, isConfirmed: true },
      { actorId: 'b', role: 'BENEFICIARY', throughKind: 'INITIATIVE', throughId: 'i', isAtTable: false, isConfirmed: true },
    ]);
  });

  it('names each actor once in each role, confirmed if one of its records is', () => {
    const funders = [{ actorId: 'f', role: 'FUNDER', isConfirmed: false }, { actorId: 'f', role: 'FUNDER', isConfirmed: true }, { actorId: null, role: 'FUNDER', isConfirmed: true }];
    expect(involvementsOf({ ...NOBODY, funders }, null)).toMatchObject([{ actorId: 'f', isConfirmed: true }]);
  });
});
