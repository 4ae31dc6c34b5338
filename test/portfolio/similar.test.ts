import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortfolio, type AskedPortfolio } from './ask-portfolio';
import { addInitiative } from './records';

interface Similar {
  isFurtherAlong: boolean;
  initiative: { id: string };
  reasons: { kind: string; words: string[]; detail: string; lifeEvent: { id: string } | null; component: { id: string } | null }[];
}

const SIMILAR = /* GraphQL */ `
  query ($ids: [_Any!]!, $first: Int) {
    _entities(representations: $ids) { ... on Initiative { similar(first: $first) { isFurtherAlong initiative { id } reasons { kind words detail(language: en) lifeEvent { id } component { id } } } partnerSignals { actorId reason throughId } } }
  }
`;

let portfolio: AskedPortfolio;
const lifeEvent = randomUUID();
const component = randomUUID();
const leads = { mine: randomUUID(), theirs: randomUUID(), third: randomUUID() };
const ids = { mine: '', twin: '', same: '', component: '', other: '' };

beforeAll(async () => {
  portfolio = await openPortfolio('blank');
  const { db } = portfolio;
  ids.mine = await addInitiative(db, 'Digital gravferdsmelding', { leadActorId: leads.mine, phase: 'CONCEPT' }, 'Pårørende melder gravferd til kirkegården digitalt.');
  ids.twin = await addInitiative(db, 'Gravferd på nett', { leadActorId: leads.theirs, phase: 'REALISATION' }, 'Pårørende bestiller gravferd hos kirkegården.');
  ids.same = await addInitiative(db, 'Enklere gravferd', { leadActorId: leads.mine }, 'Pårørende og kirkegården avtaler gravferd.');
  ids.component = await addInitiative(db, 'Flysikkerhet', { leadActorId: leads.third });
  ids.other = await addInitiative(db, 'Skattemelding for fiskere', { leadActorId: leads.third });
  await db.initiativeLifeEvent.createMany({ data: [ids.mine, ids.twin, ids.same].map((initiativeId) => ({ initiativeId, lifeEventId: lifeEvent })) });
  await db.initiativeComponent.createMany({ data: [ids.mine, ids.component].map((initiativeId) => ({ initiativeId, componentId: component, use: 'USES' as const })) });
});
afterAll(() => portfolio.close());

async function similarTo(id: string, first = 5): Promise<{ similar: Similar[]; partnerSignals: { actorId: string; reason: string; throughId: string }[] }> {
  const { _entities } = await portfolio.ask<{ _entities: { similar: Similar[]; partnerSignals: { actorId: string; reason: string; throughId: string }[] }[] }>(SIMILAR, { variables: { ids: [{ __typename: 'Initiative', id }], first } });
  return _entities[0] as (typeof _entities)[number];
}

describe('similar initiatives', () => {
  test('come most alike and furthest along first, and say why', async () => {
    const { similar } = await similarTo(ids.mine);
    expect(similar.map((one) => one.initiative.id)).toEqual([ids.twin, ids.same, ids.component]);
    const [twin, , third] = similar;
    expect(twin?.isFurtherAlong).toBe(true);
    expect(twin?.reasons.find((reason) => reason.kind === 'SHARED_LIFE_EVENT')).toMatchObject({ lifeEvent: { id: lifeEvent }, detail: 'Both serve the same life event.', words: [] });
    expect(twin?.reasons.find((reason) => reason.kind === 'WORDS')?.words).toEqual(expect.arrayContaining(['gravferd', 'kirkegården', 'pårørende']));
    expect(third).toMatchObject({ isFurtherAlong: false, reasons: [{ kind: 'SHARED_COMPONENT', component: { id: component } }] });
  });

  test('always have a reason, and never one that only chance gives', async () => {
    const { similar } = await similarTo(ids.other);
    expect(similar).toEqual([]);
  });

  test('are as many as asked for, at most 50', async () => {
    expect((await similarTo(ids.mine, 1)).similar).toHaveLength(1);
    const { errors } = await portfolio.answer(SIMILAR, { variables: { ids: [{ __typename: 'Initiative', id: ids.mine }], first: 51 } });
    expect(errors[0]?.extensions['code']).toBe('ARGUMENT_OUT_OF_RANGE');
  });

  test('take no more statements for many than for one', async () => {
    const ask = (some: readonly string[]) => portfolio.answer(SIMILAR, { variables: { ids: some.map((id) => ({ __typename: 'Initiative', id })), first: 5 } });
    const one = await ask([ids.mine]);
    const many = await ask(Object.values(ids));
    expect(many.errors).toEqual([]);
    expect(many.statements).toBeLessThanOrEqual(one.statements);
  });
});

describe('partner signals', () => {
  test('name the organisations that lead something related, with what relates them, and never oneself', async () => {
    const { partnerSignals } = await similarTo(ids.mine);
    expect(partnerSignals).toEqual(
      expect.arrayContaining([
        { actorId: leads.theirs, reason: 'SHARED_LIFE_EVENT', throughId: lifeEvent },
        { actorId: leads.theirs, reason: 'DONE_BEFORE', throughId: ids.twin },
        { actorId: leads.third, reason: 'SHARED_COMPONENT', throughId: component },
      ]),
    );
    expect(partnerSignals.filter((signal) => signal.actorId === leads.mine)).toEqual([]);
  });
});

describe('the overlaps of a life event', () => {
  test('are pairs in different organisations, with what they share beside the life event', async () => {
    const { _entities } = await portfolio.ask<{ _entities: { overlaps: { initiatives: { id: string }[]; reasons: { kind: string }[] }[] }[] }>(
      /* GraphQL */ `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on LifeEvent { overlaps { initiatives { id } reasons { kind } } } } }`,
      { variables: { ids: [{ __typename: 'LifeEvent', id: lifeEvent }] } },
    );
    const pairs = _entities[0]?.overlaps.map((overlap) => overlap.initiatives.map((one) => one.id).sort());
    expect(pairs).toHaveLength(2);
    expect(pairs).toEqual(expect.arrayContaining([[ids.mine, ids.twin].sort(), [ids.same, ids.twin].sort()]));
    expect(_entities[0]?.overlaps.flatMap((overlap) => overlap.reasons.map((reason) => reason.kind))).not.toContain('SHARED_LIFE_EVENT');
  });
});
