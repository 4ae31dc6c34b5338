import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Prisma } from '../../prisma/generated/portfolio/client/client';
import { aBenefit, anInitiative, inLifeEvent, openPortfolio, type PortfolioHouse } from './builders';

/** Days far ahead, so that none of them passes. */
const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`);

interface Delay {
  readonly atLeastDays: number;
  readonly atMostDays: number;
}
interface Impacted {
  readonly initiative?: { readonly title: string };
  readonly component?: { readonly id: string };
  readonly steps: number;
  readonly outcome: string;
  readonly delay: Delay;
  readonly why: string;
  readonly way: readonly { readonly kind: string; readonly onInitiative: { readonly title: string } | null }[];
  readonly reasons: readonly { readonly kind: string; readonly dependency: { readonly title: string } | null; readonly gaps: readonly string[] }[];
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Impacted[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
interface Impact {
  readonly dueOn: string | null;
  readonly hasComponentNeeds: boolean;
  readonly initiativeCount: Readonly<Record<string, number>>;
  readonly componentCount: Readonly<Record<string, number>>;
  readonly initiatives: Page;
  readonly components: Page;
  readonly benefitsAtStake: readonly { readonly year: number; readonly planned: readonly { readonly amount: string }[] }[];
  readonly benefitsAtStakeCoverage: { readonly reported: number; readonly total: number };
  readonly impactFacts: readonly { readonly kind: string; readonly subjectId: string; readonly steps: number; readonly atLeastDays: number }[];
}

const THINGS = 'totalCount pageInfo { endCursor hasNextPage } nodes { steps outcome delay { atLeastDays atMostDays } why way { kind onInitiative { title } } reasons { kind dependency { title } gaps }';
const FIELDS = `dueOn hasComponentNeeds initiativeCount { total direct waiting notWaiting notAssessable } componentCount { total }
  initiatives { ${THINGS} initiative { title } } } components { ${THINGS} component { id } } }
  benefitsAtStake { year planned { amount } } benefitsAtStakeCoverage { reported total } impactFacts { kind subjectId steps atLeastDays }`;

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(async () => { await house.close(); });

const initiative = (title: string, end: string | null = null, more: Partial<Prisma.InitiativeUncheckedCreateInput> = {}): Promise<string> =>
  anInitiative(house.db, title, { phase: 'EXECUTION', plannedStart: day('2088-01-01'), ...(end === null ? {} : { plannedEnd: day(end) }), ...more });
const link = (initiativeId: string, use: 'USES' | 'PRODUCES', componentId: string) => house.db.initiativeComponent.create({ data: { initiativeId, componentId, use } });
const waits = (initiativeId: string, on: { onInitiativeId: string } | { onComponentId: string }, more: Partial<Prisma.DependencyUncheckedCreateInput> = {}) =>
  house.db.dependency.create({ data: { initiativeId, titles: { nb: 'Det som trengs' }, ...on, ...more } });
const need = (componentId: string, needsId: string) => ({ componentId, needsId });

/** The id of the question, as the field that asks it gives it. */
async function question(root: { initiative: string } | { component: string }, asked: string): Promise<string> {
  if ('initiative' in root) return (await house.ask<{ initiative: { impact: { id: string } } }>(`query ($id: ID!) { initiative(id: $id) { impact(${asked}) { id } } }`, { id: root.initiative })).data.initiative.impact.id;
  const { data } = await house.ask<{ _entities: { impact: { id: string } }[] }>(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on SharedComponent { impact(${asked}) { id } } } }`, { r: [{ __typename: 'SharedComponent', id: root.component }] });
  return data._entities[0]?.impact.id ?? '';
}

