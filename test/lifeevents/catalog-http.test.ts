import { isomorphic } from 'rdf-isomorphic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NotPublishable } from '../../subgraphs/lifeevents/catalog/export/not-publishable';
import { iriOf, type Term } from '../../subgraphs/lifeevents/catalog/vocabulary';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { instancesOf, linksBy } from './catalog-support/graph';
import { parse } from './catalog-support/parse';
import { serveLifeevents, type Served } from './catalog-support/serve';
import { inAll } from './catalog-support/shapes';

const SERVICE = stableId('service', 'dagpenger');
const EVENT = stableId('life-event', 'miste-og-finne-jobb');
const SERVICE_URI = 'https://data.samspill.no/services/dagpenger';
/** Those of Nav and Skatteetaten: the only authorities that the starter dataset knows how to contact. */
const PUBLISHABLE = 20;
const EVENT_URI = 'https://data.samspill.no/life-events/miste-og-finne-jobb';

let hub: Served;
beforeAll(async () => { hub = await serveLifeevents('starter'); });
afterAll(() => hub.close());

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => hub.app.inject({ method, url, headers });
const sentence = (response: { json(): unknown }): { message: string; code: string } => {
  const [error] = (response.json() as { errors: { message: string; extensions: { code: string } }[] }).errors;
  return { message: error?.message ?? '', code: error?.extensions.code ?? '' };
};

describe('the catalogue', () => {
  test('holds every event and every service that is complete, and is valid', async () => {
    const response = await get('/catalog/lifeevents');
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/turtle; charset=utf-8']);
    const quads = await parse('text/turtle', response.body);
    expect(instancesOf(quads, 'cv:LifeEvent').size + instancesOf(quads, 'cv:BusinessEvent').size).toBe(await hub.db.lifeEvent.count());
    expect(instancesOf(quads, 'cpsv:PublicService').size).toBe(PUBLISHABLE);
    expect(linksBy(quads, 'cpsvno:mayTriggerNeedFor')).toContain(`${EVENT_URI} ${iriOf('cpsvno:mayTriggerNeedFor')} ${SERVICE_URI}`);
    expect(await inAll(quads)).toEqual([]);
  });

  test.each([['/catalog/lifeevents/', EVENT, '/catalog/lifeevents?uri=', EVENT_URI], ['/catalog/services/', SERVICE, '/catalog/services?uri=', SERVICE_URI]])('is had in parts at %s, by id and by IRI, each valid by itself', async (path, id, query, uri) => {
    const byId = await get(`${path}${id}`);
    expect(byId.statusCode).toBe(200);
    expect((await get(`${query}${encodeURIComponent(uri)}`)).body).toBe(byId.body);
    const quads = await parse('text/turtle', byId.body);
    expect(quads.some(({ subject }) => subject.value === uri)).toBe(true);
    expect(instancesOf(quads, 'cv:LifeEvent').size).toBe(path.includes('services') ? 0 : 1);
    expect(await inAll(quads)).toEqual([]);
  });

  test('names no person, and nothing that is not public', async () => {
    await hub.db.lifeEventContact.create({ data: { lifeEventId: EVENT, function: 'project manager', name: 'Kari Hemmelig Nordmann', email: 'kari@example.no' } });
    const { body } = await get(`/catalog/lifeevents/${EVENT}`);
    expect(body).toContain('dagpenger');
    expect(body).not.toMatch(/Hemmelig|kari@/);
  });
});

