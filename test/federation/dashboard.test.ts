import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DASHBOARD, DEATH_AND_INHERITANCE, SERIOUSLY_ILL_CHILD, type DashboardAnswer } from '../support/dashboard';
import { startHub, type RunningHub } from '../support/hub';

/** The most SQL statements that the dashboard operation may take, in all three subgraphs together. */
const MOST_STATEMENTS = 50;

/** The most that the impact of any number of components may take. One component takes 15: which are asked for together depends on what is reached. */
const MOST_IMPACT_STATEMENTS = 18;

let hub: RunningHub;
beforeAll(async () => { hub = await startHub({ environment: { LOG_LEVEL: 'debug' } }); });
afterAll(async () => { await hub.close(); });

describe('the dashboard operation', () => {
  test.each([SERIOUSLY_ILL_CHILD, DEATH_AND_INHERITANCE])('answers everything in one go for $uri', async (by) => {
    const { data, errors } = await hub.ask<DashboardAnswer>(DASHBOARD, { by });
    expect(errors).toBeUndefined();
    const event = data?.lifeEvent;
    expect(event?.ownership?.owner?.organizationNumber).toMatch(/^\d{9}$/);
    expect(event?.ownership?.ministry?.name).toMatch(/departementet$/);
    expect(event?.services.totalCount).toBeGreaterThanOrEqual(5);
    expect(new Set(event?.services.nodes.map((service) => service.owner?.name)).size).toBeGreaterThanOrEqual(3);
    expect(event?.initiatives?.totalCount).toBeGreaterThan(0);
    expect(event?.initiatives?.nodes.every((initiative) => (initiative.findings ?? []).length > 0)).toBe(true);
    expect(event?.initiatives?.nodes.some((initiative) => initiative.lead?.sector?.label)).toBe(true);
    expect(event?.actorMap?.nodes.length).toBeGreaterThan(3);
    expect(event?.actorMap?.edges.length).toBeGreaterThan(0);
    expect(event?.benefitFlows?.coverage.total).toBeGreaterThan(0);
    expect(event?.benefitFlows?.bySector).not.toBeNull();
  });

  test('answers for every life event of the starter dataset, without one error', async () => {
    const { data } = await hub.ask<{ lifeEvents: { nodes: { uri: string; title: string }[] } }>('{ lifeEvents { nodes { uri title } } }');
    expect(data?.lifeEvents.nodes.length).toBe(7);
    for (const { uri, title } of data?.lifeEvents.nodes ?? []) {
      const answer = await hub.ask<DashboardAnswer>(DASHBOARD, { by: { uri } });
      expect(answer.errors, uri).toBeUndefined();
      expect(answer.data?.lifeEvent?.title).toBe(title);
    }
  });

  test('takes a number of SQL statements that depends on its shape and not on how many rows it meets', async () => {
    const few = DASHBOARD.replaceAll('first: 10', 'first: 2');
    const small = await hub.askCounting<DashboardAnswer>(few, { by: SERIOUSLY_ILL_CHILD });
    const large = await hub.askCounting<DashboardAnswer>(DASHBOARD, { by: SERIOUSLY_ILL_CHILD });
    expect([...(small.errors ?? []), ...(large.errors ?? [])]).toEqual([]);
    expect(large.data?.lifeEvent?.services.nodes.length).toBeGreaterThan(small.data?.lifeEvent?.services.nodes.length ?? 0);
    expect(large.statements).toBe(small.statements);
    expect(large.statements).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(large.statements).toBeGreaterThan(5);
  });
});

