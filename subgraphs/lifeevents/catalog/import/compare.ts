import { decideThreeWays, type Decision, type Difference, type ThreeWays as InThreePlaces } from '../../../shared/importing/three-ways';
import { canonicalJson, fieldOf, isEmptyValue, type CatalogRecord } from '../catalog';
import { profileOf, type FieldValue, type ValueKind } from '../profile';

export type ThreeWays = InThreePlaces<CatalogRecord>;
export type { Decision };

/** What is done with a record of a catalogue file, by the rule of every import. */
export function decide(record: ThreeWays, force: boolean): Decision {
  return decideThreeWays(record, { isSame, differencesOf }, force);
}

export const isSame = (a: CatalogRecord, b: CatalogRecord): boolean => canonicalJson(a) === canonicalJson(b);

/** The fields in which the file and the register differ, with what each says. */
export function differencesOf({ file, here, imported }: ThreeWays): Difference[] {
  const fields = ['class', 'identifier', ...Object.keys(profileOf(file.kind).fields)];
  return fields.flatMap((field) => {
    const [inFile, inRegister, before] = [file, here, imported].map((record) => (record === undefined ? null : tell(valueOf(record, field))));
    return inFile === inRegister ? [] : [{ field, imported: before ?? null, here: inRegister ?? null, file: inFile ?? null }];
  });
}

function valueOf(record: CatalogRecord, field: string): FieldValue[ValueKind] {
  if (field === 'class') return record.class;
  return field === 'identifier' ? record.identifier : fieldOf(record, field);
}

/** A value in words: texts with their languages, lists with commas. */
export function tell(value: FieldValue[ValueKind]): string | null {
  if (value === null || isEmptyValue(value)) return null;
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return Object.entries(value).map(([language, text]) => `${language}: ${String(text)}`).join(' | ');
  return (value as readonly (string | { language: string; text: string })[]).map((item) => (typeof item === 'string' ? item : `${item.language}: ${item.text}`)).join(', ');
}