describe('the format', () => {
  test.each([
    [undefined, 'text/turtle'],
    ['*/*', 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['application/rdf+xml', 'application/rdf+xml'],
    ['text/turtle;q=0.2, application/rdf+xml;q=0.9, */*;q=0.1', 'application/rdf+xml'],
    ['application/json', 'application/ld+json'],
    ['text/html, application/ld+json;q=0.5', 'application/ld+json'],
    ['text/turtle;q=0, */*', 'application/ld+json'],
  ])('follows Accept: %s', async (accept, mediaType) => {
    const response = await get(`/catalog/services/${SERVICE}`, accept === undefined ? {} : { accept });
    expect([response.statusCode, response.headers['content-type'], response.headers['vary']]).toEqual([200, `${mediaType}; charset=utf-8`, 'Accept']);
    expect((await parse(mediaType, response.body)).length).toBeGreaterThan(0);
  });

  test('of an address that names one wins over Accept, and all say the same', async () => {
    const turtle = await parse('text/turtle', (await get('/catalog/lifeevents')).body);
    for (const [name, mediaType] of [['ttl', 'text/turtle'], ['jsonld', 'application/ld+json'], ['rdf', 'application/rdf+xml']] as const) {
      const response = await get(`/catalog/lifeevents?format=${name}`, { accept: 'text/turtle' });
      expect(response.headers['content-type']).toBe(`${mediaType}; charset=utf-8`);
      expect(isomorphic(await parse(mediaType, response.body), turtle)).toBe(true);
    }
  });

  test('that there is not is refused with those that there are', async () => {
    for (const response of [await get('/catalog/lifeevents', { accept: 'text/csv' }), await get('/catalog/lifeevents?format=csv')]) {
      expect(response.statusCode).toBe(406);
      expect(sentence(response)).toEqual({ code: 'NOT_ACCEPTABLE', message: 'The catalogue is not to be had in that format. There is text/turtle (?format=ttl), application/ld+json (?format=jsonld), application/rdf+xml (?format=rdf).' });
    }
  });

  test('has its alternatives named', async () => {
    const { headers } = await get(`/catalog/services?uri=${encodeURIComponent(SERVICE_URI)}`);
    expect(headers['link']).toBe(`<?uri=${encodeURIComponent(SERVICE_URI)}&format=jsonld>; rel="alternate"; type="application/ld+json", <?uri=${encodeURIComponent(SERVICE_URI)}&format=rdf>; rel="alternate"; type="application/rdf+xml"`);
  });
});

describe('a harvester', () => {
  test('that has the document already gets no other, by tag and by date', async () => {
    const { headers } = await get('/catalog/lifeevents');
    const etag = String(headers['etag']);
    const lastModified = String(headers['last-modified']);
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const condition of [{ 'if-none-match': etag }, { 'if-none-match': `"other", W/${etag}` }, { 'if-modified-since': lastModified }, { 'if-none-match': etag, 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }]) {
      const again = await get('/catalog/lifeevents', condition);
      expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag]);
    }
    for (const condition of [{ 'if-none-match': '"other"' }, { 'if-none-match': '"other"', 'if-modified-since': lastModified }, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }]) {
      expect((await get('/catalog/lifeevents', condition as Record<string, string>)).statusCode).toBe(200);
    }
  });

  test('sees another tag in another format, and after any change', async () => {
    const tag = async (url = '/catalog/lifeevents'): Promise<string> => String((await get(url)).headers['etag']);
    const before = await tag();
    expect(await tag('/catalog/lifeevents?format=rdf')).not.toBe(before);
    expect(await tag()).toBe(before);
    await hub.db.service.update({ where: { id: SERVICE }, data: { titles: { nb: 'Dagpenger når du er permittert' } } });
    const response = await get('/catalog/lifeevents', { 'if-none-match': before });
    expect([response.statusCode, response.headers['etag'] === before]).toEqual([200, false]);
    expect(response.body).toContain('Dagpenger når du er permittert');
  });

  test('may ask for the headers alone', async () => {
    const full = await get('/catalog/lifeevents');
    const head = await get('/catalog/lifeevents', {}, 'HEAD');
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(Date.parse(String(head.headers['last-modified']))).toBeGreaterThan(0);
    for (const name of ['etag', 'content-type', 'content-length', 'link', 'vary', 'cache-control']) expect([name, head.headers[name]]).toEqual([name, full.headers[name]]);
  });

  test('may be a page of any other origin', async () => {
    expect((await get('/catalog/lifeevents', { origin: 'https://elsewhere.example.no' })).headers['access-control-allow-origin']).toBe('*');
    const preflight = await hub.app.inject({ method: 'OPTIONS', url: '/catalog/lifeevents', headers: { origin: 'https://elsewhere.example.no', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' } });
    expect([preflight.statusCode, preflight.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD']);
  });
});

describe('what is not there', () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  test.each([
    ['/catalog/nothing/here', 'There is nothing at this address. The catalogue is at /catalog/lifeevents, a life event at /catalog/lifeevents/ and a service at /catalog/services/ followed by its id.'],
    [`/catalog/services/${unknown}`, `There is no service with the id ${unknown}. Use one exactly as the hub gave it.`],
    ['/catalog/lifeevents/not-an-id', 'There is no life event with the id not-an-id. Use one exactly as the hub gave it.'],
    ['/catalog/services?uri=https%3A%2F%2Fexample.no%2Fx', 'There is no service with the IRI https://example.no/x. Use one exactly as the hub gave it.'],
    [`/catalog/services?uri=${encodeURIComponent(EVENT_URI)}`, `There is no service with the IRI ${EVENT_URI}. Use one exactly as the hub gave it.`],
  ])('is told in one sentence: %s', async (url, message) => {
    const response = await get(url, { 'if-none-match': '*' });
    expect(response.statusCode).toBe(404);
    expect(sentence(response)).toEqual({ code: 'NOT_FOUND', message });
  });

  test('yet, is told with why', async () => {
    const response = await get(`/catalog/services/${stableId('service', 'askespredning')}`);
    expect(response.statusCode).toBe(404);
    expect(sentence(response).code).toBe('NOT_PUBLISHABLE');
    expect(sentence(response).message).toContain('The service “Tillatelse til askespredning” has no contact point.');
  });

  test('because nothing was named, is told too', async () => {
    const response = await get('/catalog/services');
    expect([response.statusCode, sentence(response).code]).toEqual([400, 'EXACTLY_ONE_REQUIRED']);
  });
});

describe('the list of what cannot be published', () => {
  test('counts all, gives every reason of each, and never mixes with what is published', async () => {
    const response = await get('/catalog/lifeevents/not-publishable');
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    const { catalog, services, events } = response.json<NotPublishable>();
    expect([services.total, services.publishable + services.notPublishable.length]).toEqual([await hub.db.service.count(), services.total]);
    expect([events.notPublishable, events.publishable]).toEqual([[], (await hub.db.lifeEvent.count()) + (await hub.db.event.count())]);
    expect([services.publishable, services.byReason]).toEqual([PUBLISHABLE, { AUTHORITY_MISSING: 8, AUTHORITY_NOT_DESCRIBED: 14, CONTACT_POINT_MISSING: 43, DESCRIPTION_MISSING: 35, OUTPUT_MISSING: 8 }]);
    const scattering = services.notPublishable.find(({ uri }) => uri.endsWith('/askespredning'));
    expect(scattering).toMatchObject({ id: stableId('service', 'askespredning'), title: 'Tillatelse til askespredning', reasons: expect.arrayContaining([expect.objectContaining({ code: 'CONTACT_POINT_MISSING', path: 'cv:contactPoint' })]) as unknown });
    expect(catalog.notPublishable[0]?.reasons.map(({ code }) => code)).toEqual(['PUBLISHER_MISSING', 'CONTACT_POINT_MISSING']);
    const published = await parse('text/turtle', (await get('/catalog/lifeevents')).body);
    for (const { uri } of services.notPublishable) expect(published.some(({ subject, object }) => subject.value === uri || object.value === uri)).toBe(false);
    expect((await get('/catalog/lifeevents/not-publishable', { 'if-none-match': String(response.headers['etag']) })).statusCode).toBe(304);
  });

  test.each<[Term, string]>([['cv:contactPoint', 'CONTACT_POINT_MISSING']])('says for a service what is missing in GraphQL as well (%s)', async (path, code) => {
    const query = `{ complete: service(by: { uri: "${SERVICE_URI}" }) { publishability { isPublishable missing { code } leftOut { code path message } } }
      not: service(by: { uri: "https://data.samspill.no/services/askespredning" }) { publishability { isPublishable missing { code path message } } }
      lifeEvent(by: { uri: "${EVENT_URI}" }) { publishability { isPublishable missing { code } leftOut { code } } } }`;
    const { data } = (await hub.app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<{ data: Record<string, { publishability: unknown }> }>();
    expect(data).toMatchObject({
      complete: { publishability: { isPublishable: true, missing: [] } },
      not: { publishability: { isPublishable: false, missing: expect.arrayContaining([{ code, path, message: expect.any(String) as unknown }]) as unknown } },
      lifeEvent: { publishability: { isPublishable: true, missing: [], leftOut: expect.arrayContaining([{ code: 'LINK_NOT_PUBLISHABLE' }]) as unknown } },
    });
  });
});
