import { createHash } from 'node:crypto';
import { Random } from './random';
import { LINES, row, type Row, type TableName } from './tables';

/** How much to make up. The same size and seed give the same rows, to the last byte. */
export interface Size {
  readonly seed: number;
  /** Funding lines, cost lines and benefit-years together: exactly so many. */
  readonly lines: number;
  readonly initiatives: number;
  readonly portfolios: number;
  readonly lifeEvents: number;
  readonly actors: number;
}

const LINES_PER_INITIATIVE = 50;
const INITIATIVES_PER_GROUP = 40;

/** A size of which only some is said: 50 lines for an initiative, 40 initiatives in a portfolio and for a life event. */
export function sizeOf({ lines, seed = 1, ...more }: { readonly lines: number } & { readonly [Part in keyof Size]?: Size[Part] | undefined }): Size {
  const initiatives = more.initiatives ?? Math.ceil(lines / LINES_PER_INITIATIVE);
  const groups = Math.ceil(initiatives / INITIATIVES_PER_GROUP);
  return { seed, lines, initiatives, portfolios: more.portfolios ?? groups, lifeEvents: more.lifeEvents ?? groups, actors: more.actors ?? 300 };
}

/** What every synthetic portfolio and initiative says of itself, and by which they are told from others. */
export const REGISTER = 'synthetic';
export const NOTE = 'Made up by npm run data:synthetic. It says nothing about anybody.';

type Kind = 'actor' | 'portfolio' | 'lifeEvent' | 'initiative' | 'benefit' | 'link' | 'line';
const KINDS: Readonly<Record<Kind, string>> = { actor: '001', portfolio: '002', lifeEvent: '003', initiative: '004', benefit: '005', link: '006', line: '007' };

