import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortfolio, type PortfolioHouse } from './builders';
import { nb, type Written } from '../support/writing';
import { aCouncil, aDraft, as, codes, send, walk, type Stored, type Who } from './council-desk';

let house: PortfolioHouse;
const councils = { PORTFOLIO: '', ADVISORY: '' };
beforeAll(async () => {
  house = await openPortfolio();
  councils.PORTFOLIO = await aCouncil(house, 'PORTFOLIO', { secretariatLimit: { amount: '1000' } });
  councils.ADVISORY = await aCouncil(house, 'ADVISORY');
});
afterAll(() => house.close());

/** The state machines as domain.md draws them; a draft has no state yet. */
const ARROWS: Readonly<Record<keyof typeof councils, readonly string[]>> = {
  ADVISORY: ['→REQUESTED', 'REQUESTED→MET', 'MET→ADVISED', 'ADVISED→FOLLOWED_UP'],
  PORTFOLIO: [
    '→SUBMITTED', 'SUBMITTED→IN_PREPARATION', 'IN_PREPARATION→DECIDED', 'IN_PREPARATION→IN_COUNCIL', 'IN_COUNCIL→RETURNED', 'IN_COUNCIL→REJECTED', 'IN_COUNCIL→RECOMMENDED', 'IN_COUNCIL→DECIDED',
    'RETURNED→SUBMITTED', 'RECOMMENDED→DECIDED', 'DECIDED→FOLLOWED_UP',
  ],
};

interface Attempt {
  readonly mutation: string;
  /** The state it leads to. */
  readonly to: string;
  readonly input: object;
  readonly side: Who;
  /** From where a decision of this kind is made; anywhere for what decides nothing. */
  readonly decidesFrom?: string;
}
const ATTEMPTS: readonly Attempt[] = [
  { mutation: 'submitCase', to: 'SUBMITTED', input: {}, side: 'lead' },
  { mutation: 'requestAdvice', to: 'REQUESTED', input: {}, side: 'lead' },
  { mutation: 'startPreparation', to: 'IN_PREPARATION', input: {}, side: 'desk' },
  { mutation: 'bringToCouncil', to: 'IN_COUNCIL', input: {}, side: 'desk' },
  { mutation: 'returnCase', to: 'RETURNED', input: { notes: nb('Mer') }, side: 'desk' },
  { mutation: 'rejectCase', to: 'REJECTED', input: { notes: nb('Nei') }, side: 'desk' },
  { mutation: 'recommendCase', to: 'RECOMMENDED', input: { conditions: [{ texts: nb('Del') }] }, side: 'desk' },
  { mutation: 'decideBySecretariat', to: 'DECIDED', input: { decision: 'APPROVED', conditions: [{ texts: nb('Mål') }] }, side: 'desk', decidesFrom: 'IN_PREPARATION' },
  { mutation: 'decideCase', to: 'DECIDED', input: { decision: 'DECLINED', level: 'COUNCIL' }, side: 'desk', decidesFrom: 'IN_COUNCIL' },
  { mutation: 'decideCase', to: 'DECIDED', input: { decision: 'APPROVED', level: 'CHIEF_EXECUTIVE' }, side: 'desk', decidesFrom: 'RECOMMENDED' },
  { mutation: 'recordMeeting', to: 'MET', input: {}, side: 'desk' },
  { mutation: 'giveAdvice', to: 'ADVISED', input: { advice: [{ texts: nb('Lær') }] }, side: 'desk' },
  { mutation: 'recordFollowUp', to: 'FOLLOWED_UP', input: {}, side: 'desk' },
];

/** Everything that is stored of a case. */
const wholeCase = (id: string) => house.db.councilCase.findUniqueOrThrow({ where: { id }, include: { steps: { orderBy: { ordinal: 'asc' } }, conditions: true, advice: { include: { followUps: true } } } });
type WholeCase = Awaited<ReturnType<typeof wholeCase>>;
const stateOf = ({ isDraft, state }: WholeCase): string => (isDraft ? '' : state);

/** The answer to every piece of advice that a follow-up must have. */
const inputFor = ({ mutation, input }: Attempt, now: WholeCase): object => (mutation === 'recordFollowUp' ? { advice: now.advice.map(({ id }) => ({ advice: id, isFollowed: true })) } : input);

const attempt = fc.record({ what: fc.constantFrom(...ATTEMPTS), isStale: fc.nat(9).map((n) => n === 0), isStranger: fc.nat(9).map((n) => n === 0) });

test('whatever is tried, a case stays in its state machine, loses no step, and a refused step leaves it exactly as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('PORTFOLIO', 'ADVISORY'), fc.array(attempt, { minLength: 3, maxLength: 14 }), async (kind, attempts) => {
      const { id } = await aDraft(house, councils[kind], { amount: '999.99' });
      for (const { what, isStale, isStranger } of attempts) {
        const before = await wholeCase(id);
        const from = stateOf(before);
        const expectedVersion = before.version - (isStale ? 1 : 0);
        const answer = await send<Stored | null>(house, what.mutation, { id, expectedVersion, ...inputFor(what, before) }, as(isStranger ? 'stranger' : what.side));
        const after = await wholeCase(id);
        const isStep = ARROWS[kind].includes(`${from}→${what.to}`) && (what.decidesFrom === undefined || what.decidesFrom === from);
        expect(answer.errors.length === 0, `${what.mutation} from ${from}: ${codes(answer as Written<unknown>).join()}`).toBe(isStep && !isStale && !isStranger);
        if (answer.errors.length > 0) {
          expect(after).toEqual(before);
          continue;
        }
        expect(stateOf(after)).toBe(what.to);
        expect(after.steps.slice(0, -1)).toEqual(before.steps);
        expect(after.steps.at(-1)).toMatchObject({ ordinal: before.steps.length + 1, fromState: from || null, toState: what.to });
      }
    }),
    { numRuns: 10 },
  );
});

test('of two steps from one state one is taken, and the other is told that the case has moved', async () => {
  const held = await walk(house, await aDraft(house, councils.PORTFOLIO), ['submitCase'], ['startPreparation'], ['bringToCouncil']);
  const input = { id: held.id, expectedVersion: held.version };
  const answers = await Promise.all([send(house, 'rejectCase', { ...input, notes: nb('Nei') }, as('desk')), send(house, 'recommendCase', input, as('desk')), send(house, 'returnCase', { ...input, notes: nb('Mer') }, as('council'))]);
  expect(answers.map(codes).sort()).toEqual([[], ['VERSION_STALE'], ['VERSION_STALE']]);
  const { steps, state } = await wholeCase(held.id);
  expect(steps).toHaveLength(4);
  expect(steps.at(-1)?.toState).toBe(state);
});

test('not even past the rules does a case move without a step that is noted, or a step change that was', async () => {
  const held = await walk(house, await aDraft(house, councils.PORTFOLIO), ['submitCase']);
  await expect(house.db.councilCase.update({ where: { id: held.id }, data: { state: 'DECIDED' } })).rejects.toThrow(/CouncilCase_step_noted/);
  await expect(house.db.councilCaseStep.updateMany({ where: { caseId: held.id }, data: { toState: 'DECIDED' } })).rejects.toThrow(/append-only/);
});