/** Asks as the gateway does, with what the register of actors supplied. */
async function impacts(ids: readonly string[], componentNeeds: readonly object[] | null, fields = FIELDS) {
  const { data, errors, codes, statements } = await house.ask<{ _entities: Impact[] }>(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Impact { ${fields} } } }`, { r: ids.map((id) => ({ __typename: 'Impact', id, componentNeeds })) });
  return { found: data._entities, errors, codes, statements };
}
async function impact(root: { initiative: string } | { component: string }, asked: string, componentNeeds: readonly object[] | null = []): Promise<Impact> {
  const { found, errors } = await impacts([await question(root, asked)], componentNeeds);
  expect(errors).toBeUndefined();
  return found[0] as Impact;
}
const titles = (page: Page): unknown[] => page.nodes.map((node) => node.initiative?.title);

describe('what depends on an initiative, and what waits if it slips', () => {
  const [made, builtOnIt] = [randomUUID(), randomUUID()];
  const [event, service, leader] = [randomUUID(), randomUUID(), randomUUID()];
  let late: string;
  beforeAll(async () => {
    late = await initiative('Ny grunnmur', '2090-06-30');
    await link(late, 'PRODUCES', made);
    const user = await initiative('Bruker grunnmuren', '2090-12-31');
    await waits(user, { onComponentId: made }, { neededBy: day('2090-08-31') });
    await link(user, 'USES', made);
    const second = await initiative('Venter på den som bruker', '2091-12-31', { leadActorId: leader });
    await waits(second, { onInitiativeId: user }, { neededBy: day('2090-12-31') });
    await inLifeEvent(house.db, event, second);
    await house.db.initiativeService.create({ data: { initiativeId: second, serviceId: service } });
    const through = await initiative('Bygger på det som trenger den');
    await link(through, 'USES', builtOnIt);
    const ended = await initiative('Avsluttet', null, { phase: 'REALISATION' });
    await link(ended, 'USES', made);
    const cancelled = await initiative('Stanset');
    await link(cancelled, 'USES', made);
    await waits(cancelled, { onInitiativeId: late });
    await house.db.exitReview.create({ data: { initiativeId: cancelled, outcome: 'CANCELLED' } });
    const gaveUp = await initiative('Venter ikke lenger');
    await waits(gaveUp, { onInitiativeId: late }, { status: 'DROPPED' });
    await aBenefit(house.db, user, leader, { 2089: '100', 2090: '20' });
    await aBenefit(house.db, user, leader, { 2089: '5000' }, { isRestricted: true });
    await aBenefit(house.db, through, leader, { 2089: '999' });
  });

  test('is told through components and other initiatives, with how long and why', async () => {
    const answer = await impact({ initiative: late }, 'slipMonths: 6', [need(builtOnIt, made)]);
    expect(answer).toMatchObject({ dueOn: '2090-06-30', hasComponentNeeds: true, componentCount: { total: 2 } });
    expect(answer.initiativeCount).toEqual({ total: 4, direct: 0, waiting: 2, notWaiting: 1, notAssessable: 1 });
    expect(answer.initiatives.nodes.map(({ initiative: one, steps, outcome, delay }) => [one?.title, steps, outcome, delay.atLeastDays, delay.atMostDays])).toEqual([
      ['Bruker grunnmuren', 2, 'WAITS', 121, 121],
      ['Venter på den som bruker', 3, 'WAITS', 121, 121],
      ['Bygger på det som trenger den', 3, 'NOT_ASSESSABLE', 0, 183],
      ['Avsluttet', 2, 'DOES_NOT_WAIT', 0, 0],
    ]);
    const [user, second, through] = answer.initiatives.nodes;
    expect(second?.way.map(({ kind, onInitiative }) => [kind, onInitiative?.title ?? null])).toEqual([['WAITS_FOR_INITIATIVE', 'Bruker grunnmuren'], ['WAITS_FOR_COMPONENT', null], ['MADE_BY_INITIATIVE', 'Ny grunnmur']]);
    expect(user?.reasons.map(({ kind, dependency }) => [kind, dependency?.title ?? null])).toEqual([['WAITS_FOR_COMPONENT', 'Det som trengs'], ['USES_COMPONENT', null]]);
    expect(through?.reasons[0]?.gaps).toContain('DELAY_UNCERTAIN');
    expect(answer.components.nodes.map(({ component, steps, delay }) => [component?.id, steps, delay])).toEqual([[made, 1, { atLeastDays: 183, atMostDays: 183 }], [builtOnIt, 2, { atLeastDays: 0, atMostDays: 183 }]]);
  });

  test('leaves out what depends through the needs of components when nobody could tell them, and says so', async () => {
    const answer = await impact({ initiative: late }, 'slipMonths: 6', null);
    expect(answer.hasComponentNeeds).toBe(false);
    expect(titles(answer.initiatives)).toEqual(['Bruker grunnmuren', 'Venter på den som bruker', 'Avsluttet']);
  });

  test('puts at stake the open benefits of those that certainly wait, and never a restricted claim', async () => {
    const answer = await impact({ initiative: late }, 'slipMonths: 6', [need(builtOnIt, made)]);
    expect(answer.benefitsAtStake.map(({ year, planned }) => [year, planned.map(({ amount }) => amount)])).toEqual([[2089, ['100']], [2090, ['20']]]);
    expect(answer.benefitsAtStakeCoverage).toEqual({ reported: 1, total: 1 });
    expect((await impact({ initiative: late }, 'slipMonths: 0')).benefitsAtStake).toEqual([]);
  });

  test('hands on what other registers need to tell what else waits', async () => {
    const { impactFacts } = await impact({ initiative: late }, 'slipMonths: 6');
    expect(impactFacts.filter(({ kind }) => kind !== 'LEAD')).toEqual([
      { kind: 'COMPONENT', subjectId: made, steps: 1, atLeastDays: 183 },
      { kind: 'LIFE_EVENT', subjectId: event, steps: 4, atLeastDays: 121 },
      { kind: 'SERVICE', subjectId: service, steps: 4, atLeastDays: 121 },
    ]);
    expect(impactFacts).toContainEqual({ kind: 'LEAD', subjectId: leader, steps: 3, atLeastDays: 121 });
  });

  test('is asked about a component as well, by the day on which its change was to be there', async () => {
    const answer = await impact({ component: made }, 'slipMonths: 3, dueOn: "2090-08-31"');
    expect(answer.dueOn).toBe('2090-08-31');
    expect(answer.initiatives.nodes.map(({ initiative: one, steps, delay }) => [one?.title, steps, delay.atLeastDays])).toEqual([['Bruker grunnmuren', 1, 91], ['Venter på den som bruker', 2, 91], ['Avsluttet', 1, 0]]);
    expect((await impact({ component: made }, 'slipMonths: 3')).dueOn).toBe('2090-06-30');
  });

  test('is read page by page and by outcome, each thing once', async () => {
    const id = await question({ initiative: late }, 'slipMonths: 6');
    const read = async (after: string | null): Promise<unknown[]> => {
      const { initiatives } = (await impacts([id], [], `initiatives(first: 1, after: ${JSON.stringify(after)}) { ${THINGS} initiative { title } } }`)).found[0] as Impact;
      return [...titles(initiatives), ...(initiatives.pageInfo.hasNextPage ? await read(initiatives.pageInfo.endCursor) : [])];
    };
    expect(await read(null)).toEqual(['Bruker grunnmuren', 'Venter på den som bruker', 'Avsluttet']);
    const { initiatives } = (await impacts([id], [], `initiatives(outcomes: [DOES_NOT_WAIT]) { ${THINGS} initiative { title } } }`)).found[0] as Impact;
    expect([titles(initiatives), initiatives.totalCount]).toEqual([['Avsluttet'], 1]);
  });

  test('refuses months that no plan is made for, and ids that it did not make', async () => {
    for (const months of [-1, 121]) {
      const { codes, errors } = await house.ask(`query ($id: ID!) { initiative(id: $id) { impact(slipMonths: ${String(months)}) { id } } }`, { id: late });
      expect(codes).toEqual(['ARGUMENT_OUT_OF_RANGE']);
      expect(errors?.[0]?.message).toBe(`slipMonths is ${String(months)}; it must be from 0 to 120.`);
    }
    const forged = ([[500, null, '2026-01-01'], [3, '2026-02-30', '2026-01-01'], [3, null, '2026-02-30'], [3, null, 'now']] as const).map((rest) => Buffer.from(JSON.stringify(['i1', 'INITIATIVE', late, ...rest])).toString('base64url'));
    const { codes } = await impacts([...forged, 'rubbish'], []);
    expect(codes).toEqual([...forged, 'rubbish'].map(() => 'ID_MALFORMED'));
  });
});

describe('the number of SQL statements', () => {
  const component = randomUUID();
  const ids: string[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 6; n += 1) {
      const id = await initiative(`Ledd ${String(n)}`, `2091-${String(n + 1).padStart(2, '0')}-01`);
      const previous = ids.at(-1);
      if (previous !== undefined) await waits(id, { onInitiativeId: previous }, { neededBy: day('2091-01-01') });
      await link(id, 'USES', component);
      await link(id, 'PRODUCES', component);
      await aBenefit(house.db, id, randomUUID(), { 2092: '1' });
      ids.push(id);
    }
  });

  test('is fixed, however many things are asked about and however much depends on them', async () => {
    const asked = await Promise.all(ids.map((id) => question({ initiative: id }, 'slipMonths: 12')));
    const few = await impacts(asked.slice(-1), [need(component, randomUUID())]);
    const many = await impacts(asked, [need(component, randomUUID())]);
    expect(many.found.map(({ initiativeCount }) => initiativeCount['total'])).toEqual(ids.map(() => ids.length - 1));
    expect(few.statements).toBeLessThanOrEqual(8);
    expect(many.statements).toBe(few.statements);
  });
});
