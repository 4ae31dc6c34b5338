import type { RelationKind } from '../../../../prisma/generated/actors/client/client';
import { fromDay, toDay } from '../../../shared/context';
import { pickText, textsOf, type Texts } from '../../../shared/graphql/localized-text';
import { isValidOn, type Period } from '../../period';
import { MUTUAL_KINDS } from '../../relation/mutual-kinds';
import type { ImportedTie } from '../imported-map';
import type { FieldRules, Values } from './decide-fields';

/** A relation as the import compares it. */
export interface RecordedRelation extends Period {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: RelationKind;
  readonly contextId: string | null;
  readonly details: unknown;
}

/** What a connection says of whom: a connection that is drawn both ways says it twice. */
export interface Said extends Pick<ImportedTie, 'kind' | 'details' | 'validFrom' | 'validTo'> {
  readonly fromId: string;
  readonly toId: string;
}

/** What makes two records say the same of the same actors: what holds in both directions does so whichever comes first. */
export function pairOf({ fromId, toId, kind }: Pick<Said, 'fromId' | 'toId' | 'kind'>): string {
  return MUTUAL_KINDS.includes(kind) && toId < fromId ? `${toId} ${kind} ${fromId}` : `${fromId} ${kind} ${toId}`;
}

/** Whether two periods have a day in common; they are half-open, and an open end is null. */
export function isOverlapping(a: Period, b: Period): boolean {
  return (a.validFrom === null || b.validTo === null || a.validFrom < b.validTo) && (b.validFrom === null || a.validTo === null || b.validFrom < a.validTo);
}

export const periodOf = ({ validFrom, validTo }: Pick<Said, 'validFrom' | 'validTo'>): Period => ({ validFrom: validFrom === null ? null : fromDay(validFrom), validTo: validTo === null ? null : fromDay(validTo) });

/**
 * The record that a connection is about, among those of the same pair and kind: one that shares a day with it. A map says
 * nothing of contexts, so a relation within an ecosystem is found too. Of several the one in force today, the one at
 * large and the youngest come first.
 */
export function recordOf<Row extends RecordedRelation>(said: Said, rows: readonly Row[], today: string): Row | null {
  const rank = (row: Row): string => `${isValidOn(row, today) ? '1' : '0'}${row.contextId === null ? '1' : '0'}${row.validFrom === null ? '' : toDay(row.validFrom)} ${row.id}`;
  const [first] = rows.filter((row) => isOverlapping(row, periodOf(said))).sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  return first ?? null;
}

const DETAILS = 'details';

/** The values that the file gives; what it is silent about is left out. */
export function valuesOfSaid({ details, validFrom, validTo }: Said): Values {
  return Object.fromEntries(Object.entries({ [DETAILS]: details, validFrom, validTo }).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The values that are recorded here. The file does not say in which language it is, so the details are those in the language that has them so. */
export function valuesOfRelation({ details, validFrom, validTo }: RecordedRelation, file: Values): Values {
  const texts = textsOf(details);
  const twin = Object.values(texts).find((text) => text === file[DETAILS]);
  const given = { [DETAILS]: twin ?? pickText(texts), validFrom: validFrom && toDay(validFrom), validTo: validTo && toDay(validTo) };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** What is recorded with the fields that are taken from the file. */
export function withValues(row: RecordedRelation, values: Values): Period & { readonly details: Texts | null } {
  const { details, validFrom, validTo } = values;
  return {
    // What somebody has translated here stays beside it.
    details: details === undefined ? (row.details === null ? null : textsOf(row.details)) : { ...textsOf(row.details), nb: details },
    validFrom: validFrom === undefined ? row.validFrom : fromDay(validFrom),
    validTo: validTo === undefined ? row.validTo : fromDay(validTo),
  };
}

export const RELATION_RULES: FieldRules = { isSame: (_field, a, b) => a === b, groupOf: (field) => (field === DETAILS ? field : 'period') };
