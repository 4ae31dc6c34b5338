import { pickText } from '../../../shared/graphql/localized-text';
import { containsPersonNumber } from '../../../shared/person-number';
import { LONGEST_TEXT, LONGEST_TITLE } from '../../../shared/writing/text-input';
import { fieldOf, type CatalogRecord } from '../catalog';
import { profileOf, type CatalogKind } from '../profile';
import type { SkipCode } from './import-report';

/** Kinds that people look for by their titles, and that cannot be without. */
const TITLED: ReadonlySet<CatalogKind> = new Set(['event', 'service', 'output', 'evidence', 'dataset']);

/** Why a record cannot be kept, whoever imports it; null when it can. */
export function screen(record: CatalogRecord): SkipCode | null {
  const texts = Object.entries(profileOf(record.kind).fields).flatMap(([name, { value }]) => (value === 'texts' || value === 'textList' ? wordsOf(record, name) : []).map((text) => ({ name, text })));
  if (TITLED.has(record.kind) && pickText(fieldOf(record, 'titles')) === null) return 'TITLE_MISSING';
  if (texts.some(({ name, text }) => text.length > (name === 'titles' ? LONGEST_TITLE : LONGEST_TEXT))) return 'TEXT_TOO_LONG';
  return texts.some(({ text }) => containsPersonNumber(text)) ? 'PERSON_NUMBER' : null;
}

function wordsOf(record: CatalogRecord, name: string): string[] {
  const value = fieldOf(record, name);
  if (Array.isArray(value)) return (value as readonly { text: string }[]).map(({ text }) => text);
  return typeof value === 'object' && value !== null ? Object.values(value as Record<string, string>) : [];
}
