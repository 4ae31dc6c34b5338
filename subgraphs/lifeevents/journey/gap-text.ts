import type { LanguageCode } from '../../shared/graphql/localized-text';
import type { GapCodeName } from './gap-fact';

/** What the place of a gap is called, in the language of the sentence; empty where the gap has no such place. */
export interface GapNames {
  readonly service: string;
  readonly toService: string;
  readonly output: string;
  readonly evidence: string;
  readonly dataset: string;
  readonly reference: string;
  /** The services of a circle, each leading to the next. */
  readonly circle: readonly string[];
  readonly count: number;
}

type Sentence = (names: GapNames) => string;

/** Why each gap is one, as a sentence for people in each language. */
const SENTENCES: Readonly<Record<GapCodeName, Readonly<Record<LanguageCode, Sentence>>>> = {
  SERVICE_WITHOUT_OWNER: {
    nb: ({ service }) => `Ingen svarer for tjenesten «${service}».`,
    nn: ({ service }) => `Ingen svarar for tenesta «${service}».`,
    en: ({ service }) => `Nobody answers for the service “${service}”.`,
  },
  INSTANCE_WITHOUT_OWNER: {
    nb: ({ service, count }) => `Ingen svarer for ${String(count)} av dem som gir «${service}».`,
    nn: ({ service, count }) => `Ingen svarar for ${String(count)} av dei som gir «${service}».`,
    en: ({ service, count }) => `Nobody answers for ${String(count)} of those that give “${service}”.`,
  },
  CIRCULAR_JOURNEY: {
    nb: ({ circle }) => `Tjenestene leder i ring: ${around(circle, '«', '»')}.`,
    nn: ({ circle }) => `Tenestene leier i ring: ${around(circle, '«', '»')}.`,
    en: ({ circle }) => `The services lead in a circle: ${around(circle, '“', '”')}.`,
  },
  UNUSED_OUTPUT: {
    nb: ({ service, output }) => `Ingen bruker «${output}» fra «${service}» videre.`,
    nn: ({ service, output }) => `Ingen bruker «${output}» frå «${service}» vidare.`,
    en: ({ service, output }) => `Nobody takes up “${output}” from “${service}”.`,
  },
  DANGLING_REFERENCE: {
    nb: ({ reference }) => `Det vises til ${reference}, som ikke finnes i noe register her.`,
    nn: ({ reference }) => `Det er vist til ${reference}, som ikkje finst i noko register her.`,
    en: ({ reference }) => `There is a reference to ${reference}, which is in no register here.`,
  },
  HAND_OVER_WITHOUT_DATA_EXCHANGE: {
    nb: ({ service, toService, output }) => `«${output}» går ikke som data fra «${service}» til «${toService}»: folk må bringe det selv.`,
    nn: ({ service, toService, output }) => `«${output}» går ikkje som data frå «${service}» til «${toService}»: folk må bringe det sjølve.`,
    en: ({ service, toService, output }) => `“${output}” does not pass as data from “${service}” to “${toService}”: people have to carry it themselves.`,
  },
  ONCE_ONLY_DATASET: {
    nb: ({ service, evidence, dataset }) => `«${service}» ber folk om «${evidence}», som «${dataset}» kan gi.`,
    nn: ({ service, evidence, dataset }) => `«${service}» ber folk om «${evidence}», som «${dataset}» kan gi.`,
    en: ({ service, evidence, dataset }) => `“${service}” asks people for “${evidence}”, which “${dataset}” can supply.`,
  },
  ONCE_ONLY_OUTPUT: {
    nb: ({ service, evidence, output }) => `«${service}» ber folk om «${evidence}», som er det samme som «${output}» fra en annen tjeneste.`,
    nn: ({ service, evidence, output }) => `«${service}» ber folk om «${evidence}», som er det same som «${output}» frå ei anna teneste.`,
    en: ({ service, evidence, output }) => `“${service}” asks people for “${evidence}”, which is the same as “${output}” from another service.`,
  },
};

/** What nobody has said, for the gaps that there would be if the answer were the worse one. */
const QUESTIONS: Partial<Readonly<Record<GapCodeName, Readonly<Record<LanguageCode, Sentence>>>>> = {
  HAND_OVER_WITHOUT_DATA_EXCHANGE: {
    nb: ({ service, toService, output }) => `Det er ikke oppgitt om «${output}» går som data fra «${service}» til «${toService}».`,
    nn: ({ service, toService, output }) => `Det er ikkje opplyst om «${output}» går som data frå «${service}» til «${toService}».`,
    en: ({ service, toService, output }) => `Nobody has said whether “${output}” passes as data from “${service}” to “${toService}”.`,
  },
  ONCE_ONLY_DATASET: {
    nb: ({ service, evidence, dataset }) => `Det er ikke oppgitt om «${service}» ber folk om «${evidence}», som «${dataset}» kan gi.`,
    nn: ({ service, evidence, dataset }) => `Det er ikkje opplyst om «${service}» ber folk om «${evidence}», som «${dataset}» kan gi.`,
    en: ({ service, evidence, dataset }) => `Nobody has said whether “${service}” asks people for “${evidence}”, which “${dataset}” can supply.`,
  },
  ONCE_ONLY_OUTPUT: {
    nb: ({ service, evidence, output }) => `Det er ikke oppgitt om «${service}» ber folk om «${evidence}», som er det samme som «${output}» fra en annen tjeneste.`,
    nn: ({ service, evidence, output }) => `Det er ikkje opplyst om «${service}» ber folk om «${evidence}», som er det same som «${output}» frå ei anna teneste.`,
    en: ({ service, evidence, output }) => `Nobody has said whether “${service}” asks people for “${evidence}”, which is the same as “${output}” from another service.`,
  },
};

/** A long circle is told by its beginning and its end. */
const MOST_NAMES = 8;

function around(names: readonly string[], open: string, close: string): string {
  const quoted = names.map((name) => `${open}${name}${close}`);
  const told = quoted.length <= MOST_NAMES ? quoted : [...quoted.slice(0, MOST_NAMES - 2), '…', ...quoted.slice(-1)];
  return told.join(' → ');
}

export function gapText(code: GapCodeName, language: LanguageCode, names: GapNames): string {
  return SENTENCES[code][language](names);
}

export function questionText(code: GapCodeName, language: LanguageCode, names: GapNames): string {
  return (QUESTIONS[code] ?? SENTENCES[code])[language](names);
}