describe('what depends on a shared component, asked of all three subgraphs at once', () => {
  interface Counts { readonly total: number; readonly waiting: number; readonly notAssessable: number }
  interface Answer { readonly sharedComponents: { readonly nodes: { readonly name: string; readonly impact: { readonly hasComponentNeeds: boolean; readonly initiativeCount: Counts; readonly serviceCount: Counts; readonly lifeEventCount: Counts; readonly actors: { readonly totalCount: number; readonly nodes: { readonly actor: { readonly name: string }; readonly roles: string[] }[] }; readonly initiatives: { readonly nodes: { readonly initiative: { readonly title: string }; readonly outcome: string; readonly delay: { readonly atLeastDays: number } }[] } } }[] } }
  const IMPACT = `query ($search: String, $first: Int!, $dueOn: Date) { sharedComponents(filter: { search: $search }, first: $first) { nodes { name impact(slipMonths: 6, dueOn: $dueOn) {
    hasComponentNeeds initiativeCount { total waiting notAssessable } serviceCount { total waiting notAssessable } lifeEventCount { total waiting notAssessable }
    initiatives { nodes { initiative { title } outcome delay { atLeastDays } } } actors(first: 100) { totalCount nodes { actor { name } roles } } } } } }`;

  test('finds initiatives, services, life events and who answers for them', async () => {
    const { data, errors } = await hub.ask<Answer>(IMPACT, { search: 'Folkeregisteret', first: 1, dueOn: '2026-12-01' });
    expect(errors).toBeUndefined();
    const impact = data?.sharedComponents.nodes[0]?.impact;
    expect(impact).toMatchObject({ hasComponentNeeds: true });
    expect(impact?.initiatives.nodes.map(({ initiative }) => initiative.title)).toContain('Digital gravferdsmelding (DGM)');
    expect(impact?.serviceCount.total).toBeGreaterThan(5);
    expect(impact?.lifeEventCount.total).toBeGreaterThan(2);
    expect(impact?.actors.nodes.find(({ actor }) => actor.name === 'Statsforvalteren i Vestfold og Telemark')?.roles).toEqual(['LEAD', 'SERVICE_OWNER', 'COMPONENT_OPERATOR']);
  });

  test('takes a bounded number of SQL statements, for twenty components as for one', async () => {
    const answers = [await hub.askCounting<Answer>(IMPACT, { search: 'Folkeregisteret', first: 1 }), await hub.askCounting<Answer>(IMPACT, { first: 20 })];
    expect(answers.map(({ data }) => data?.sharedComponents.nodes.length)).toEqual([1, 20]);
    for (const { statements } of answers) expect(statements).toBeLessThanOrEqual(MOST_IMPACT_STATEMENTS);
  });
});

describe('bad input at the gateway', () => {
  const cases: [string, string, Record<string, unknown>, string][] = [
    ['a malformed id', 'query ($id: ID!) { initiative(id: $id) { title } }', { id: 'DROP TABLE' }, 'ID_MALFORMED'],
    ['a page of more than 100', '{ lifeEvents(first: 101) { totalCount } }', {}, 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a page of less than nothing', '{ actors(first: -1) { totalCount } }', {}, 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a cursor that this field did not make', '{ actors(after: "bm9wZQ") { totalCount } }', {}, 'CURSOR_MALFORMED'],
    ['a date that is none', '{ actors(first: 1) { nodes { sector(at: "2024-02-31") { label } } } }', {}, 'BAD_USER_INPUT'],
    ['an organisation number that fails its check digit', 'query ($by: ActorRef!) { actor(by: $by) { name } }', { by: { organizationNumber: '983544623' } }, 'BAD_USER_INPUT'],
    ['an unknown field', '{ lifeEvents { secret } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ];

  test.each(cases)('%s is one clear error with a code', async (_what, query, variables, code) => {
    const { errors } = await hub.ask(query, variables);
    expect(errors?.map((error) => error.extensions?.['code'])).toEqual([code]);
    expect(JSON.stringify(errors)).not.toMatch(/prisma|127\.0\.0\.1|node_modules|stacktrace|serviceName|SELECT/i);
  });

  test.each([
    ['no key', {}],
    ['two keys', { id: '00000000-0000-4000-8000-000000000000', uri: 'https://example.org/x' }],
    ['a null key', { id: null }],
  ])('an exactly-one input with %s is refused in words', async (_what, by) => {
    const { data, errors } = await hub.ask<DashboardAnswer>('query ($by: LifeEventRef!) { lifeEvent(by: $by) { title } }', { by });
    expect(data?.lifeEvent ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(['EXACTLY_ONE_REQUIRED', 'BAD_USER_INPUT']).toContain(errors?.[0]?.extensions?.['code']);
  });

  test('unknown ids answer null and no error', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const answer = await hub.ask('query ($id: ID!) { initiative(id: $id) { title } portfolio(id: $id) { id } lifeEvent(by: { id: $id }) { title } actor(by: { id: $id }) { name } service(by: { id: $id }) { title } }', { id });
    expect(answer).toEqual({ data: { initiative: null, portfolio: null, lifeEvent: null, actor: null, service: null } });
  });
});
