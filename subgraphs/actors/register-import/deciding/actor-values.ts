import { toDay } from '../../../shared/context';
import { pickText, textsOf, type Texts } from '../../../shared/graphql/localized-text';
import { searchFold } from '../../../shared/graphql/sort-key';
import { nameOn } from '../../actor/actor';
import type { ImportedActor } from '../imported';
import { isInCapitals } from '../sources/fit-name';
import type { StoredActor } from '../stored/stored.store';
import type { FieldRules, Values } from './decide-fields';

/** The field of the name that a register has an actor under, and the beginning of those of its names in languages. */
export const OFFICIAL_NAME = 'officialName';
const NAMES = 'names.';

/** The values that a file gives. */
export function valuesOfFile({ officialName, names, shortName, kind, level, form, altinnCode, dissolvedOn, isSynthetic }: ImportedActor): Values {
  const given = {
    ...(officialName ? { [OFFICIAL_NAME]: officialName.text } : {}),
    ...Object.fromEntries(Object.entries(names ?? {}).map(([language, text]) => [`${NAMES}${language}`, text])),
    shortName,
    kind,
    level,
    organizationForm: form,
    altinnCode,
    dissolvedOn,
    isSynthetic: isSynthetic === true ? 'yes' : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/**
 * The values that are recorded here. Of the names in force those in languages are one each; the official name is the
 * one among them that is the file's, or that the last import wrote, whatever its language.
 */
export function valuesOfStored(stored: StoredActor, file: Values, imported: Values | undefined, today: string): Values {
  const texts = currentTexts(stored, today);
  const given = {
    [OFFICIAL_NAME]: recordedAs(texts, [file[OFFICIAL_NAME], imported?.[OFFICIAL_NAME]]),
    ...Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${NAMES}${language}`, text])),
    shortName: stored.shortName,
    kind: stored.kind,
    level: stored.level,
    organizationForm: stored.organizationForm,
    altinnCode: stored.altinnCode,
    dissolvedOn: stored.dissolvedOn && toDay(stored.dissolvedOn),
    isSynthetic: stored.isSynthetic ? 'yes' : null,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] != null));
}

/** The names in force on a day. */
export const currentTexts = ({ names }: StoredActor, today: string): Texts => textsOf(nameOn(names, today)?.names);

function recordedAs(texts: Texts, sought: readonly (string | undefined)[]): string | null {
  const all = Object.values(texts);
  for (const name of sought) {
    const twin = name === undefined ? undefined : all.find((text) => isTwin(text, name));
    if (twin !== undefined) return twin;
  }
  return pickText(texts);
}

/** Whether two names differ in nothing but capitals, blanks and punctuation. */
export const isTwin = (a: string, b: string): boolean => searchFold(a) === searchFold(b);

/** A name that a person has spelled, where only the capitals of a register are recorded. */
export const isBetterSpelling = (file: string, here: string | undefined): boolean => here !== undefined && isTwin(file, here) && isInCapitals(here) && !isInCapitals(file);

const isName = (field: string): boolean => field === OFFICIAL_NAME || field.startsWith(NAMES);

/** What an organisation tells of itself; the rest places it among others, and is decided by the secretariat. */
export const isOwnWord = (field: string): boolean => isName(field) || field === 'shortName';

/** Names are the same when they are twins, so that the capitals of a register replace nobody's spelling. */
export const ACTOR_RULES: FieldRules = {
  isSame: (field, a, b) => (isName(field) ? isTwin(a, b) : a === b),
  groupOf: (field) => (isName(field) ? 'names' : field === 'level' ? 'kind' : field),
};
