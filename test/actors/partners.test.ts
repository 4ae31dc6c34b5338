import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { factsOf, FIELDS, measure, PAIRS, SUBJECTS, suggestionsOf, type FirstTen, type Half, type Measures, type Suggestion } from './partner-pairs';
import { openThree, type ThreeSubgraphs } from './three-subgraphs';

const HALVES: readonly Half[] = ['tuning', 'held-out'];
const ofHalf = (half: Half) => PAIRS.filter((pair) => pair.half === half);
const actor = (key: string): string => stableId('actor', key);
const EVENT = stableId('life-event', 'dodsfall-og-arv');
const COURTS = actor('984195796');

let three: ThreeSubgraphs;
let facts: Record<string, unknown>[];
let suggested: Map<string, Suggestion[]>;
let firstTen: FirstTen;
let sameSector: FirstTen;

beforeAll(async () => {
  three = await openThree('starter');
  facts = await factsOf(three, SUBJECTS);
  suggested = await suggestionsOf(three, facts);
  firstTen = new Map([...suggested].map(([id, list]) => [id, list.map((one) => one.actor.id)]));
  sameSector = await sectorBaseline();
  process.stdout.write(HALVES.map((half) => `${half}: suggested ${tell(measure(ofHalf(half), firstTen))}; same sector ${tell(measure(ofHalf(half), sameSector))}\n`).join(''));
});
afterAll(() => three.close());

const tell = (figures: Measures): string => Object.entries(figures).map(([figure, value]) => `${figure} ${(value as number).toFixed(2)}`).join(' ');

/** What somebody without the hub would do: ask organisations of the same sector as whoever answers for it, by name. */
async function sectorBaseline(): Promise<FirstTen> {
  const known = facts as { id: string; lifeEventInvolvements?: { actorId: string; role: string }[]; initiativeInvolvements?: { actorId: string; role: string }[] }[];
  const organisations = await three.actors.db.actor.findMany({ where: { kind: { not: 'GROUP' } }, select: { id: true }, orderBy: [{ sortKey: 'asc' }, { id: 'asc' }] });
  const placed = await three.actors.entities<{ id: string; sector: { id: string } | null }>(organisations.map(({ id }) => ({ __typename: 'Actor', id })), '... on Actor { id sector { id } }');
  const sectors = new Map(placed.map(({ id, sector }) => [id, sector?.id ?? null]));
  return new Map(known.map(({ id, lifeEventInvolvements, initiativeInvolvements }) => {
    const here = lifeEventInvolvements ?? initiativeInvolvements ?? [];
    const own = sectors.get(here.find(({ role }) => role === 'OWNER' || role === 'LEAD')?.actorId ?? '');
    const others = organisations.filter((one) => sectors.get(one.id) === own && !here.some(({ actorId }) => actorId === one.id));
    return [id, others.slice(0, 10).map((one) => one.id)];
  }));
}

const reasonsOf = (subjectId: string, actorId: string) => suggested.get(subjectId)?.find((one) => one.actor.id === actorId)?.reasons ?? [];

