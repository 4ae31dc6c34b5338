import { describe, expect, it } from 'vitest';
import { suggestPartners, type PartnerKnowledge } from './partner';

const nothing: PartnerKnowledge = { involved: new Set(['lead']), signals: [], ties: [], ecosystems: [] };

describe('suggested partners', () => {
  it('come with every reason, those with the most different reasons first', () => {
    const suggestions = suggestPartners({
      ...nothing,
      signals: [
        { actorId: 'one', reason: 'SHARED_COMPONENT', throughId: 'altinn' },
        { actorId: 'one', reason: 'SHARED_COMPONENT', throughId: 'id-porten' },
        { actorId: 'two', reason: 'DONE_BEFORE', throughId: 'earlier' },
      ],
      ties: [{ from: 'two', to: 'lead', kind: 'SUPPLIES_DATA_TO', contextId: null }],
    });
    expect(suggestions).toEqual([
      { actorId: 'two', reasons: [{ kind: 'DONE_BEFORE', throughId: 'earlier' }, { kind: 'SUPPLIES_WHAT_IS_NEEDED', throughId: 'lead' }] },
      { actorId: 'one', reasons: [{ kind: 'SHARED_COMPONENT', throughId: 'altinn' }, { kind: 'SHARED_COMPONENT', throughId: 'id-porten' }] },
    ]);
  });

  it('are never those who take part already', () => {
    expect(suggestPartners({ ...nothing, signals: [{ actorId: 'lead', reason: 'DONE_BEFORE', throughId: 'x' }], ecosystems: [{ ecosystemId: 'e', memberIds: ['lead'] }] })).toEqual([]);
  });

  it('name a reason once, however often it is told', () => {
    const signal = { actorId: 'one', reason: 'SHARED_SERVICE', throughId: 's' };
    expect(suggestPartners({ ...nothing, signals: [signal, signal] })[0]?.reasons).toHaveLength(1);
  });

  it('pass over reasons that this version does not know', () => {
    expect(suggestPartners({ ...nothing, signals: [{ actorId: 'one', reason: 'FULL_MOON', throughId: null }] })).toEqual([]);
  });

  it('find what a participant depends on, and not who depends on it', () => {
    const ties = [{ from: 'lead', to: 'needed', kind: 'DEPENDS_ON' as const, contextId: null }, { from: 'dependant', to: 'lead', kind: 'DEPENDS_ON' as const, contextId: null }];
    expect(suggestPartners({ ...nothing, ties }).map((one) => one.actorId)).toEqual(['needed']);
  });
});
