import { hubError } from '../../shared/errors';
import { pickText, type LanguageCode } from '../../shared/graphql/localized-text';
import { SimilarityKind } from './similar.type';

/** The most that can be asked for at once. */
export const MOST_SIMILAR = 50;

/** A reason as the database gives it. */
export interface ReasonRow {
  readonly kind: SimilarityKind;
  /** The id of what is shared. */
  readonly through: string | null;
  readonly words: readonly SharedWord[];
}

/** A word of one text and what stands for it in the other, which may be in another language. */
export interface SharedWord {
  readonly mine: string;
  readonly theirs: string;
}

const SENTENCES: Readonly<Record<SimilarityKind, { nb: string; nn: string; en: string }>> = {
  [SimilarityKind.ADVISED_BY_COUNCIL]: { nb: 'Et råd har pekt på det andre tiltaket som noe å lære av.', nn: 'Eit råd har peikt på det andre tiltaket som noko å lære av.', en: 'A council pointed to the other one as something to learn from.' },
  [SimilarityKind.SHARED_SERVICE]: { nb: 'Begge lager eller endrer den samme tjenesten.', nn: 'Begge lagar eller endrar den same tenesta.', en: 'Both make or change the same service.' },
  [SimilarityKind.SHARED_NEED]: { nb: 'Begge dekker det samme brukerbehovet.', nn: 'Begge dekkjer det same brukarbehovet.', en: 'Both meet the same need of users.' },
  [SimilarityKind.SHARED_LIFE_EVENT]: { nb: 'Begge virker i den samme livshendelsen.', nn: 'Begge verkar i den same livshendinga.', en: 'Both serve the same life event.' },
  [SimilarityKind.SHARED_COMPONENT]: { nb: 'Begge bruker eller lager den samme felleskomponenten.', nn: 'Begge brukar eller lagar den same felleskomponenten.', en: 'Both use or make the same shared component.' },
  [SimilarityKind.WORDS]: { nb: 'Felles ord', nn: 'Felles ord', en: 'Words in common' },
};

/** The reason as a sentence; for words, with the words themselves. */
export function describeReason({ kind, words }: ReasonRow, language: LanguageCode): string {
  const sentence = pickText(SENTENCES[kind], language) ?? '';
  return kind === SimilarityKind.WORDS ? `${sentence}: ${words.map(inBoth).join(', ')}.` : sentence;
}

function inBoth({ mine, theirs }: SharedWord): string {
  return mine === theirs ? mine : `${mine} (${theirs})`;
}

/** Checks how many were asked for. */
export function parseMost(first: number): number {
  if (first < 0 || first > MOST_SIMILAR) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'first', why: `is ${String(first)}; from 0 to ${String(MOST_SIMILAR)} can be asked for.` });
  return first;
}
