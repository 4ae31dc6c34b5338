import { describe, expect, test } from 'vitest';
import { involvementsOf, type InvolvementFacts } from './involvement';

const TODAY = '2026-01-01';
const always = { validFrom: null, validTo: null };
const past = { validFrom: '2015-01-01', validTo: '2021-04-01' };
const nothing: InvolvementFacts = { responsibilities: [], bodies: [], services: [] };
const involved = (facts: Partial<InvolvementFacts>) => involvementsOf({ ...nothing, ...facts }, TODAY);

describe('who takes part in a life event', () => {
  test('is whoever answers for it today, not whoever did', () => {
    expect(involved({ responsibilities: [{ ...past, role: 'OWNER', actorId: 'former' }, { ...always, role: 'OWNER', actorId: 'owner' }, { ...always, role: 'MINISTRY', actorId: 'ministry' }] })).toEqual([
      { actorId: 'owner', role: 'OWNER', throughKind: null, throughId: null, isAtTable: true, isConfirmed: true },
      { actorId: 'ministry', role: 'MINISTRY', throughKind: null, throughId: null, isAtTable: true, isConfirmed: true },
    ]);
  });

  test('is a member of a body at work, who is at the table', () => {
    const members = [{ ...always, actorId: 'member', isConfirmed: false }, { ...past, actorId: 'former', isConfirmed: true }];
    expect(involved({ bodies: [{ ...always, id: 'body', members }, { ...past, id: 'ended', members }] })).toEqual([{ actorId: 'member', role: 'BODY_MEMBER', throughKind: 'BODY', throughId: 'body', isAtTable: true, isConfirmed: false }]);
  });

  test('is at the table as a participant only when it has confirmed', () => {
    const participations = [{ ...always, actorId: 'said so', role: 'PARTNER', isConfirmed: true }, { ...always, actorId: 'was told', role: 'PARTNER', isConfirmed: false }, { ...past, actorId: 'did once', role: 'PARTNER', isConfirmed: true }];
    expect(involved({ services: [{ id: 's', ownerActorId: 'owner', participations, datasets: [] }] }).map((entry) => [entry.actorId, entry.role, entry.isAtTable])).toEqual([
      ['owner', 'SERVICE_OWNER', false],
      ['said so', 'SERVICE_PARTNER', true],
      ['was told', 'SERVICE_PARTNER', false],
    ]);
  });

  test('is told once for each dataset, however many services draw on it', () => {
    const datasets = [{ id: 'register', holderActorId: 'holder' }, { id: 'nobody’s', holderActorId: null }];
    const services = ['a', 'b'].map((id) => ({ id, ownerActorId: null, participations: [], datasets }));
    expect(involved({ services })).toEqual([{ actorId: 'holder', role: 'DATASET_HOLDER', throughKind: 'DATASET', throughId: 'register', isAtTable: false, isConfirmed: false }]);
  });
});
