import { idOfText, LANGUAGE_OF, type LabelledPair } from './similar-pairs';

/** What a way of comparing found: for each text the others, most alike first. */
export type Rankings = ReadonlyMap<string, readonly { readonly id: string; readonly weight: number }[]>;

export interface Measures {
  /** Of the pairs with something to learn, how many are among the first five of either text, counted from both ends. */
  readonly recallAt5: number;
  /** Of the labelled pairs that are among the first five of either text, how many have something to learn. */
  readonly precisionAt5: number;
  /** Average precision when all labelled pairs stand in one order, most alike first; of equals, the wrong ones stand first. */
  readonly averagePrecision: number;
}

export interface OverlapMeasures {
  readonly precision: number;
  readonly recall: number;
}

const isAlike = ({ label }: LabelledPair): boolean => label !== 'unrelated';
const part = (some: number, all: number): number => (all === 0 ? 0 : some / all);

export function measure(pairs: readonly LabelledPair[], rankings: Rankings): Measures {
  const ends = pairs.flatMap((pair) => [{ pair, from: pair.a, to: pair.b }, { pair, from: pair.b, to: pair.a }]);
  const shown = ends.filter(({ from, to }) => rankings.get(idOfText(from))?.slice(0, 5).some(({ id }) => id === idOfText(to)));
  const right = shown.filter(({ pair }) => isAlike(pair)).length;
  return { recallAt5: part(right, ends.filter(({ pair }) => isAlike(pair)).length), precisionAt5: part(right, shown.length), averagePrecision: averagePrecision(pairs, rankings) };
}

function averagePrecision(pairs: readonly LabelledPair[], rankings: Rankings): number {
  const weightOf = ({ a, b }: LabelledPair): number => rankings.get(idOfText(a))?.find(({ id }) => id === idOfText(b))?.weight ?? 0;
  const ordered = pairs.map((pair) => ({ isAlike: isAlike(pair), weight: weightOf(pair) })).sort((x, y) => y.weight - x.weight || Number(x.isAlike) - Number(y.isAlike));
  let right = 0;
  const precisions = ordered.flatMap((pair, index) => (pair.isAlike ? [(right += 1) / (index + 1)] : []));
  return part(precisions.reduce((sum, one) => sum + one, 0), precisions.length);
}

/** How well a list of overlaps tells pairs that do the same thing: a pair that is related only is not counted either way. */
export function measureOverlaps(pairs: readonly LabelledPair[], overlaps: readonly { a: string; b: string }[]): OverlapMeasures {
  const found = new Set(overlaps.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const shown = pairs.filter(({ a, b }) => found.has(`${idOfText(a)} ${idOfText(b)}`));
  const right = shown.filter(({ label }) => label === 'same').length;
  return { precision: part(right, right + shown.filter(({ label }) => label === 'unrelated').length), recall: part(right, pairs.filter(({ label }) => label === 'same').length) };
}

/** Whether the texts of a pair are in two languages. */
export function isMixed({ a, b }: LabelledPair): boolean {
  return LANGUAGE_OF.get(a) !== LANGUAGE_OF.get(b);
}
