import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { gapsOf, openQuestionsOf } from './gap';
import type { GapFact } from './gap-fact';
import { GAP_RULES, ruleOfGap, versionInForce, type GapRule } from './gap-rule';
import { gapText, questionText } from './gap-text';
import type { DataExchangeStateName, JourneyEvidence, JourneyService } from './journey';
import { exchange, journey, leadsTo, output, service } from './journey.test-kit';

const TODAY = '2026-01-01';
const gaps = (services: JourneyService[], unresolvedServices: string[] = []): GapFact[] => gapsOf(journey(services, unresolvedServices), TODAY);
const evidence = (id: string, parts: Partial<JourneyEvidence> = {}): JourneyEvidence => ({ id, origin: 'PEOPLE', datasets: [], outputIds: [], ...parts });
const handOver = (state: DataExchangeStateName | null, parts: Partial<JourneyService> = {}): JourneyService[] => [
  service('court', { outputs: [leadsTo('certificate', 'heirs-named', 'registry', { exchanges: state === null ? [] : [exchange('registry', state)] })], ...parts }),
  service('registry'),
];

describe('the gaps of a journey', () => {
  test('are none where everything hangs together', () => {
    expect(gaps(handOver('EXISTS'))).toEqual([]);
  });

  test('show a service that nobody answers for', () => {
    expect(gaps([service('orphan', { ownerActorId: null })])).toEqual([{ code: 'SERVICE_WITHOUT_OWNER', serviceId: 'orphan' }]);
  });

  test('show an output that nobody consumes, but not what people came for', () => {
    expect(gaps([service('a', { outputs: [output('loose'), output('benefit', { endsJourney: true })] })])).toEqual([{ code: 'UNUSED_OUTPUT', serviceId: 'a', outputId: 'loose' }]);
  });

  test('show an output whose event makes nothing needed', () => {
    const loose = output('o', { causes: [{ eventId: 'nothing-follows', unresolvedReference: null, triggers: [] }] });
    expect(gaps([service('a', { outputs: [loose] })])).toEqual([{ code: 'UNUSED_OUTPUT', serviceId: 'a', outputId: 'o' }]);
  });

  test('count an output as consumed when its data goes somewhere, or a service elsewhere takes it as evidence, but not by its own service', () => {
    expect(gaps([service('a', { outputs: [output('o', { exchanges: [exchange('elsewhere', 'EXISTS')] })] })])).toEqual([]);
    expect(gaps([service('a', { outputs: [output('o', { usedByServiceIds: ['elsewhere'] })] })])).toEqual([]);
    expect(gaps([service('a', { outputs: [output('o', { usedByServiceIds: ['a'] })] })])).toHaveLength(1);
  });

  test('show a circle once, by its shortest way around', () => {
    const circle = [service('a', { outputs: [leadsTo('oa', 'ea', 'b')] }), service('b', { outputs: [leadsTo('ob', 'eb', 'c'), leadsTo('ob2', 'eb2', 'a')] }), service('c', { outputs: [leadsTo('oc', 'ec', 'a')] }), service('out', { outputs: [leadsTo('oo', 'eo', 'a')] })];
    expect(gaps(circle)).toEqual([{ code: 'CIRCULAR_JOURNEY', serviceId: 'a', toServiceId: 'b', circle: ['a', 'b', 'a'] }]);
    expect(gaps([service('a', { outputs: [leadsTo('o', 'e', 'a')] })])).toEqual([{ code: 'CIRCULAR_JOURNEY', serviceId: 'a', toServiceId: 'a', circle: ['a', 'a'] }]);
  });

  test('count a template as answered for by the owners of its instances', () => {
    const template = (total: number, withOwner: number): JourneyService => service('t', { ownerActorId: null, instances: { total, withOwner } });
    expect(gaps([template(357, 357)])).toEqual([]);
    expect(gaps([template(357, 355)])).toEqual([{ code: 'INSTANCE_WITHOUT_OWNER', serviceId: 't', instancesWithoutOwner: 2 }]);
    expect(gaps([template(0, 0)])).toEqual([{ code: 'SERVICE_WITHOUT_OWNER', serviceId: 't' }]);
  });

  test('show a hand-over from an agency to the many that give the instances of a template', () => {
    const many = service('t', { ownerActorId: null, instances: { total: 357, withOwner: 357 } });
    expect(gaps([service('a', { outputs: [leadsTo('o', 'e', 't', { exchanges: [exchange('t', 'NONE')] })] }), many]).map((gap) => gap.code)).toEqual(['HAND_OVER_WITHOUT_DATA_EXCHANGE']);
  });

  test('count an output as consumed when another service takes it as evidence', () => {
    expect(gaps([service('a', { outputs: [output('certificate')] }), service('b', { evidence: [evidence('e', { origin: 'FETCHED', outputIds: ['certificate'] })] })])).toEqual([]);
  });

  test('show every reference that leads nowhere, with its text', () => {
    const lost = { eventId: null, unresolvedReference: 'https://x.invalid/event', triggers: [] };
    const half = { eventId: 'known', unresolvedReference: null, triggers: [{ serviceId: null, unresolvedReference: 'https://x.invalid/service' }] };
    const found = gaps([service('a', { outputs: [output('o', { causes: [lost, half] })], evidence: [evidence('e', { datasets: [{ datasetId: null, unresolvedReference: 'https://x.invalid/dataset' }] })] })], ['https://x.invalid/step']);
    expect(found.map((gap) => [gap.code, gap.reference])).toEqual(['step', 'event', 'service', 'dataset'].map((name) => ['DANGLING_REFERENCE', `https://x.invalid/${name}`]));
  });

  test('show two actors that hand over without data', () => {
    expect(gaps(handOver('NONE'))).toEqual([{ code: 'HAND_OVER_WITHOUT_DATA_EXCHANGE', serviceId: 'court', toServiceId: 'registry', outputId: 'certificate', eventId: 'heirs-named' }]);
  });

  test('conclude nothing where nobody has looked whether data follows', () => {
    expect(gaps(handOver('UNKNOWN'))).toEqual([]);
    expect(gaps(handOver(null))).toEqual([]);
  });

  test('leave a hand-over within one actor to that actor', () => {
    expect(gaps(handOver('NONE', { ownerActorId: 'owner-of-registry' }))).toEqual([]);
  });

  test('show evidence demanded from people although a dataset in reach holds it', () => {
    expect(gaps([service('a', { evidence: [evidence('e', { datasets: [{ datasetId: 'register', unresolvedReference: null }] })] })])).toEqual([{ code: 'ONCE_ONLY_DATASET', serviceId: 'a', evidenceId: 'e', datasetId: 'register' }]);
  });

  test('show evidence demanded from people although another service of the journey puts it out', () => {
    const other = service('issuer', { outputs: [output('certificate')] });
    expect(gaps([other, service('a', { evidence: [evidence('e', { outputIds: ['certificate'] })] })])).toEqual([{ code: 'ONCE_ONLY_OUTPUT', serviceId: 'a', toServiceId: 'issuer', evidenceId: 'e', outputId: 'certificate' }]);
    expect(gaps([service('a', { evidence: [evidence('e', { outputIds: ['certificate'] })] })])).toEqual([]);
  });

  test.each(['FETCHED', 'UNKNOWN'] as const)('show no breach of once-only where evidence is %s', (origin) => {
    expect(gaps([service('a', { evidence: [evidence('e', { origin, datasets: [{ datasetId: 'register', unresolvedReference: null }] })] })])).toEqual([]);
  });

  test('are open questions where the register is silent', () => {
    expect(openQuestionsOf(journey(handOver(null)), TODAY)).toEqual([{ code: 'HAND_OVER_WITHOUT_DATA_EXCHANGE', serviceId: 'court', toServiceId: 'registry', outputId: 'certificate', eventId: 'heirs-named' }]);
    expect(openQuestionsOf(journey(handOver('NONE')), TODAY)).toEqual([]);
    const unsaid = service('a', { evidence: [evidence('e', { origin: 'UNKNOWN', datasets: [{ datasetId: 'register', unresolvedReference: null }] })] });
    expect(openQuestionsOf(journey([unsaid]), TODAY)).toEqual([{ code: 'ONCE_ONLY_DATASET', serviceId: 'a', evidenceId: 'e', datasetId: 'register' }]);
  });

  test('are found in circles too', () => {
    const ids = ['a', 'b', 'c'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 20 }), (links) => {
        const services = ids.map((id) => service(id, { outputs: links.filter(([from]) => from === id).map(([, to], i) => leadsTo(`${id}-${String(i)}`, `event-${String(i)}`, to, { exchanges: [exchange(to, 'NONE')] })) }));
        expect(gaps(services).filter((gap) => gap.code === 'HAND_OVER_WITHOUT_DATA_EXCHANGE')).toHaveLength(links.filter(([from, to]) => from !== to).length);
      }),
    );
  });
});