describe('suggested partners and missing actors', () => {
  it('are judged by pairs labelled by hand, in two halves that share no life event and no initiative', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(150);
    for (const half of HALVES) for (const belongs of [true, false]) expect(ofHalf(half).filter((pair) => pair.belongs === belongs).length).toBeGreaterThanOrEqual(20);
    const subjects = (half: Half) => new Set(ofHalf(half).map((pair) => pair.subjectId));
    expect([...subjects('tuning')].filter((id) => subjects('held-out').has(id))).toEqual([]);
  });

  it.each([
    { half: 'tuning', precisionAt10: 0.6, recallAt10: 0.9 },
    { half: 'held-out', precisionAt10: 0.7, recallAt10: 0.8 },
  ] as const)('name those who belong there, far better than asking around in the same sector, in the half called $half', ({ half, precisionAt10, recallAt10 }) => {
    const figures = measure(ofHalf(half), firstTen);
    expect(figures.precisionAt10).toBeGreaterThanOrEqual(precisionAt10);
    expect(figures.recallAt10).toBeGreaterThanOrEqual(recallAt10);
    expect(figures.labelled).toBeGreaterThanOrEqual(0.9);
    expect(measure(ofHalf(half), sameSector).recallAt10).toBeLessThan(recallAt10 / 3);
  });

  it('say every reason in words, with what it rests on and how well that is known', () => {
    const reasons = reasonsOf(EVENT, COURTS);
    expect(reasons.map(({ kind, evidence }) => [kind, evidence])).toContainEqual(['OWNS_SERVICE', 'CONFIRMED']);
    expect(reasons.map(({ kind, evidence }) => [kind, evidence])).toContainEqual(['HOLDS_DATA', 'CLAIMED']);
    expect(reasonsOf(stableId('initiative', 'digital-gravferdsmelding'), actor('974761076')).map(({ text }) => text)).toContain('Drifter felleskomponenten Folkeregisteret, som tiltaket bygger på.');
    for (const { reasons: all } of [...suggested.values()].flat()) for (const { text } of all) expect(text).toMatch(/^[A-ZÆØÅ][^{}]+\.$/);
  });

  it('never name a group, somebody who is there already, or an organisation that is no more', () => {
    const all = [...suggested.values()].flat().map((one) => one.actor.id);
    expect(all).not.toContain(actor('915933149'));
    for (const group of ['municipalities', 'citizens', 'next-of-kin', 'young-people']) expect(all).not.toContain(actor(group));
    expect(firstTen.get(EVENT)).not.toContain(actor('991825827'));
    for (const [, list] of firstTen) expect(new Set(list).size).toBe(list.length);
  });

  it('rest on the others when a subgraph is away, and say so; without knowing who takes part there are none', async () => {
    const event = facts.find((one) => one['id'] === EVENT);
    const ask = async (without: object) => (await three.actors.entities<{ missingActors: Suggestion[] | null; missingActorsCoverage: { missingSources: string[] } }>([{ ...event, ...without }], '... on LifeEvent { missingActors { actor { id name } reasons { kind text evidence } } missingActorsCoverage { missingSources } }'))[0];
    const withoutPortfolio = await ask({ portfolioInvolvements: null, portfolioPartnerSignals: null });
    expect(withoutPortfolio?.missingActorsCoverage.missingSources).toEqual(['PORTFOLIO']);
    expect(withoutPortfolio?.missingActors?.find((one) => one.actor.id === COURTS)?.reasons.map((reason) => reason.kind)).toContain('OWNS_SERVICE');
    expect(await ask({ lifeEventInvolvements: null, lifeEventPartnerSignals: null })).toEqual({ missingActors: null, missingActorsCoverage: { missingSources: ['LIFEEVENTS'] } });
    expect((await ask({}))?.missingActorsCoverage.missingSources).toEqual([]);
  });

  it('take a number of SQL statements that does not grow with what is asked about', async () => {
    const events = SUBJECTS.filter((one) => one.type === 'LifeEvent').map(({ id }) => ({ __typename: 'LifeEvent', id }));
    const portfolioOf = (of: readonly object[]) => three.portfolio.statementsOf(of, '... on LifeEvent { portfolioPartnerSignals { actorId } }');
    expect([await portfolioOf(events.slice(0, 2)), await portfolioOf(events)]).toEqual([7, 7]);
    const lifeeventsOf = (of: readonly object[]) => three.lifeevents.statementsOf(of, '... on LifeEvent { lifeEventPartnerSignals { actorId } }');
    expect([await lifeeventsOf(events.slice(0, 2)), await lifeeventsOf(events)]).toEqual([2, 2]);
    const copies = Array.from({ length: 3 }, () => facts.map((fact) => ({ ...fact, id: randomUUID() }))).flat();
    for (const of of [facts.slice(0, 3), facts, [...facts, ...copies]]) expect(await three.actors.statementsOf(of, FIELDS)).toBeLessThanOrEqual(14);
  });
});
