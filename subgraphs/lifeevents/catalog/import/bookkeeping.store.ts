import { canonicalJson, recordFromJson, type CatalogRecord } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import { importerName, type Importer } from './importer';

/** What the last import wrote for a record, and who imported it. */
export interface LastImport {
  readonly record: CatalogRecord;
  readonly importedBy: string | null;
}

/** What was imported last for these IRIs. */
export async function findLastImports(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, LastImport>> {
  const rows = await tx.catalogImport.findMany({ where: { uri: { in: [...uris] } }, select: { uri: true, content: true, provenanceNote: true } });
  return new Map(rows.map(({ uri, content, provenanceNote }) => [uri, { record: recordFromJson(content), importedBy: provenanceNote }]));
}

/** Notes what an import wrote; what was noted the same before is left as it is. */
export async function noteImports(tx: CatalogDb, records: readonly CatalogRecord[], known: ReadonlyMap<string, LastImport>, { fileName, importer }: { fileName: string; importer: Importer }): Promise<void> {
  const note = (record: CatalogRecord) => ({ kind: record.kind, content: canonicalJson(record), fileName, importedAt: new Date(), provenanceNote: importerName(importer) });
  const added = records.filter(({ uri }) => !known.has(uri)).map((record) => ({ uri: record.uri, ...note(record) }));
  if (added.length > 0) await tx.catalogImport.createMany({ data: added });
  for (const record of records) {
    const last = known.get(record.uri);
    if (last && canonicalJson(last.record) !== canonicalJson(record)) await tx.catalogImport.update({ where: { uri: record.uri }, data: note(record) });
  }
}
