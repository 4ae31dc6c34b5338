import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { gapsOf, openQuestionsOf, type GapFact } from './gap';
import { gapText, questionText } from './gap-text';
import type { DataExchangeStateName, JourneyEvidence, JourneyService } from './journey';
import { exchange, journey, leadsTo, output, service } from './journey.test-kit';

const gaps = (services: JourneyService[], unresolvedServices: string[] = []): GapFact[] => gapsOf(journey(services, unresolvedServices));
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
    expect(openQuestionsOf(journey(handOver(null)))).toEqual([{ code: 'HAND_OVER_WITHOUT_DATA_EXCHANGE', serviceId: 'court', toServiceId: 'registry', outputId: 'certificate', eventId: 'heirs-named' }]);
    expect(openQuestionsOf(journey(handOver('NONE')))).toEqual([]);
    const unsaid = service('a', { evidence: [evidence('e', { origin: 'UNKNOWN', datasets: [{ datasetId: 'register', unresolvedReference: null }] })] });
    expect(openQuestionsOf(journey([unsaid]))).toEqual([{ code: 'ONCE_ONLY_DATASET', serviceId: 'a', evidenceId: 'e', datasetId: 'register' }]);
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

test.each(Object.values(LanguageCode))('every gap is told as a sentence in %s', (language) => {
  const names = { service: 'S', toService: 'T', output: 'O', evidence: 'E', dataset: 'D', reference: 'R', circle: ['S', 'T', 'S'], count: 2 };
  for (const code of ['SERVICE_WITHOUT_OWNER', 'INSTANCE_WITHOUT_OWNER', 'CIRCULAR_JOURNEY', 'UNUSED_OUTPUT', 'DANGLING_REFERENCE', 'HAND_OVER_WITHOUT_DATA_EXCHANGE', 'ONCE_ONLY_DATASET', 'ONCE_ONLY_OUTPUT'] as const) {
    expect(gapText(code, language, names)).toMatch(/^[^ ].*[SR].*\.$/);
    expect(questionText(code, language, names)).toMatch(/^[^ ].*[SR].*\.$/);
  }
});
