import { describe, expect, it } from 'vitest';
import { signalOf } from '../../shared/graphql/partner-signal';
import { doneBefore, lifeEventSignals, type AlikeInitiative } from './partner-signal';

const alike = (initiativeId: string, more: Partial<AlikeInitiative> = {}): AlikeInitiative => ({
  initiativeId, leadActorId: `lead of ${initiativeId}`, leadClaimStatus: 'CONFIRMED', isFurtherAlong: true, weight: 2, hasFollowedAdvice: false, reasons: [{ kind: 'WORDS', words: [{ mine: 'burial', theirs: 'gravferd' }] }], ...more,
});
const found = (...others: AlikeInitiative[]) => doneBefore('me', others, []).map(({ actorId, basis, evidence }) => [actorId, basis, evidence]);

describe('who has done it before', () => {
  it('leads something alike that is further along, by what the hub concludes from their texts', () => {
    expect(doneBefore('me', [alike('a')], [])).toEqual([signalOf({ actorId: 'lead of a', reason: 'DONE_BEFORE', basis: 'LATER_PHASE', throughKind: 'INITIATIVE', throughId: 'a', evidence: 'INFERRED', words: ['gravferd'] })]);
    expect(found(alike('b', { hasFollowedAdvice: true }))).toEqual([['lead of b', 'ADVICE_FOLLOWED', 'INFERRED']]);
  });

  it('is whoever a council named, however far it has come', () => {
    expect(found(alike('a', { isFurtherAlong: false, reasons: [{ kind: 'ADVISED_BY_COUNCIL', words: [] }] }))).toEqual([['lead of a', 'NAMED_BY_COUNCIL', 'CLAIMED']]);
    expect(doneBefore('me', [], ['named', 'me'])).toEqual([signalOf({ actorId: 'named', reason: 'DONE_BEFORE', basis: 'NAMED_BY_COUNCIL', evidence: 'CLAIMED' })]);
  });

  it('is not who is not further along, hardly alike, alike by a component alone, disputes leading it, or leads this one too', () => {
    expect(found(alike('a', { isFurtherAlong: false }), alike('b', { weight: 1 }), alike('c', { reasons: [{ kind: 'SHARED_COMPONENT', words: [] }] }), alike('d', { leadClaimStatus: 'DISPUTED' }), alike('e', { leadActorId: 'me' }), alike('f', { leadActorId: null }))).toEqual([]);
  });
});

describe('what initiatives say of a life event', () => {
  it('is told once, names the initiative it comes from, and leaves out what they have in common with one another', () => {
    const operates = signalOf({ actorId: null, reason: 'OPERATES_COMPONENT', throughKind: 'COMPONENT', throughId: 'altinn', evidence: 'CLAIMED' });
    const sister = signalOf({ actorId: 'x', reason: 'SAME_BENEFICIARIES', throughKind: 'ACTOR', throughId: 'youth', byKind: 'INITIATIVE', byId: 'two', evidence: 'CLAIMED' });
    const event = signalOf({ actorId: 'x', reason: 'SHARED_LIFE_EVENT', throughKind: 'LIFE_EVENT', throughId: 'e', byKind: 'INITIATIVE', byId: 'other', evidence: 'CLAIMED' });
    expect(lifeEventSignals([{ initiativeId: 'one', signals: [operates, operates, sister, event] }, { initiativeId: 'two', signals: [] }])).toEqual([{ ...operates, byKind: 'INITIATIVE', byId: 'one' }]);
  });
});
