import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { codesOf, mutate, nb, type Versioned, type Written } from './mutate';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const HELSEDIREKTORATET = organisation('983544622', OWNER_SCOPE);
const NAV = organisation('889640782', OWNER_SCOPE);
const NOBODY = '00000000-0000-7000-8000-000000000000';
const SERVICE = 'service { id uri version title description owner { id } homepage template { id } }';

interface ServiceRecord extends Versioned {
  readonly uri: string;
  readonly title: string;
}

const register = (input: object, caller = HELSEDIREKTORATET): Promise<Written<ServiceRecord>> => mutate(hub, 'registerService', SERVICE, { titles: nb('Pleiepenger'), ...input }, caller);
const update = (service: Versioned, change: object, caller = HELSEDIREKTORATET): Promise<Written<ServiceRecord>> =>
  mutate(hub, 'updateService', SERVICE, { id: service.id, expectedVersion: service.version, change }, caller);
const withdraw = (service: Versioned, caller = HELSEDIREKTORATET) => mutate(hub, 'withdrawService', SERVICE, { id: service.id, expectedVersion: service.version }, caller);

async function aService(input: object = {}, caller = HELSEDIREKTORATET): Promise<ServiceRecord> {
  const { record, errors } = await register(input, caller);
  expect(errors).toEqual([]);
  return record;
}

describe('a competent authority', () => {
  test('registers a service of its own, with an IRI of the hub or the one it is published under', async () => {
    const made = await register({ descriptions: nb('For foreldre'), homepage: 'https://helsenorge.no/pleiepenger' });
    expect(made).toMatchObject({ errors: [], record: { version: 1, title: 'Pleiepenger', description: 'For foreldre', owner: { id: stableId('actor', '983544622') } } });
    expect(made.record.uri).toContain(made.record.id);
    expect((await aService({ uri: 'https://helsedir.no/tjenester/1' })).uri).toBe('https://helsedir.no/tjenester/1');
    const found = await hub.ask<{ services: { totalCount: number } }>('{ services(filter: { search: "pleiepenger foreldre" }) { totalCount } }');
    expect(found.data.services.totalCount).toBe(1);
  });

  test('changes what it likes and leaves the rest; null takes out what may be missing', async () => {
    const service = await aService({ homepage: 'https://helsenorge.no/a', descriptions: nb('Gammel') });
    expect(await update(service, { titles: nb('Nytt navn') })).toMatchObject({ errors: [], record: { version: 2, title: 'Nytt navn', description: 'Gammel', homepage: 'https://helsenorge.no/a' } });
    expect(await update({ ...service, version: 2 }, { homepage: null, descriptions: [] })).toMatchObject({ errors: [], record: { version: 3, title: 'Nytt navn', description: null, homepage: null } });
  });

  test('is told of every fault at once', async () => {
    const answer = await register({ uri: 'javascript:alert(1)', titles: nb(' '), descriptions: nb('x'.repeat(10_001)), homepage: 'ftp://x.no/1', template: NOBODY, organizationNumber: '889640782', source: { kind: 'SOURCED' } });
    expect(codesOf(answer).sort()).toEqual([
      'NOT_ALLOWED at input.organizationNumber',
      'LINK_NOT_WEB at input.uri',
      'TEXT_EMPTY at input.titles.0.text',
      'TEXT_TOO_LONG at input.descriptions.0.text',
      'LINK_NOT_WEB at input.homepage',
      'RECORD_UNKNOWN at input.template',
      'VALUE_OUT_OF_RANGE at input.source.url',
    ].sort());
  });

  test('that writes from an old version changes nothing and is shown both', async () => {
    const service = await aService();
    await update(service, { titles: nb('Først') });
    const late = await update(service, { titles: nb('Sist'), homepage: 'ftp://x.no/1' });
    expect(codesOf(late)).toEqual(['VERSION_STALE at input.expectedVersion', 'LINK_NOT_WEB at input.change.homepage']);
    expect(late.errors[0]).toMatchObject({ __typename: 'ConflictError', expectedVersion: 1, currentVersion: 2 });
  });

  test('repeats a call that it did not get an answer to, and there is one service', async () => {
    const call = { idempotencyKey: 'service-1', titles: nb('Bare én') };
    const [first, second] = [await register(call), await register(call)];
    expect(second).toEqual(first);
    expect(await hub.db.service.count({ where: { searchText: 'bare én' } })).toBe(1);
  });
});

