import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
const OWNER = organisation('983544622', OWNER_SCOPE);
const OTHER = organisation('991825827', OWNER_SCOPE);
const text = (nb: string) => [{ language: 'nb', text: nb }];

interface Outcome {
  readonly lifeEvent: { readonly id: string; readonly version: number; readonly services: { readonly nodes: readonly { readonly id: string }[] } } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

async function run(mutation: string, inputType: string, input: object, caller: Caller): Promise<Outcome> {
  const { data, errors } = await hub.ask<Record<string, Outcome>>(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { lifeEvent { id version uri title english: title(language: en) description types { uri label } ownership { owner { id } ministry { id } validFrom basis } services(first: 100) { nodes { id } } } errors { code path message } } }`,
    { input },
    caller,
  );
  expect(errors).toEqual([]);
  return data[mutation] as Outcome;
}
const create = (input: object, caller = secretariat()) => run('createLifeEvent', 'CreateLifeEventInput', { kind: 'LIFE', titles: text('Miste jobben'), owner: { organizationNumber: '889640782', validFrom: '2024-01-01' }, ...input }, caller);
const update = (expectedVersion: number, change: object, caller = OWNER) => run('updateLifeEvent', 'UpdateLifeEventInput', { id: ILL_CHILD, expectedVersion, change }, caller);
const link = (input: object, caller = OWNER) => run('linkServiceToLifeEvent', 'LinkServiceInput', { lifeEvent: ILL_CHILD, ...input }, caller);
const unlink = (service: string) => run('unlinkServiceFromLifeEvent', 'UnlinkServiceInput', { lifeEvent: ILL_CHILD, service }, OWNER);
const order = (services: readonly string[]) => run('orderServicesOfLifeEvent', 'OrderServicesInput', { lifeEvent: ILL_CHILD, services }, OWNER);
const codes = ({ errors }: Outcome): string[] => errors.map(({ code }) => code);
const servicesOf = ({ lifeEvent }: Outcome): string[] => (lifeEvent?.services.nodes ?? []).map(({ id }) => id);

describe('the secretariat', () => {
  test('takes up a life event with its owner, its ministry and what it rests on', async () => {
    const made = await create({ titles: [...text('Få barn'), { language: 'en', text: 'Having a child' }], types: [{ uri: 'https://data.norge.no/concepts/1', labels: text('Familie') }], ministry: { organizationNumber: '972417793', validFrom: '2023-01-01', basis: text('Strategi') } });
    expect(made).toMatchObject({
      errors: [],
      lifeEvent: { version: 1, title: 'Få barn', english: 'Having a child', types: [{ label: 'Familie' }], ownership: { owner: { id: stableId('actor', '889640782') }, ministry: { id: stableId('actor', '972417793') }, validFrom: '2024-01-01', basis: 'Strategi' } },
    });
  });

  test('cannot take up two with one IRI, nor one without a title, and nobody else can at all', async () => {
    const uri = 'https://data.norge.no/life-events/miste-jobben';
    expect(codes(await create({ uri }))).toEqual([]);
    expect(codes(await create({ uri }))).toEqual(['ALREADY_RECORDED']);
    expect(codes(await create({ titles: [], uri: 'javascript:alert(1)' }))).toEqual(['TEXT_MISSING', 'LINK_NOT_WEB']);
    expect(codes(await create({}, OWNER))).toEqual(['SCOPE_MISSING']);
  });

  test('makes one of two calls with the same key, even at once', async () => {
    const [first, second] = await Promise.all([create({ idempotencyKey: 'e-1' }), create({ idempotencyKey: 'e-1' })]);
    expect(first.errors).toEqual([]);
    expect(second).toEqual(first);
  });
});

describe('the owner', () => {
  test('changes titles, descriptions and types, and what is left out stays', async () => {
    const changed = await update(1, { titles: [...text('Alvorlig sjukt barn'), { language: 'nn', text: 'Alvorleg sjukt barn' }], types: [{ uri: 'https://data.norge.no/concepts/2', labels: text('Helse') }] });
    expect(changed).toMatchObject({ errors: [], lifeEvent: { version: 2, title: 'Alvorlig sjukt barn', description: expect.any(String) as string, types: [{ label: 'Helse' }] } });
    const { data } = await hub.ask('{ lifeEvents(filter: { search: "alvorleg sjukt" }) { nodes { id } } }');
    expect(data).toEqual({ lifeEvents: { nodes: [{ id: ILL_CHILD }] } });
    expect(codes(await update(1, { descriptions: [] }))).toEqual(['VERSION_STALE']);
    expect(codes(await update(2, { titles: text('Overtatt') }, OTHER))).toEqual(['NOT_ALLOWED']);
  });

  test('links a service at its place, puts the services into another order and takes one out', async () => {
    const foreign = stableId('service', 'doedsfall-melde');
    const service = (await hub.db.service.findFirstOrThrow({ where: { lifeEvents: { none: { lifeEventId: ILL_CHILD } } } })).id;
    const linked = servicesOf(await link({ service, position: 2 }));
    expect(linked[1]).toBe(service);
    expect(codes(await link({ service }))).toEqual(['ALREADY_RECORDED']);
    expect(codes(await link({ service: foreign }))).toEqual(['RECORD_UNKNOWN']);
    expect(codes(await link({ service: linked[0] }, OTHER))).toEqual(['NOT_ALLOWED']);
    const turned = linked.toReversed();
    expect(servicesOf(await order(turned))).toEqual(turned);
    expect(codes(await order(turned.slice(1)))).toEqual(['VALUE_OUT_OF_RANGE']);
    expect(servicesOf(await unlink(service))).toEqual(turned.filter((id) => id !== service));
    expect(codes(await unlink(service))).toEqual(['RECORD_UNKNOWN']);
  });
});

describe('offers of ownership', () => {
  test('are told to the two that they are between and to the secretariat, and to nobody else', async () => {
    const offer = 'mutation ($input: OfferOwnershipInput!) { offerOwnership(input: $input) { errors { code } } }';
    await hub.ask(offer, { input: { lifeEvent: ILL_CHILD, organizationNumber: '889640782', effectiveFrom: '2099-01-01' } }, OWNER);
    const seen = async (caller?: Caller) => (await hub.ask<{ ownershipOffers: { totalCount: number } | null }>('{ ownershipOffers { totalCount nodes { lifeEvent { id } from { id } to { id } effectiveFrom state } } }', {}, caller)).data.ownershipOffers?.totalCount;
    expect(await Promise.all([seen(OWNER), seen(organisation('889640782')), seen(secretariat()), seen(OTHER), seen()])).toEqual([1, 1, 1, 0, undefined]);
  });
});
