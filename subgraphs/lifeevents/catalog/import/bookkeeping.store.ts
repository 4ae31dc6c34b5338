import { canonicalJson, recordFromJson, type CatalogRecord } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import { insertRows, updateRows } from './bulk.store';
import type { Importer } from '../../../shared/importing/importer';
import { importerName } from './importer';

/** What the last import wrote for a record, and who imported it. */
export interface LastImport {
  readonly record: CatalogRecord;
  readonly importedBy: string | null;
}

/** What was imported last for these IRIs. */
export async function findLastImports(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, LastImport>> {
  const rows = uris.length === 0 ? [] : await tx.catalogImport.findMany({ where: { uri: { in: [...uris] } }, select: { uri: true, content: true, provenanceNote: true } });
  return new Map(rows.map(({ uri, content, provenanceNote }) => [uri, { record: recordFromJson(content), importedBy: provenanceNote }]));
}

/** Notes what an import wrote; what was noted the same before is left as it is. */
export async function noteImports(tx: CatalogDb, records: readonly CatalogRecord[], known: ReadonlyMap<string, LastImport>, { fileName, importer }: { fileName: string; importer: Importer }): Promise<void> {
  const noted = records.map((record) => ({ uri: record.uri, kind: record.kind, content: canonicalJson(record), fileName, importedAt: new Date(), provenanceNote: importerName(importer) }));
  await insertRows(tx, 'CatalogImport', noted.filter(({ uri }) => !known.has(uri)));
  const isChanged = ({ uri, content }: { uri: string; content: string }): boolean => {
    const last = known.get(uri);
    return last !== undefined && canonicalJson(last.record) !== content;
  };
  await updateRows(tx, 'CatalogImport', 'uri', noted.filter(isChanged));
}
