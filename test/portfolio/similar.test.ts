import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortfolio, type AskedPortfolio } from './ask-portfolio';
import { addInitiative } from './records';

interface Similar {
  isFurtherAlong: boolean;
  initiative: { id: string };
  reasons: { kind: string; words: string[]; otherWords: string[]; detail: string; lifeEvent: { id: string } | null; component: { id: string } | null; needId: string | null }[];
}

const SIMILAR = /* GraphQL */ `
  query ($ids: [_Any!]!, $first: Int) {
    _entities(representations: $ids) { ... on Initiative { similar(first: $first) { isFurtherAlong initiative { id } reasons { kind words otherWords detail(language: en) lifeEvent { id } component { id } needId } } partnerSignals { actorId reason throughId } } }
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
    expect(twin?.reasons.find((reason) => reason.kind === 'WORDS')?.words).toEqual(expect.arrayContaining(['gravferdsmelding', 'kirkegården', 'pårørende']));
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

  test('say which need they share', async () => {
    const { db } = portfolio;
    const needId = randomUUID();
    const [a, b] = [await addInitiative(db, 'Sykkelvei'), await addInitiative(db, 'Kystmuseum')];
    await db.initiativeNeed.createMany({ data: [a, b].map((initiativeId) => ({ initiativeId, userNeedId: needId })) });
    expect((await similarTo(a)).similar).toMatchObject([{ initiative: { id: b }, reasons: [{ kind: 'SHARED_NEED', needId, detail: 'Both meet the same need of users.' }] }]);
  });

  test('name what stands for a word in the other text, whatever the language', async () => {
    const { db } = portfolio;
    const nn = await addInitiative(db, 'Skulestart i kommunane', {}, 'Foreldre melder eleven inn.');
    const en = await addInitiative(db, 'x');
    await db.initiative.update({ where: { id: en }, data: { titles: { en: 'Enrolment in schools' }, summaries: { en: 'Parents sign up each pupil.' } } });
    const { similar } = await similarTo(nn);
    const words = similar.find((one) => one.initiative.id === en)?.reasons.find((reason) => reason.kind === 'WORDS');
    expect(words?.words).toEqual(expect.arrayContaining(['skulestart', 'foreldre']));
    expect(words?.otherWords[words.words.indexOf('skulestart')]).toBe('schools');
    expect(words?.otherWords[words.words.indexOf('foreldre')]).toBe('parents');
    expect(words?.detail).toContain('foreldre (parents)');
  });

  test('follow the texts: new words count at once, and words that are gone no more', async () => {
    const { db } = portfolio;
    const id = await addInitiative(db, 'Noe helt annet');
    await db.initiative.update({ where: { id }, data: { titles: { nb: 'Havvind' } } });
    const other = await addInitiative(db, 'Havvind på Utsira');
    expect((await similarTo(id)).similar.map((one) => one.initiative.id)).toEqual([other]);
    await db.initiative.update({ where: { id: other }, data: { titles: { nb: 'Kraftkabler' } } });
    expect((await similarTo(id)).similar).toEqual([]);
    await db.initiative.update({ where: { id: other }, data: { phase: 'IDEA' } });
    expect((await similarTo(id)).similar).toEqual([]);
  });

  test('keep no history of their words, which can be made anew', async () => {
    const kept = await portfolio.db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'words'::regnamespace AND NOT t.tgisinternal`;
    expect(kept).toEqual([{ n: 0 }]);
    const termsOf = () => portfolio.db.$queryRaw`SELECT "initiativeId"::text, term, round(share::numeric, 4)::text AS share, word FROM words.initiative_term ORDER BY 1, 2`;
    const before = await termsOf();
    await portfolio.db.$executeRaw`SELECT words.read_initiatives(array_agg("id")) FROM "Initiative"`;
    expect(await termsOf()).toEqual(before);
  });

  test('take no more statements for twenty than for one, and overlaps one for any number of life events', async () => {
    const ask = (some: readonly string[]) => portfolio.answer(SIMILAR, { variables: { ids: some.map((id) => ({ __typename: 'Initiative', id })), first: 5 } });
    const one = await ask([ids.mine]);
    const twenty = [...Object.values(ids), ...(await Promise.all(Array.from({ length: 15 }, (_, n) => addInitiative(portfolio.db, `Felles gravlund ${String(n)}`))))];
    const many = await ask(twenty);
    expect([...one.errors, ...many.errors]).toEqual([]);
    // Fewer is possible: among many initiatives, those that are alike are often read already.
    expect(many.statements).toBeLessThanOrEqual(one.statements);
    const overlaps = (some: readonly string[]) => portfolio.answer('query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on LifeEvent { overlaps { reasons { words } } } } }', { variables: { ids: some.map((id) => ({ __typename: 'LifeEvent', id })) } });
    expect((await overlaps([lifeEvent])).statements).toBe(1);
    expect((await overlaps([lifeEvent, randomUUID(), randomUUID()])).statements).toBe(1);
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

describe('what is restricted', () => {
  test('names nobody as a partner for sharing what everybody uses, but asks for whoever operates it', async () => {
    const componentId = randomUUID();
    const all = await Promise.all(Array.from({ length: 27 }, (_, i) => addInitiative(portfolio.db, `Xylofon ${String(i)}`, { leadActorId: randomUUID() })));
    const reasons = async (users: readonly string[]) => {
      await portfolio.db.initiativeComponent.createMany({ data: users.map((initiativeId) => ({ initiativeId, componentId, use: 'USES' as const })) });
      return (await similarTo(all[0] ?? '')).partnerSignals.map((signal) => signal.reason);
    };
    expect((await reasons(all.slice(0, 26))).filter((reason) => reason === 'SHARED_COMPONENT')).toHaveLength(25);
    expect(await reasons(all.slice(26))).toEqual(['OPERATES_COMPONENT']);
  });

  test('never shows in who is alike or who could be a partner: neither a claim nobody has confirmed nor a draft of a council', async () => {
    const { db } = portfolio;
    const [a, b] = [await addInitiative(db, 'Kabelplan', { leadActorId: randomUUID() }), await addInitiative(db, 'Ostefestival', { leadActorId: randomUUID() })];
    const beneficiaryActorId = randomUUID();
    for (const initiativeId of [a, b]) {
      await db.benefit.create({ data: { initiativeId, beneficiaryActorId, titles: { nb: 'Gevinst' }, sortKey: 'gevinst', type: 'OTHER_ACTORS', isPriced: false, isRestricted: true } });
      await db.initiativeParticipation.create({ data: { initiativeId, actorId: beneficiaryActorId, role: 'PARTNER', isRestricted: true } });
    }
    const council = await db.council.create({ data: { kind: 'ADVISORY', names: { nb: 'Råd' }, sortKey: 'råd' } });
    const advise = async (isDraft: boolean): Promise<void> => {
      const { id: caseId } = await db.councilCase.create({ data: { councilId: council.id, initiativeId: a, titles: { nb: 'Sak' }, state: 'REQUESTED', isDraft } });
      const { id: adviceId } = await db.councilAdvice.create({ data: { caseId, ordinal: 1, texts: { nb: 'Lær av dem.' } } });
      await db.adviceLearnFrom.create({ data: { adviceId, initiativeId: b } });
    };
    await advise(true);
    expect(await similarTo(a)).toEqual({ similar: [], partnerSignals: [] });
    await advise(false);
    await db.benefit.updateMany({ where: { beneficiaryActorId }, data: { claimStatus: 'CONFIRMED' } });
    const shown = await similarTo(a);
    expect(shown.similar.map((one) => [one.initiative.id, one.reasons.map((reason) => reason.kind)])).toEqual([[b, ['ADVISED_BY_COUNCIL']]]);
    expect(shown.partnerSignals.map((signal) => signal.reason)).toEqual(['SAME_BENEFICIARIES', 'DONE_BEFORE']);
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
