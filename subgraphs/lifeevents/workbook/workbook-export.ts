import type { LanguageCode } from '../../shared/graphql/localized-text';
import type { Context } from '../context';
import { readRecords, type Keeper } from './records';
import { writeWorkbook } from './workbook-writer';

/** The workbook with all that an organisation keeps today. */
export async function exportWorkbook({ db, today }: Pick<Context, 'db' | 'today'>, keeper: Keeper, language: LanguageCode): Promise<Uint8Array> {
  return writeWorkbook(await readRecords(db, keeper, today), keeper, language);
}
