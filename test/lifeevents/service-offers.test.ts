import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { codesOf, mutate, nb, type Versioned, type Written } from './mutate';
import { mutated } from './mutated';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('blank'); });
afterAll(() => hub.close());

/** Three organisations that may answer for a service. */
const NUMBERS = ['983544622', '991825827', '889640782'] as const;
const [A, B, C] = NUMBERS.map((number) => organisation(number, OWNER_SCOPE)) as [Caller, Caller, Caller];

interface Offer extends Versioned {
  readonly state: string;
}

const OFFER = 'id version state';
const aService = (): Promise<Versioned> => mutated(hub, 'registerService', 'service { id version }', { titles: nb('Pleiepenger') }, A);
const offer = (service: Versioned, organizationNumber: string, caller = A): Promise<Written<Offer>> => mutate(hub, 'offerService', `offer { ${OFFER} }`, { service: service.id, organizationNumber, basis: nb('Tildelingsbrev') }, caller);
const appoint = (service: Versioned, organizationNumber: string, caller = secretariat()): Promise<Written<unknown>> => mutate(hub, 'appointAuthority', 'service { id }', { id: service.id, expectedVersion: service.version, organizationNumber }, caller);

async function answer(mutation: 'acceptService' | 'declineService' | 'withdrawServiceOffer', { id, version }: Versioned, caller: Caller): Promise<Written<Offer>> {
  const { data, errors } = await hub.ask<{ payload: Written<Offer> }>(`mutation ($input: AnswerServiceOfferInput!) { payload: ${mutation}(input: $input) { record: offer { ${OFFER} } errors { code path } } }`, { input: { id, expectedVersion: version } }, caller);
  expect(errors).toEqual([]);
  return data.payload;
}

const authorityOf = async ({ id }: Versioned): Promise<string | undefined> => {
  const { ownerActorId } = await hub.db.service.findUniqueOrThrow({ where: { id } });
  return NUMBERS.find((number) => stableId('actor', number) === ownerActorId);
};

describe('a service', () => {
  test('changes hands when the receiver accepts, and not before; then the receiver writes it', async () => {
    const service = await aService();
    const { record: made } = await offer(service, NUMBERS[1]);
    expect(made.state).toBe('OFFERED');
    expect(await authorityOf(service)).toBe(NUMBERS[0]);
    expect((await answer('acceptService', made, B)).record).toMatchObject({ state: 'ACCEPTED' });
    const change = { id: service.id, expectedVersion: 2, change: { titles: nb('Vår') } };
    expect(codesOf(await mutate(hub, 'updateService', 'service { id }', change, A))).toEqual(['NOT_ALLOWED at input.id']);
    expect((await mutate(hub, 'updateService', 'service { id }', change, B)).errors).toEqual([]);
  });

  test('keeps in its history who answered for it, who offered and who accepted', async () => {
    const service = await aService();
    await answer('acceptService', (await offer(service, NUMBERS[1])).record, B);
    const { data } = await hub.ask('query ($id: ID!) { service(by: { id: $id }) { changes(first: 10) { nodes { cause organizationNumber } } } }', { id: service.id });
    expect(JSON.stringify(data)).toMatch(/acceptService","organizationNumber":"991825827.*offerService","organizationNumber":"983544622.*registerService/);
    const versions = await hub.db.rowVersion.findMany({ where: { rowId: service.id }, orderBy: { version: 'asc' } });
    expect(versions.map((row) => (row.data as { ownerActorId: string }).ownerActorId)).toEqual([stableId('actor', NUMBERS[0]), stableId('actor', NUMBERS[1])]);
  });

  test('stays where it is when the offer is declined or withdrawn', async () => {
    const service = await aService();
    expect((await answer('declineService', (await offer(service, NUMBERS[1])).record, B)).record).toMatchObject({ state: 'DECLINED' });
    const { record: second } = await offer(service, NUMBERS[2]);
    const { record: withdrawn } = await answer('withdrawServiceOffer', second, A);
    expect(codesOf(await answer('acceptService', withdrawn, C))).toEqual(['STATE_WRONG at input.id']);
    expect(await authorityOf(service)).toBe(NUMBERS[0]);
  });

  test('is offered by its authority only, once at a time, to somebody else', async () => {
    const service = await aService();
    expect(codesOf(await offer(service, NUMBERS[2], B))).toEqual(['NOT_ALLOWED at input.service']);
    expect(codesOf(await offer(service, NUMBERS[0]))).toEqual(['OWNER_UNCHANGED at input.organizationNumber']);
    await offer(service, NUMBERS[1]);
    expect(codesOf(await offer(service, NUMBERS[2]))).toEqual(['OFFER_OPEN at input.service']);
  });

  test('is answered for by the receiver only, and taken back by whoever offered it', async () => {
    const { record: made } = await offer(await aService(), NUMBERS[2]);
    expect(codesOf(await answer('acceptService', made, secretariat()))).toEqual(['NOT_ALLOWED at input.id']);
    expect(codesOf(await answer('declineService', made, A))).toEqual(['NOT_ALLOWED at input.id']);
    expect(codesOf(await answer('withdrawServiceOffer', made, C))).toEqual(['NOT_ALLOWED at input.id']);
  });

  test('goes to whom the secretariat appoints when its authority is dissolved, and open offers are taken back', async () => {
    const service = await aService();
    const { record: made } = await offer(service, NUMBERS[1]);
    expect(codesOf(await appoint(service, NUMBERS[2], A))).toEqual(['SCOPE_MISSING at ']);
    expect((await appoint(service, NUMBERS[2])).errors).toEqual([]);
    expect(await authorityOf(service)).toBe(NUMBERS[2]);
    expect(await hub.db.serviceOffer.findUnique({ where: { id: made.id }, select: { state: true } })).toEqual({ state: 'WITHDRAWN' });
  });

  test('that nobody answers for gets its first authority from the secretariat', async () => {
    const generic = await mutated(hub, 'registerService', 'service { id version }', { titles: nb('Barnehageplass'), isGeneric: true }, secretariat());
    expect(codesOf(await offer(generic, NUMBERS[1], secretariat()))).toEqual(['NOT_ALLOWED at input.service']);
    expect((await appoint(generic, NUMBERS[1])).errors).toEqual([]);
    expect(await authorityOf(generic)).toBe(NUMBERS[1]);
  });

  test('is taken out with the offers of it', async () => {
    const service = await aService();
    await offer(service, NUMBERS[1]);
    expect((await mutate(hub, 'withdrawService', 'service { id }', { id: service.id, expectedVersion: 1 }, A)).errors).toEqual([]);
  });
});