describe('whoever is not the authority', () => {
  test.each([
    ['without the scope', organisation('983544622', 'samspill:portfolio.write'), 'SCOPE_MISSING at '],
    ['of another organisation', NAV, 'NOT_ALLOWED at input.id'],
  ])('%s is refused', async (_, caller, code) => {
    const service = await aService();
    expect(codesOf(await update(service, { titles: nb('Min') }, caller))).toEqual([code]);
    expect(codesOf(await withdraw(service, caller))).toEqual([code]);
  });

  test('may be the secretariat, which also registers for others and what nobody answers for', async () => {
    expect(await register({ organizationNumber: '889640782' }, secretariat())).toMatchObject({ errors: [], record: { owner: { id: stableId('actor', '889640782') } } });
    expect(await register({ isGeneric: true }, secretariat())).toMatchObject({ errors: [], record: { owner: null } });
    expect(codesOf(await register({ isGeneric: true }))).toEqual(['SCOPE_MISSING at ']);
  });
});

describe('the IRI of a service', () => {
  test('belongs to one service, however many register it in the same moment', async () => {
    const calls = Array.from({ length: 4 }, (_, i) => register({ uri: 'https://helsedir.no/tjenester/samtidig', titles: nb(`Nummer ${String(i)}`) }));
    const answers = await Promise.all(calls);
    expect(answers.filter(({ record }) => (record as ServiceRecord | null) !== null)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(Array(3).fill('ALREADY_RECORDED at input.uri'));
  });

  test.each(['https://x.no/<script>', 'https://x.no/a b', 'https://x.no/"'])('is refused when a catalogue could not carry it: %s', async (uri) => {
    expect(codesOf(await register({ uri }))).toEqual(['IRI_MALFORMED at input.uri']);
  });
});

describe('a template', () => {
  test('gives its instances what they do not say themselves', async () => {
    const template = await aService({ titles: nb('Barnehageplass'), homepage: 'https://kommune.no/barnehage' });
    expect(await register({ template: template.id, titles: null })).toMatchObject({ errors: [], record: { title: 'Barnehageplass', homepage: 'https://kommune.no/barnehage', template: { id: template.id } } });
  });

  test('is another service, which is no instance itself', async () => {
    const template = await aService({ titles: nb('Mal') });
    const instance = await aService({ template: template.id });
    expect(codesOf(await update(template, { template: template.id }))).toEqual(['TEMPLATE_IS_ITSELF at input.change.template']);
    expect(codesOf(await register({ template: instance.id }))).toEqual(['TEMPLATE_IS_INSTANCE at input.template']);
    expect(codesOf(await update(template, { template: (await aService()).id }))).toEqual(['TEMPLATE_OF_OTHERS at input.change.template']);
  });

  test('is not taken away from an instance that has no title of its own', async () => {
    const template = await aService({ titles: nb('Mal') });
    const instance = await aService({ template: template.id, titles: [] });
    expect(codesOf(await update(instance, { template: null }))).toEqual(['TEXT_MISSING at input.change.titles']);
    expect(await update(instance, { template: null, titles: nb('Egen') })).toMatchObject({ errors: [], record: { title: 'Egen', template: null } });
  });

  test('of two services for each other is refused to one of them, also in the same moment', async () => {
    const [a, b] = [await aService(), await aService()];
    const answers = await Promise.all([update(a, { template: b.id }), update(b, { template: a.id })]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });
});

describe('a service that is withdrawn', () => {
  test('takes its own parts with it, and all of it stays in the history', async () => {
    const service = await aService();
    await mutate(hub, 'addOutput', 'output { id }', { service: service.id, titles: nb('Vedtak') }, HELSEDIREKTORATET);
    await mutate(hub, 'addEvidence', 'evidence { id }', { service: service.id, titles: nb('Legeerklæring') }, HELSEDIREKTORATET);
    await mutate(hub, 'answerPromise', 'promiseAnswer { version }', { service: service.id, promise: 'INSIGHT', isKept: 'YES' }, HELSEDIREKTORATET);
    expect(await withdraw(service)).toMatchObject({ errors: [], record: { id: service.id } });
    expect((await hub.ask('query ($id: ID!) { service(by: { id: $id }) { id } }', { id: service.id })).data).toEqual({ service: null });
    const removed = await hub.db.rowVersion.findMany({ where: { rootId: service.id, operation: 'DELETE' }, select: { tableName: true } });
    expect(removed.map((row) => row.tableName).sort()).toEqual(['Evidence', 'Output', 'PromiseAnswer', 'Service']);
  });

  test('is still there while something leads to it, and what does is named', async () => {
    const template = await aService({ titles: nb('Mal') });
    await aService({ template: template.id });
    const { record: output } = await mutate(hub, 'addOutput', 'output { id }', { service: template.id, titles: nb('Vedtak') }, HELSEDIREKTORATET);
    const other = await aService({}, NAV);
    await mutate(hub, 'addEvidence', 'evidence { id }', { service: other.id, titles: nb('Vedtak'), outputs: [output.id] }, NAV);
    const { errors } = await withdraw(template);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('1 services that are instances'), expect.stringContaining('1 pieces of evidence')]);
  });
});

