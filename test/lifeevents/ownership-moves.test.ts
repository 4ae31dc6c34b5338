import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { toDay } from '../../subgraphs/shared/context';
import { stableId } from '../../subgraphs/shared/graphql/id';
import type { Caller } from '../../subgraphs/shared/viewer';
import { moveOwnership, type OwnershipMove } from '../../subgraphs/lifeevents/ownership/ownership-move';
import { findPeriods, writeMove } from '../../subgraphs/lifeevents/ownership/ownership-write.store';
import { ON_POSTGRES } from '../support/databases';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('blank'); });
afterAll(() => hub.close());

/** Three organisations that may own a life event. */
const NUMBERS = ['983544622', '991825827', '889640782'] as const;
const [A, B, C] = NUMBERS.map((number) => organisation(number, OWNER_SCOPE)) as [Caller, Caller, Caller];
const id = (number: string): string => stableId('actor', number);

interface Outcome {
  readonly offer?: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly lifeEvent?: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const day = (days: number): string => toDay(new Date(Date.now() + days * 86_400_000));
const TODAY = day(0);

async function run(mutation: string, input: object, caller: Caller): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const inputs: Record<string, string> = { AcceptOwnership: 'AnswerOfferInput', DeclineOwnership: 'AnswerOfferInput', WithdrawOwnershipOffer: 'AnswerOfferInput' };
  const result = /LifeEvent$|^appoint/.test(mutation) ? 'lifeEvent { id version }' : 'offer { id version state }';
  const { data, errors } = await hub.ask<Record<string, Outcome>>(`mutation ($input: ${inputs[type] ?? `${type}Input`}!) { ${mutation}(input: $input) { ${result} errors { code path } } }`, { input }, caller);
  expect(errors).toEqual([]);
  return data[mutation] as Outcome;
}

const codes = ({ errors }: Outcome): string[] => errors.map((error) => error.code);

let event: string;
async function takeUpEvent(): Promise<void> {
  const created = await run('createLifeEvent', { kind: 'LIFE', titles: [{ language: 'nb', text: 'Miste jobben' }], owner: { organizationNumber: NUMBERS[0], validFrom: '2020-01-01' } }, secretariat());
  expect(created.errors).toEqual([]);
  event = created.lifeEvent?.id as string;
}
beforeEach(takeUpEvent);

const offer = (caller: Caller, organizationNumber: string, effectiveFrom = TODAY): Promise<Outcome> => run('offerOwnership', { lifeEvent: event, organizationNumber, effectiveFrom, basis: [{ language: 'nb', text: 'Tildelingsbrev' }] }, caller);
const answer = (mutation: string, { offer: made }: Outcome, caller: Caller): Promise<Outcome> => run(mutation, { id: made?.id, expectedVersion: made?.version }, caller);

async function periods(): Promise<[string, string, string | null][]> {
  const rows = await hub.db.responsibility.findMany({ where: { lifeEventId: event, role: 'OWNER' }, orderBy: { validFrom: 'asc' } });
  return rows.map((row) => [row.actorId, toDay(row.validFrom), row.validTo && toDay(row.validTo)]);
}

/** Lets all go on when the last has come. */
function barrier(parties: number): () => Promise<void> {
  let waiting = parties;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return () => {
    waiting -= 1;
    if (waiting === 0) open();
    return opened;
  };
}

