import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorInvolvement } from '../../shared/graphql/involvement';
import { LanguageCode, LANGUAGES } from '../../shared/graphql/localized-text';
import { signalOf, type Evidence, type Signal } from '../../shared/graphql/partner-signal';
import type { Tie } from '../relation/relation.store';
import { suggestPartners, type PartnerKnowledge } from './partner';
import { REASONS, type ReasonOf } from './partner-reason';
import { REASON_SENTENCES, reasonText } from './partner-text';

const takesPart = (actorId: string, role: string, more: Partial<ActorInvolvement> = {}): ActorInvolvement => ({ actorId, role, throughKind: null, throughId: null, isAtTable: false, isConfirmed: false, ...more });
const LEAD = takesPart('lead', 'LEAD', { isAtTable: true });
const nothing: PartnerKnowledge = { subject: 'INITIATIVE', involvements: [LEAD], signals: [], ties: [], contexts: new Set(['subject']), operators: [], members: [], askedFor: new Map() };
const signal = (actorId: string | null, reason: string, throughId: string | null = null, more: Pick<Partial<Signal>, 'byId'> & { readonly evidence?: Evidence } = {}): Signal => signalOf({ actorId, reason, throughId, evidence: 'CLAIMED', ...more });
const tie = (from: string, kind: Tie['kind'], to: string, more: Partial<Tie> = {}): Tie => ({ from, to, kind, contextId: null, contextKind: null, claimStatus: 'CLAIMED', ...more });
const suggested = (knowledge: Partial<PartnerKnowledge>) => suggestPartners({ ...nothing, ...knowledge });
const told = (knowledge: Partial<PartnerKnowledge>) => suggested(knowledge).map((one) => [one.actorId, ...one.reasons.map((reason) => reason.kind)]);

describe('suggested partners', () => {
  it('come with every reason, those with the most different reasons first, and of equals those whose reasons are confirmed', () => {
    const signals = [
      signal('one', 'SHARED_NEED', 'a'), signal('one', 'SHARED_NEED', 'b'), signal('a claim', 'SHARED_NEED', 'a'), signal('two', 'DONE_BEFORE', 'earlier'), signal('two', 'SHARED_NEED', 'a'),
      signal('sure', 'SHARED_NEED', 'a', { evidence: 'CONFIRMED' }),
    ];
    expect(told({ signals })).toEqual([['two', 'DONE_BEFORE', 'SHARED_NEED'], ['sure', 'SHARED_NEED'], ['a claim', 'SHARED_NEED'], ['one', 'SHARED_NEED', 'SHARED_NEED']]);
  });

  it('are never those who take part already, in whatever role', () => {
    expect(told({ involvements: [LEAD, takesPart('payer', 'FUNDER')], signals: [signal('lead', 'DONE_BEFORE'), signal('payer', 'DONE_BEFORE')], members: [{ thingId: 'e', actorId: 'lead', evidence: 'CONFIRMED' }] })).toEqual([]);
  });

  it('name what is shared once, however many things lead to it, by its best evidence', () => {
    const signals = [signal('one', 'SHARED_SERVICE', 's', { byId: 'x' }), signal('one', 'SHARED_SERVICE', 's', { byId: 'y', evidence: 'CONFIRMED' })];
    expect(suggested({ signals })[0]?.reasons).toMatchObject([{ byId: 'y', evidence: 'CONFIRMED' }]);
  });

  it('need more than one thing in common that many have', () => {
    expect(told({ signals: [signal('chance', 'SHARED_COMPONENT', 'altinn'), signal('chance', 'SHARED_COMPONENT', 'id-porten'), signal('more', 'SHARED_COMPONENT', 'altinn'), signal('more', 'SHARED_DATA', 'register')] })).toEqual([['more', 'SHARED_DATA', 'SHARED_COMPONENT']]);
  });

  it('are whoever operates what is built on, once with all reasons', () => {
    const operators = [{ thingId: 'altinn', actorId: 'digdir', evidence: 'CONFIRMED' as const }, { thingId: 'other', actorId: 'nobody here', evidence: 'CONFIRMED' as const }];
    expect(told({ signals: [signal(null, 'OPERATES_COMPONENT', 'altinn'), signal(null, 'OPERATES_COMPONENT', 'unknown'), signal('digdir', 'SHARED_NEED', 'n')], operators })).toEqual([['digdir', 'OPERATES_COMPONENT', 'SHARED_NEED']]);
  });

  it('are not groups of people, nor organisations that are no more: those who have their tasks are', () => {
    const askedFor = new Map([['citizens', []], ['old', ['new', 'lead']]]);
    expect(told({ signals: [signal('citizens', 'DONE_BEFORE'), signal('old', 'DONE_BEFORE'), signal('new', 'SHARED_NEED', 'n')], askedFor })).toEqual([['new', 'DONE_BEFORE', 'SHARED_NEED']]);
  });

  it('pass over reasons that this version does not know', () => {
    expect(told({ signals: [signal('one', 'FULL_MOON')] })).toEqual([]);
  });

  it('find what a participant depends on, at large or here, not who depends on it, nor what is disputed or holds elsewhere', () => {
    const ties = [
      tie('lead', 'DEPENDS_ON', 'needed'), tie('dependant', 'DEPENDS_ON', 'lead'), tie('supplier', 'SUPPLIES_DATA_TO', 'lead', { contextId: 'subject' }),
      tie('elsewhere', 'SUPPLIES_DATA_TO', 'lead', { contextId: 'another' }), tie('disputed', 'SUPPLIES_DATA_TO', 'lead', { claimStatus: 'DISPUTED' }),
    ];
    expect(told({ ties })).toEqual([['needed', 'SUPPLIES_WHAT_IS_NEEDED'], ['supplier', 'SUPPLIES_WHAT_IS_NEEDED']]);
  });
});