describe('who takes part in a service', () => {
  const record = (service: Versioned, organizationNumber: string, more: object = {}, caller = HELSEDIREKTORATET) =>
    mutate<Versioned & { claimStatus: string }>(hub, 'recordParticipation', 'participation { id version claimStatus actor { id } role description answeredAt }', { service: service.id, organizationNumber, role: 'PARTNER', ...more }, caller);

  test('is a claim when another organisation is named, and confirmed when it is one\'s own', async () => {
    const service = await aService();
    expect(await record(service, '889640782', { descriptions: nb('Utbetaler') })).toMatchObject({ errors: [], record: { claimStatus: 'CLAIMED', answeredAt: null, description: 'Utbetaler', actor: { id: stableId('actor', '889640782') } } });
    expect(await record(service, '983544622')).toMatchObject({ errors: [], record: { claimStatus: 'CONFIRMED' } });
    expect(codesOf(await record(service, '889640782'))).toEqual(['ALREADY_RECORDED at input.role']);
  });

  const PARTICIPATION = 'participation { id version claimStatus description validFrom validTo isRestricted }';
  const remove = ({ id, version }: Versioned, caller = HELSEDIREKTORATET) => mutate(hub, 'removeParticipation', 'participation { id }', { id, expectedVersion: version }, caller);
  const change = ({ id, version }: Versioned, to: object, caller = HELSEDIREKTORATET) => mutate<Versioned & { claimStatus: string }>(hub, 'updateParticipation', PARTICIPATION, { id, expectedVersion: version, change: to }, caller);
  const answer = async (mutation: string, { id, version }: Versioned, more: object = {}): Promise<Versioned> => (await mutate(hub, mutation, 'claim { id version }', { id, expectedVersion: version, ...more }, NAV)).record;

  test('is recorded by the authority of the service alone, and taken out by it while the organisation has not confirmed it', async () => {
    const service = await aService();
    expect(codesOf(await record(service, '889640782', {}, NAV))).toEqual(['NOT_ALLOWED at input.service']);
    const { record: participation } = await record(service, '889640782');
    expect(codesOf(await remove(participation, organisation('915933149', OWNER_SCOPE)))).toEqual(['NOT_ALLOWED at input.id']);
    expect(await remove(participation)).toMatchObject({ errors: [], record: { id: participation.id } });
  });

  test('is taken out by nobody else once the organisation has confirmed it, not even after a change, until that one disputes it', async () => {
    const { record: claim } = await record(await aService(), '889640782');
    const confirmed = await answer('confirmClaim', claim);
    expect(codesOf(await remove(confirmed))).toEqual(['CONFIRMED_BY_OTHER at input.id']);
    expect(codesOf(await remove(confirmed, secretariat()))).toEqual(['CONFIRMED_BY_OTHER at input.id']);
    const { record: changed } = await change(confirmed, { descriptions: nb('Noe annet') });
    expect(changed).toMatchObject({ claimStatus: 'CLAIMED', description: 'Noe annet' });
    expect(codesOf(await remove(changed))).toEqual(['CONFIRMED_BY_OTHER at input.id']);
    expect((await remove(await answer('disputeClaim', changed, { reasons: nb('Ikke oss') }))).errors).toEqual([]);
    const { record: other } = await record(await aService(), '889640782');
    expect((await remove(await answer('confirmClaim', other), NAV)).errors).toEqual([]);
  });

  test('is changed by the authority, which asks for a new answer, or by the organisation itself, which is one', async () => {
    const { record: claim } = await record(await aService(), '889640782', { validFrom: '2020-01-01' });
    const confirmed = await answer('confirmClaim', claim);
    expect(codesOf(await change(confirmed, { validTo: '2019-01-01' }))).toEqual(['PERIOD_BACKWARDS at input.change.validTo']);
    const { record: ended } = await change(confirmed, { validTo: '2024-01-01' });
    expect(ended).toMatchObject({ claimStatus: 'CLAIMED', validFrom: '2020-01-01', validTo: '2024-01-01' });
    expect((await change(ended, { validTo: '2025-01-01' }, NAV)).record).toMatchObject({ claimStatus: 'CONFIRMED', validTo: '2025-01-01' });
    expect(codesOf(await change(ended, { isRestricted: true }))).toEqual(['VERSION_STALE at input.expectedVersion']);
  });

  test('is whoever takes part today, not whoever did', async () => {
    const service = await aService();
    await record(service, '960885406', { role: 'REGULATOR', validTo: '2020-01-01' });
    await record(service, '960885406', { validFrom: '2019-01-01' });
    const found = async () => (await hub.ask<{ services: { nodes: { id: string }[] } }>('query ($id: ID!) { services(filter: { participantId: $id }) { nodes { id } } }', { id: stableId('actor', '960885406') })).data.services.nodes;
    expect(await found()).toEqual([{ id: service.id }]);
    await hub.db.serviceParticipation.updateMany({ where: { serviceId: service.id, role: 'PARTNER' }, data: { validTo: new Date('2020-01-01') } });
    expect(await found()).toEqual([]);
  });

  test('is an organisation with a number that can exist', async () => {
    const { errors } = await hub.ask('mutation ($input: RecordParticipationInput!) { recordParticipation(input: $input) { errors { code } } }', { input: { service: NOBODY, organizationNumber: '889640783', role: 'PARTNER' } }, HELSEDIREKTORATET);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('organisation number')]);
  });
});