test('whoever waits for an answer, and whoever is to give it, finds the offer; others do not', async () => {
  const { record: made } = await offer(await aService(), NUMBERS[1]);
  const seen = async (caller?: Caller): Promise<unknown> => {
    const { data, errors } = await hub.ask<{ serviceOffers: { nodes: { id: string }[] } | null }>('{ serviceOffers(first: 100) { nodes { id basis service { title } from { id } to { id } } } }', {}, caller);
    return errors[0]?.code ?? data.serviceOffers?.nodes.find(({ id }) => id === made.id) ?? null;
  };
  const shown = { id: made.id, basis: 'Tildelingsbrev', service: { title: 'Pleiepenger' }, from: { id: stableId('actor', NUMBERS[0]) }, to: { id: stableId('actor', NUMBERS[1]) } };
  expect([await seen(A), await seen(B), await seen(secretariat()), await seen(C), await seen()]).toEqual([shown, shown, shown, null, 'FORBIDDEN']);
});

test('the history tells everybody that there is an offer, and to whom only when it is accepted', async () => {
  const service = await aService();
  const { record: made } = await offer(service, NUMBERS[1]);
  const told = async (): Promise<string> => JSON.stringify((await hub.ask('query ($id: ID!) { service(by: { id: $id }) { changes(first: 10) { nodes { record fields { field before after } } } } }', { id: service.id })).data);
  expect(await told()).toContain('ServiceOffer');
  expect(await told()).not.toContain(stableId('actor', NUMBERS[1]));
  await answer('acceptService', made, B);
  expect(await told()).toContain(stableId('actor', NUMBERS[1]));
});

interface Step {
  readonly mutation: 'acceptService' | 'declineService' | 'withdrawServiceOffer' | 'appointAuthority';
  readonly organizationNumber: (typeof NUMBERS)[number];
}
const step: fc.Arbitrary<Step> = fc.record({ mutation: fc.constantFrom('acceptService', 'acceptService', 'appointAuthority', 'declineService', 'withdrawServiceOffer'), organizationNumber: fc.constantFrom(...NUMBERS) });

test('whatever is called at once, exactly one call decides where a service goes, and it always has an authority', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(NUMBERS[1], NUMBERS[2]), fc.array(step, { minLength: 2, maxLength: 5 }), async (to, steps) => {
      const service = await aService();
      const { record: made } = await offer(service, to);
      const outcomes = await Promise.all(
        steps.map(async ({ mutation, organizationNumber }) => {
          const done = mutation === 'appointAuthority' ? await appoint(service, organizationNumber) : await answer(mutation, made, mutation === 'withdrawServiceOffer' ? A : organisation(to, OWNER_SCOPE));
          return done.errors.length === 0 ? (mutation === 'acceptService' ? to : mutation === 'appointAuthority' ? organizationNumber : NUMBERS[0]) : null;
        }),
      );
      const decided = outcomes.filter((outcome) => outcome !== null);
      const { state } = await hub.db.serviceOffer.findUniqueOrThrow({ where: { id: made.id } });
      const closed = await hub.db.rowVersion.count({ where: { rowId: made.id } });
      expect(closed).toBe(state === 'OFFERED' ? 1 : 2);
      expect(await authorityOf(service)).toBe(decided.find((authority) => authority !== NUMBERS[0]) ?? NUMBERS[0]);
      expect(decided.filter((authority) => authority !== NUMBERS[0]).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 10 },
  );
});