/** A UUID of a form of our own (version 8): the seed, the kind of thing and its number. */
export function syntheticId(seed: number, kind: Kind, number: number): string {
  return `${seed.toString(16).padStart(8, '0')}-0000-8${KINDS[kind]}-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Every row, what belongs to others after it. */
export function* syntheticRows(size: Size): Generator<Row> {
  const random = new Random(size.seed);
  const id = (kind: Kind, number: number): string => syntheticId(size.seed, kind, number);
  for (let n = 0; n < size.portfolios; n += 1) {
    yield row('Portfolio', { id: id('portfolio', n), ownerActorId: id('actor', n % size.actors), titles: title('Portefølje', n), sortKey: name('portefolje', n), searchText: name('portefølje', n), provenanceNote: NOTE });
  }
  const next = { line: 0, benefit: 0, link: 0 };
  const numbered = (kind: keyof typeof next): string => {
    next[kind] += 1;
    return id(kind, next[kind]);
  };
  for (let n = 0; n < size.initiatives; n += 1) {
    const lines = Math.floor(((n + 1) * size.lines) / size.initiatives) - Math.floor((n * size.lines) / size.initiatives);
    yield* initiativeRows({ size, random, n, lines, id, numbered });
  }
}

interface Making {
  readonly size: Size;
  readonly random: Random;
  readonly n: number;
  readonly lines: number;
  readonly id: (kind: Kind, number: number) => string;
  readonly numbered: (kind: 'line' | 'benefit' | 'link') => string;
}

interface Made extends Making {
  readonly initiativeId: string;
  readonly base: { readonly currency: string; readonly priceYear: number | null };
  readonly start: number;
}

const FIRST_YEAR = 2012;
const FUNDING_PART = 0.2;
const COST_PART = 0.3;

function* initiativeRows(making: Making): Generator<Row> {
  const { size, random, n, lines, id, numbered } = making;
  const initiativeId = id('initiative', n);
  const isPounds = random.happens(0.04);
  const base = { currency: isPounds ? 'GBP' : 'NOK', priceYear: !isPounds && random.happens(0.08) ? 2020 : null };
  yield row('Initiative', {
    id: initiativeId, titles: title('Tiltak', n), sortKey: name('tiltak', n), searchText: name('tiltak', n), leadActorId: actor(making), portfolioId: id('portfolio', n % size.portfolios),
    phase: random.pick(['IDEA', 'CONCEPT', 'PLANNING', 'EXECUTION', 'CLOSING', 'REALISATION']), confidence: random.pick(['GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', null]), currency: base.currency,
    withdrawalRule: random.pick([null, 'MINISTRY_OF_FINANCE', 'CO_FUNDING_2020']), isFundingComplete: random.happens(0.7), originRegister: REGISTER, provenanceNote: NOTE,
  });
  const lifeEvent = random.below(size.lifeEvents);
  yield row('InitiativeLifeEvent', { id: numbered('link'), initiativeId, lifeEventId: id('lifeEvent', lifeEvent) });
  // One life event is large, so that selections of every size are there to be measured.
  if (lifeEvent !== 0 && random.happens(0.1)) yield row('InitiativeLifeEvent', { id: numbered('link'), initiativeId, lifeEventId: id('lifeEvent', 0) });

  const made: Made = { ...making, initiativeId, base, start: FIRST_YEAR + random.below(8) };
  const funding = Math.min(lines, Math.max(1, Math.round(lines * FUNDING_PART)));
  const costs = Math.round((lines - funding) * COST_PART);
  yield* fundingRows(made, funding);
  yield* costRows(made, costs);
  yield* benefitRows(made, lines - funding - costs);
}

function* fundingRows(made: Made, lines: number): Generator<Row> {
  const { random, initiativeId, numbered, base, start } = made;
  const funders = Array.from({ length: random.between(1, 5) }, () => actor(made));
  for (let n = 0; n < lines; n += 1) {
    yield row('FundingLine', {
      id: numbered('line'), initiativeId, kind: random.pick(['OWN_BUDGET', 'BUDGET_PROPOSAL', 'CO_FUNDING', 'JOINT']), funderActorId: funders[n % funders.length] as string, year: start + (Math.floor(n / funders.length) % 6),
      planned: random.happens(0.99) ? amount(random) : null, actual: random.happens(0.5) ? amount(random) : null, ...base, ...claim(random, 0.005),
    });
  }
}

function* costRows(made: Made, lines: number): Generator<Row> {
  const { random, initiativeId, numbered, base, start } = made;
  for (let n = 0; n < lines; n += 1) {
    yield row('CostLine', {
      id: numbered('line'), initiativeId, kind: random.pick(['DEVELOPMENT', 'OPERATION', 'COORDINATION']), bearerActorId: actor(made), year: start + (n % 10),
      planned: random.happens(0.95) ? amount(random) : null, actual: random.happens(0.5) ? amount(random) : null, ...base, ...claim(random, 0.05),
    });
  }
}

function* benefitRows(made: Made, lines: number): Generator<Row> {
  const { random, initiativeId, numbered, base, start, n } = made;
  for (let left = lines; left > 0; ) {
    const years = Math.min(left, random.between(3, 8));
    const benefitId = numbered('benefit');
    const type = random.pick(['EFFICIENCY_STATE', 'QUALITY_STATE', 'OTHER_ACTORS']);
    yield row('Benefit', {
      id: benefitId, initiativeId, titles: title('Gevinst', n), sortKey: name('gevinst', n), type, isPriced: true, ...base, beneficiaryActorId: random.happens(0.97) ? actor(made) : null,
      savingKind: type === 'EFFICIENCY_STATE' ? random.pick(['LABOUR', 'CERTAIN', 'OTHER']) : null, ...claim(random, 0.05),
    });
    for (let year = 0; year < years; year += 1) {
      yield row('BenefitYear', { id: numbered('line'), benefitId, initiativeId, year: start + 2 + year, planned: random.happens(0.9) ? amount(random) : null, realised: random.happens(0.4) ? amount(random) : null });
    }
    left -= years;
  }
}

/** Some actors turn up much more often than others, as ministries do. */
function actor({ size, random, id }: Making): string {
  return id('actor', Math.floor(random.next() ** 2 * size.actors));
}

/** From a few øre to some hundred million, small amounts most often. */
function amount(random: Random): string {
  const hundredths = Math.floor(10 ** (random.next() * 8) * 100) + random.below(100);
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
}

function claim(random: Random, disputed: number): { claimStatus: string; isRestricted: boolean } {
  const claimStatus = random.happens(disputed) ? 'DISPUTED' : random.pick(['CLAIMED', 'CONFIRMED']);
  return { claimStatus, isRestricted: claimStatus === 'CLAIMED' && random.happens(disputed) };
}

const title = (word: string, n: number): string => JSON.stringify({ nb: `${word} ${String(n)}` });
const name = (word: string, n: number): string => `${word} ${String(n)}`;

/** How many rows there are of each table, and the digest of them all. */
export function summarize(size: Size): { rows: Map<TableName, number>; first: Map<TableName, Row>; lines: number; digest: string } {
  const rows = new Map<TableName, number>();
  const first = new Map<TableName, Row>();
  const hash = createHash('sha256');
  for (const one of syntheticRows(size)) {
    rows.set(one.table, (rows.get(one.table) ?? 0) + 1);
    if (!first.has(one.table)) first.set(one.table, one);
    hash.update(`${JSON.stringify([one.table, ...one.values])}\n`);
  }
  return { rows, first, lines: LINES.reduce((sum, table) => sum + (rows.get(table) ?? 0), 0), digest: hash.digest('hex') };
}