describe('a promise of digital first', () => {
  const answer = (service: Versioned, isKept: string, expectedVersion: number | null, caller = HELSEDIREKTORATET) =>
    mutate<{ version: number; isKept: string }>(hub, 'answerPromise', 'promiseAnswer { promise isKept version provenance { kind sourceUrl } }', { service: service.id, promise: 'DIGITAL_ANSWER', isKept, expectedVersion, source: { kind: 'SOURCED', url: 'https://helsenorge.no/1' } }, caller);

  test('is answered with its source, and answered again from the version that was seen', async () => {
    const service = await aService();
    expect(await answer(service, 'NO', null)).toMatchObject({ errors: [], record: { isKept: 'NO', version: 1, provenance: { kind: 'SOURCED', sourceUrl: 'https://helsenorge.no/1' } } });
    expect(await answer(service, 'YES', 1)).toMatchObject({ errors: [], record: { isKept: 'YES', version: 2 } });
    const { data } = await hub.ask('query ($id: ID!) { service(by: { id: $id }) { digitalFirst { promise isKept version } } }', { id: service.id });
    expect(data).toMatchObject({ service: { digitalFirst: expect.arrayContaining([{ promise: 'DIGITAL_ANSWER', isKept: 'YES', version: 2 }, { promise: 'INSIGHT', isKept: 'UNKNOWN', version: null }]) as unknown } });
  });

  test('is not answered over an answer that was not seen, nor over one that is not there', async () => {
    const service = await aService();
    expect(codesOf(await answer(service, 'NO', 3))).toEqual(['NOT_RECORDED_YET at input.expectedVersion']);
    await answer(service, 'NO', null);
    expect(codesOf(await answer(service, 'YES', null))).toEqual(['VERSION_STALE at input.expectedVersion']);
    expect(codesOf(await answer(service, 'YES', 1, NAV))).toEqual(['NOT_ALLOWED at input.service']);
  });

  test('has one answer, however many give the first in the same moment', async () => {
    const service = await aService();
    const answers = await Promise.all(['YES', 'NO', 'UNKNOWN'].map((isKept) => answer(service, isKept, null)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await hub.db.promiseAnswer.count({ where: { serviceId: service.id } })).toBe(1);
  });
});

test('a shared component is linked once and unlinked again', async () => {
  const service = await aService();
  const component = stableId('shared-component', 'altinn');
  const call = (mutation: string, caller = HELSEDIREKTORATET) => mutate(hub, mutation, 'service { components { id } }', { service: service.id, component }, caller);
  expect(await call('linkComponent')).toMatchObject({ errors: [], record: { components: [{ id: component }] } });
  expect(codesOf(await call('linkComponent'))).toEqual(['ALREADY_RECORDED at input.component']);
  expect(codesOf(await call('unlinkComponent', NAV))).toEqual(['NOT_ALLOWED at input.service']);
  expect(await call('unlinkComponent')).toMatchObject({ errors: [], record: { components: [] } });
  expect(codesOf(await call('unlinkComponent'))).toEqual(['RECORD_UNKNOWN at input.component']);
});

describe('what the national catalogue wants to know of a service', () => {
  const CATALOGUE = 'service { id version catalogue { serviceClass identifier keywords { language text } languages spatial processingTime contactPoints { uri pages emails telephones categories { text } } } }';
  const NORWEGIAN = 'http://publications.europa.eu/resource/authority/language/NOB';
  interface Told extends Versioned {
    readonly catalogue: { readonly contactPoints: readonly { readonly uri: string }[] };
  }
  const tell = (service: Versioned, catalogue: object) => mutate<Told>(hub, 'updateService', CATALOGUE, { id: service.id, expectedVersion: service.version, change: { catalogue } }, HELSEDIREKTORATET);

  test('is told with the service or later, and what is left out stays', async () => {
    const { record: service } = await mutate<Told>(hub, 'registerService', CATALOGUE, { titles: nb('Katalogført'), catalogue: { keywords: [...nb('pleie'), ...nb('omsorg')], contactPoints: [{ emails: ['post@helsedir.no'] }] } }, HELSEDIREKTORATET);
    expect(service.catalogue).toMatchObject({ serviceClass: 'PUBLIC_SERVICE', keywords: [{ text: 'pleie' }, { text: 'omsorg' }], contactPoints: [{ emails: ['post@helsedir.no'] }] });
    const changed = await tell(service, { serviceClass: 'SERVICE', identifier: 'TJ-1', languages: [NORWEGIAN, NORWEGIAN], processingTime: 'P14D', spatial: ['https://data.geonorge.no/administrativeEnheter/nasjon/id/173163'] });
    expect(changed).toMatchObject({ errors: [], record: { version: 2, catalogue: { serviceClass: 'SERVICE', identifier: 'TJ-1', keywords: [{ text: 'pleie' }, { text: 'omsorg' }], languages: [NORWEGIAN], processingTime: 'P14D', contactPoints: [{ emails: ['post@helsedir.no'] }] } } });
    expect(await tell({ ...service, version: 2 }, { keywords: [], processingTime: null, identifier: null })).toMatchObject({ errors: [], record: { catalogue: { identifier: null, keywords: [], processingTime: null } } });
  });

  test('has contact points that keep their IRIs while they say the same, and are gone when nothing refers to them', async () => {
    const [mail, page] = [{ emails: ['post@helsedir.no'], categories: nb('Søknad') }, { pages: ['https://helsenorge.no/kontakt'], telephones: ['+47 23 32 70 00'] }];
    const first = (await tell(await aService(), { contactPoints: [mail, page] })).record;
    const second = (await tell(first, { contactPoints: [page, { emails: ['ny@helsedir.no'] }] })).record;
    expect(second.catalogue.contactPoints.map(({ uri }) => uri)).toContain(first.catalogue.contactPoints.find((point) => 'pages' in point && (point.pages as string[]).length > 0)?.uri);
    expect(await hub.db.catalogResource.count({ where: { kind: 'contactPoint', uri: { in: first.catalogue.contactPoints.map(({ uri }) => uri) } } })).toBe(1);
    await withdraw(second);
    expect(await hub.db.catalogResource.count({ where: { kind: 'contactPoint', uri: { in: second.catalogue.contactPoints.map(({ uri }) => uri) } } })).toBe(0);
  });

  test('is refused where it cannot be used, all of it at once', async () => {
    const answer = await tell(await aService(), {
      keywords: nb('x'.repeat(101)), languages: ['urn:norsk'], processingTime: 'to uker', spatial: Array.from({ length: 51 }, () => NORWEGIAN),
      contactPoints: [{}, { emails: ['ikke en adresse'], telephones: ['22 00 00 00'], pages: ['javascript:alert(1)'] }],
    });
    expect(codesOf(answer).sort()).toEqual([
      'EMAIL_MALFORMED at input.change.catalogue.contactPoints.1.emails.0',
      'LINK_NOT_WEB at input.change.catalogue.contactPoints.1.pages.0',
      'LINK_NOT_WEB at input.change.catalogue.languages.0',
      'LIST_TOO_LONG at input.change.catalogue.spatial',
      'PHONE_MALFORMED at input.change.catalogue.contactPoints.1.telephones.0',
      'TEXT_TOO_LONG at input.change.catalogue.keywords.0.text',
      'VALUE_OUT_OF_RANGE at input.change.catalogue.contactPoints.0',
      'VALUE_OUT_OF_RANGE at input.change.catalogue.processingTime',
    ]);
  });
});

describe('what the catalogue says of an organisation', () => {
  const NORWAY = 'https://data.geonorge.no/administrativeEnheter/nasjon/id/173163';
  /** An organisation that no catalogue tells of yet. */
  const NEW = organisation('910244132', OWNER_SCOPE);
  const describeOrganization = (input: object, caller = NEW) => mutate(hub, 'describeOrganization', 'organization { uri name isPublicBody spatial version }', { names: nb('Direktoratet'), spatial: [NORWAY], ...input }, caller);

  test('is said by itself, from the version that it has seen, and is read on the actor', async () => {
    expect(await describeOrganization({})).toMatchObject({ errors: [], record: { uri: 'https://data.norge.no/organizations/910244132', name: 'Direktoratet', isPublicBody: true, spatial: [NORWAY], version: 1 } });
    expect(codesOf(await describeOrganization({ spatial: ['urn:x'] }))).toEqual(['LINK_NOT_WEB at input.spatial.0', 'VERSION_STALE at input.expectedVersion']);
    expect(await describeOrganization({ names: nb('Hdir'), expectedVersion: 1 })).toMatchObject({ errors: [], record: { version: 2 } });
    const service = await aService({}, NEW);
    expect((await hub.ask('query ($id: ID!) { service(by: { id: $id }) { owner { catalogue { name } } } }', { id: service.id })).data).toEqual({ service: { owner: { catalogue: { name: 'Hdir' } } } });
  });

  test('is not said by another', async () => {
    expect(codesOf(await describeOrganization({ organizationNumber: '910244132' }, NAV))).toEqual(['NOT_ALLOWED at input.organizationNumber']);
  });

  test('is the last that a complete service needs to be published', async () => {
    const writer = organisation('310000000', OWNER_SCOPE);
    const service = await aService({ descriptions: nb('Penger'), catalogue: { contactPoints: [{ pages: ['https://nav.no/kontakt'] }] } }, writer);
    await mutate(hub, 'addOutput', 'output { id }', { service: service.id, titles: nb('Vedtak'), descriptions: nb('Svaret') }, writer);
    const isPublishable = async () => (await hub.ask('query ($id: ID!) { service(by: { id: $id }) { publishability { isPublishable } } }', { id: service.id })).data;
    expect(await isPublishable()).toEqual({ service: { publishability: { isPublishable: false } } });
    expect(await describeOrganization({}, writer)).toMatchObject({ errors: [] });
    expect(await isPublishable()).toEqual({ service: { publishability: { isPublishable: true } } });
  });
});
