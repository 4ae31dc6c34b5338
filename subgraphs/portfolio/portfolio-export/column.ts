import { pickText, type LanguageCode } from '../../shared/graphql/localized-text';
import { fromHundredths } from '../../shared/graphql/money';
import type { PriceBase } from '../ledger/amount';
import { numberCell, textCell, type Cell } from '../../shared/sheet/cell';
import { NOMINAL } from './labels';
import type { ColumnKind, Words } from '../../shared/sheet/table';

/** A column of a table made of lines of one kind. */
export interface Column<Line> {
  /** What the documentation knows it by; a test holds that each is described there. */
  readonly key: string;
  readonly heading: Words;
  readonly holds: ColumnKind;
  readonly cell: (line: Line, language: LanguageCode) => Cell;
}

export const pickedCell = (texts: unknown, language: LanguageCode): Cell => textCell(pickText(texts, language));

/** One of a closed set, in words. */
export function choiceCell<Key extends string>(key: Key | null, words: Readonly<Record<Key, Words>>, language: LanguageCode): Cell {
  return key === null ? null : textCell(words[key][language]);
}

export const amountCell = (hundredths: bigint | null): Cell => numberCell(hundredths === null ? null : fromHundredths(hundredths));

export const priceBaseCell = (base: PriceBase | null, language: LanguageCode): Cell => (base === null ? null : base.priceYear === null ? textCell(NOMINAL[language]) : numberCell(base.priceYear));