describe('who is missing in a life event', () => {
  const involvements = [
    takesPart('owner', 'OWNER', { isAtTable: true }), takesPart('service owner', 'SERVICE_OWNER', { throughKind: 'SERVICE', throughId: 's', isConfirmed: true }), takesPart('holder', 'DATASET_HOLDER', { throughKind: 'DATASET', throughId: 'd' }),
    takesPart('partner', 'SERVICE_PARTNER'), takesPart('group', 'BENEFICIARY', { throughKind: 'INITIATIVE', throughId: 'i' }), takesPart('payer', 'FUNDER'),
  ];
  const event: Partial<PartnerKnowledge> = { subject: 'LIFE_EVENT', involvements, askedFor: new Map([['group', []]]) };

  it('are those who are affected without a seat, and whoever speaks for a group', () => {
    expect(told({ ...event, ties: [tie('speaker', 'REPRESENTS', 'group'), tie('owner', 'REPRESENTS', 'group')] })).toEqual([['service owner', 'OWNS_SERVICE'], ['holder', 'HOLDS_DATA'], ['speaker', 'REPRESENTS_AFFECTED']]);
  });

  it('are not those who are recorded as participants and have only to confirm it, but whoever only pays can be', () => {
    expect(told({ ...event, involvements: involvements.slice(3), signals: [signal('partner', 'DONE_BEFORE'), signal('payer', 'DONE_BEFORE')] })).toEqual([['payer', 'DONE_BEFORE']]);
  });
});

describe('whatever is known', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const knowledge = fc.record({
    subject: fc.constantFrom('INITIATIVE' as const, 'LIFE_EVENT' as const),
    involvements: fc.array(fc.record({ actorId: id, role: fc.constantFrom('LEAD', 'PARTNER', 'FUNDER', 'BENEFICIARY', 'SERVICE_OWNER', 'DATASET_HOLDER'), isAtTable: fc.boolean() }).map(({ actorId, role, isAtTable }) => takesPart(actorId, role, { isAtTable }))),
    signals: fc.array(fc.record({ actorId: fc.option(id), reason: fc.constantFrom(...REASONS, 'UNKNOWN'), throughId: fc.option(id) }).map(({ actorId, reason, throughId }) => signal(actorId, reason, throughId))),
    ties: fc.array(fc.record({ from: id, to: id, kind: fc.constantFrom('DEPENDS_ON' as const, 'SUPPLIES_DATA_TO' as const, 'REPRESENTS' as const) }).map(({ from, to, kind }) => tie(from, kind, to))),
    operators: fc.array(fc.record({ thingId: id, actorId: id, evidence: fc.constant('CLAIMED' as const) })),
    members: fc.array(fc.record({ thingId: id, actorId: id, evidence: fc.constant('CONFIRMED' as const) })),
  });

  it('nobody at the table is suggested, nobody twice, nobody without a reason, and the order of what is known changes nothing', () => {
    fc.assert(
      fc.property(knowledge, (known) => {
        const list = suggested(known);
        const seated = new Set(known.involvements.filter((one) => one.isAtTable).map((one) => one.actorId));
        expect(list.filter((one) => seated.has(one.actorId) || one.reasons.length === 0)).toEqual([]);
        expect(new Set(list.map((one) => one.actorId)).size).toBe(list.length);
        const back = { ...known, involvements: known.involvements.toReversed(), signals: known.signals.toReversed(), ties: known.ties.toReversed(), operators: known.operators.toReversed(), members: known.members.toReversed() };
        expect(suggested(back)).toEqual(list);
      }),
    );
  });
});

describe('a reason in words', () => {
  const reason: ReasonOf = { kind: 'OPERATES_COMPONENT', subject: 'LIFE_EVENT', basis: null, throughKind: 'COMPONENT', throughId: 'c', byKind: null, byId: null, evidence: 'CLAIMED', words: [] };

  it('exists for every reason in nb, nn and en, and names what it can', () => {
    for (const kind of REASONS) for (const language of LANGUAGES) expect(REASON_SENTENCES[kind]?.[language]).toMatch(/\.$/);
    for (const sentence of Object.values(REASON_SENTENCES)) expect(Object.keys(sentence).sort()).toEqual([...LANGUAGES].sort());
    expect(LANGUAGES.map((language) => reasonText(reason, 'Altinn', language))).toEqual(['Drifter felleskomponenten Altinn, som livshendelsen bygger på.', 'Driftar felleskomponenten Altinn, som livshendinga byggjer på.', 'Operates the shared component Altinn, which the life event builds on.']);
    expect(reasonText(reason, null, LanguageCode.en)).toBe('Operates a shared component, which the life event builds on.');
  });

  it('tells how something alike was found, and the words that two texts share', () => {
    const before: ReasonOf = { ...reason, kind: 'DONE_BEFORE', subject: 'INITIATIVE', throughKind: 'INITIATIVE', basis: 'LATER_PHASE', words: ['gravferd', 'arv'] };
    expect(reasonText(before, null, LanguageCode.nb)).toBe('Leder et lignende tiltak som er kommet lenger. Felles ord: gravferd, arv.');
    expect(reasonText({ ...before, basis: 'NAMED_BY_COUNCIL', words: [] }, null, LanguageCode.nb)).toBe('Et råd har pekt på virksomheten som noen å lære av.');
  });
});