describe('the rules about journeys', () => {
  const asked = journey([service('a', { evidence: [evidence('e', { datasets: [{ datasetId: 'register', unresolvedReference: null }] }), evidence('f', { origin: 'UNKNOWN', datasets: [{ datasetId: 'register', unresolvedReference: null }] })] })]);

  test('ask for once-only from the day it was required, and not before', () => {
    expect([gapsOf(asked, '2016-04-14'), openQuestionsOf(asked, '2016-04-14')]).toEqual([[], []]);
    expect([gapsOf(asked, '2016-04-15'), openQuestionsOf(asked, '2016-04-15')]).toMatchObject([[{ code: 'ONCE_ONLY_DATASET' }], [{ code: 'ONCE_ONLY_DATASET' }]]);
  });

  test('are those in force on the day asked about, where one has changed', () => {
    const found = (outputId: string) => () => [{ code: 'UNUSED_OUTPUT' as const, serviceId: 'a', outputId }];
    const changed: GapRule = { code: 'UNUSED_OUTPUT', versions: [{ validFrom: '2000-01-01', sourceUrl: null, find: found('by the first') }, { validFrom: '2010-01-01', sourceUrl: null, find: found('by the second') }] };
    const on = (day: string): (string | undefined)[] => gapsOf(journey([service('a')]), day, [changed]).map(({ outputId }) => outputId);
    expect(['1999-12-31', '2000-01-01', '2009-12-31', '2010-01-01'].map(on)).toEqual([[], ['by the first'], ['by the first'], ['by the second']]);
  });

  test('have their versions in order, one for each kind of gap, each with its day or none and its source or none', () => {
    expect(new Set(GAP_RULES.map(({ code }) => code)).size).toBe(GAP_RULES.length);
    for (const { code, versions } of GAP_RULES) {
      const days = versions.map(({ validFrom }) => validFrom ?? '');
      expect([...new Set(days)].sort(), code).toEqual(days);
      for (const { validFrom, sourceUrl } of versions) if (validFrom !== null) expect(sourceUrl, code).toMatch(/^https:/);
    }
    expect([ruleOfGap('ONCE_ONLY_OUTPUT', '2016-04-14'), ruleOfGap('ONCE_ONLY_OUTPUT', TODAY)?.validFrom, ruleOfGap('UNUSED_OUTPUT', '1900-01-01')?.validFrom]).toEqual([null, '2016-04-15', null]);
    expect(versionInForce({ code: 'UNUSED_OUTPUT', versions: [] }, TODAY)).toBeNull();
  });
});

test.each(Object.values(LanguageCode))('every gap is told as a sentence in %s', (language) => {
  const names = { service: 'S', toService: 'T', output: 'O', evidence: 'E', dataset: 'D', reference: 'R', circle: ['S', 'T', 'S'], count: 2 };
  for (const { code } of GAP_RULES) {
    expect(gapText(code, language, names)).toMatch(/^[^ ].*[SR].*\.$/);
    expect(questionText(code, language, names)).toMatch(/^[^ ].*[SR].*\.$/);
  }
});
