import { DbNull } from '@prisma/client/runtime/client';
import { fromDay } from '../context';
import type { Texts } from '../graphql/localized-text';
import type { Faults, Path } from './fault';
import { checkOptionalTexts, checkTexts, type LocalizedTextInput } from './text-input';

/** A column with its value, or nothing. */
type Column<Key extends string, Value> = { readonly [K in Key]?: Value };

/** The column of a value that was given; nothing when it was left out, so that a change leaves the column as it is. */
export function given<Key extends string, Value, Kept>(key: Key, value: Value | undefined, toColumn: (value: Value) => Kept): Column<Key, Kept> {
  return value === undefined ? {} : ({ [key]: toColumn(value) } as Column<Key, Kept>);
}

/** The same for a column that always has a value: null counts as left out. */
export function givenValue<Key extends string, Value>(key: Key, value: Value | null | undefined): Column<Key, Value> {
  return value == null ? {} : ({ [key]: value } as Column<Key, Value>);
}

/** The same for a column that may be empty, as it was given. */
export function givenOrNull<Key extends string, Value>(key: Key, value: Value | null | undefined): Column<Key, Value | null> {
  return given(key, value, (same) => same);
}

/** Texts that a record always has. */
export function givenTexts<Key extends string>(faults: Faults, key: Key, value: readonly LocalizedTextInput[] | null | undefined, path: Path, most: number): Column<Key, Texts> {
  return value == null ? {} : ({ [key]: checkTexts(faults, value, [...path, key], most) } as Column<Key, Texts>);
}

/** Texts that a record may have; null, and a list without any, take them out. */
export function givenTextsOrNull<Key extends string>(faults: Faults, key: Key, value: readonly LocalizedTextInput[] | null | undefined, path: Path, most: number) {
  return given(key, value, (texts) => (texts === null || texts.length === 0 ? DbNull : checkOptionalTexts(faults, texts, [...path, key], most)));
}

/** A day that a record may have. */
export function givenDay<Key extends string>(key: Key, value: string | null | undefined): Column<Key, Date | null> {
  return given(key, value, (day) => (day === null ? null : fromDay(day)));
}