describe('ownership', () => {
  test('moves when the receiver accepts, from the day of the offer, and what was before stays recorded', async () => {
    const made = await offer(A, NUMBERS[1], day(30));
    expect(made).toMatchObject({ errors: [], offer: { state: 'OFFERED' } });
    expect(await periods()).toEqual([[id(NUMBERS[0]), '2020-01-01', null]]);
    expect(await answer('acceptOwnership', made, B)).toMatchObject({ errors: [], offer: { state: 'ACCEPTED' } });
    expect(await periods()).toEqual([[id(NUMBERS[0]), '2020-01-01', day(30)], [id(NUMBERS[1]), day(30), null]]);
  });

  test('lets the owner of today write, and the next owner only from its first day', async () => {
    await answer('acceptOwnership', await offer(A, NUMBERS[1], day(30)), B);
    const change = { id: event, expectedVersion: 1, change: { titles: [{ language: 'nb', text: 'Bli arbeidsledig' }] } };
    expect(codes(await run('updateLifeEvent', change, B))).toEqual(['NOT_ALLOWED']);
    expect(codes(await run('updateLifeEvent', change, A))).toEqual([]);
  });

  test('stays where it is when the offer is declined or withdrawn', async () => {
    expect(codes(await answer('declineOwnership', await offer(A, NUMBERS[1]), B))).toEqual([]);
    const second = await offer(A, NUMBERS[2]);
    expect(codes(await answer('withdrawOwnershipOffer', second, A))).toEqual([]);
    expect(codes(await answer('acceptOwnership', { ...second, offer: { id: second.offer?.id ?? '', version: 2, state: 'WITHDRAWN' } }, C))).toEqual(['STATE_WRONG']);
    expect(await periods()).toEqual([[id(NUMBERS[0]), '2020-01-01', null]]);
  });

  test('is offered by its owner only, once at a time, to somebody else, from today on', async () => {
    expect(codes(await offer(B, NUMBERS[2]))).toEqual(['NOT_ALLOWED']);
    expect(codes(await offer(A, NUMBERS[0]))).toEqual(['OWNER_UNCHANGED']);
    expect(codes(await offer(A, NUMBERS[1], day(-1)))).toEqual(['EFFECTIVE_TOO_EARLY']);
    expect(codes(await offer(A, NUMBERS[1]))).toEqual([]);
    expect(codes(await offer(A, NUMBERS[2]))).toEqual(['OFFER_OPEN']);
  });

  test('is answered by the receiver only, and taken back by whoever offered it', async () => {
    const made = await offer(A, NUMBERS[1]);
    expect(codes(await answer('acceptOwnership', made, C))).toEqual(['NOT_ALLOWED']);
    expect(codes(await answer('declineOwnership', made, A))).toEqual(['NOT_ALLOWED']);
    expect(codes(await answer('withdrawOwnershipOffer', made, B))).toEqual(['NOT_ALLOWED']);
    expect(codes(await answer('acceptOwnership', made, B))).toEqual([]);
  });

  test('goes to whom the secretariat appoints when an owner is dissolved, and open offers are taken back', async () => {
    const made = await offer(A, NUMBERS[1], day(10));
    const appoint = { lifeEvent: event, organizationNumber: NUMBERS[2], effectiveFrom: day(-5) };
    expect(codes(await run('appointOwner', appoint, A))).toEqual(['SCOPE_MISSING']);
    expect(codes(await run('appointOwner', appoint, secretariat()))).toEqual([]);
    expect(await periods()).toEqual([[id(NUMBERS[0]), '2020-01-01', day(-5)], [id(NUMBERS[2]), day(-5), null]]);
    expect(await hub.db.ownershipOffer.findUnique({ where: { id: made.offer?.id as string }, select: { state: true } })).toEqual({ state: 'WITHDRAWN' });
  });

  test('cannot be made to leave a day to nobody or to two, not even past the rules', async () => {
    const owner = await hub.db.responsibility.findFirstOrThrow({ where: { lifeEventId: event } });
    await expect(hub.db.responsibility.update({ where: { id: owner.id }, data: { validTo: new Date('2021-01-01') } })).rejects.toThrow();
    await expect(hub.db.responsibility.create({ data: { lifeEventId: event, role: 'OWNER', actorId: id(NUMBERS[1]), validFrom: new Date('2021-01-01'), validTo: null, basis: {} } })).rejects.toThrow();
    await expect(hub.db.responsibility.delete({ where: { id: owner.id } })).rejects.toThrow();
  });
});

describe('whatever is called at once', () => {
  // The embedded database has one connection, so two transactions are never under way together there.
  test.skipIf(!ON_POSTGRES)('the database refuses the second of two moves that were decided from the same state', async () => {
    const bothHaveRead = barrier(2);
    const move = (number: string): Promise<void> =>
      hub.db.$transaction(async (tx) => {
        const decided = moveOwnership(await findPeriods(tx, event, 'OWNER'), 'OWNER', id(number), day(1));
        await bothHaveRead();
        await writeMove(tx, event, decided as OwnershipMove, { basis: {} });
      });
    const outcomes = await Promise.allSettled([move(NUMBERS[1]), move(NUMBERS[2])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const history = await periods();
    expect(history.map(([, validFrom, validTo]) => [validFrom, validTo])).toEqual([['2020-01-01', day(1)], [day(1), null]]);
  });

  /** One of the calls that may meet in the same moment: the receiver answers, the owner thinks better of it, the secretariat decides. */
  interface Step {
    readonly mutation: 'acceptOwnership' | 'declineOwnership' | 'withdrawOwnershipOffer' | 'appointOwner';
    readonly organizationNumber: string;
    readonly days: number;
  }
  const step: fc.Arbitrary<Step> = fc.record({
    mutation: fc.constantFrom('acceptOwnership', 'acceptOwnership', 'appointOwner', 'appointOwner', 'declineOwnership', 'withdrawOwnershipOffer'),
    organizationNumber: fc.constantFrom(...NUMBERS),
    days: fc.integer({ min: 1, max: 50 }),
  });
  const rounds = fc.array(fc.record({ to: fc.constantFrom(...NUMBERS), days: fc.integer({ min: 1, max: 50 }), steps: fc.array(step, { minLength: 2, maxLength: 5 }) }), { minLength: 1, maxLength: 3 });
  const callerOf = (number: string): Caller => organisation(number, OWNER_SCOPE);

  test('no day is ever nobody\'s and none is two organisations\'', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        await takeUpEvent();
        for (const [round, { to, days, steps }] of all.entries()) {
          const soon = (later: number): string => day(round * 100 + later);
          const made = await offer(A, to, soon(days));
          const open = made.offer ?? (await hub.db.ownershipOffer.findFirst({ where: { lifeEventId: event, state: 'OFFERED' } }));
          await Promise.all(
            steps.flatMap(({ mutation, organizationNumber, days: later }) => {
              if (mutation === 'appointOwner') return [run(mutation, { lifeEvent: event, organizationNumber, effectiveFrom: soon(later) }, secretariat())];
              return open ? [run(mutation, { id: open.id, expectedVersion: open.version }, callerOf(mutation === 'withdrawOwnershipOffer' ? NUMBERS[0] : to))] : [];
            }),
          );
          const history = await periods();
          history.forEach(([, validFrom, validTo], i) => {
            expect(validTo).toBe(history[i + 1]?.[1] ?? null);
            if (validTo !== null) expect(validFrom < validTo).toBe(true);
          });
          expect(history[0]?.[1]).toBe('2020-01-01');
        }
      }),
      { numRuns: 10 },
    );
  });
});
