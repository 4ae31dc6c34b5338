/** Run as a process of its own with little memory: reads a large catalogue, takes every record out of it and reports on each. */
import 'reflect-metadata';
import { readCatalog } from '../../subgraphs/lifeevents/catalog/import/import-catalog';
import { ReportBuilder } from '../../subgraphs/lifeevents/catalog/import/report-builder';
import { CATALOG_KINDS } from '../../subgraphs/lifeevents/catalog/profile';
import { PREFIX_LINES } from './catalogue';

const bytes = Number(process.argv[2]);
const words = 'Hvem tjenesten er for, hva den gir rett til, hvordan man søker og hvor lenge man venter på svar. '.repeat(3);

async function* largeFile(): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(PREFIX_LINES);
  for (let written = 0, i = 0; written < bytes; i += 1) {
    const piece = encoder.encode(`\nex:s${String(i)} a cpsv:PublicService ; dct:title "Tjeneste ${String(i)}"@nb ; dct:description "${words}"@nb ; cv:contactPoint [ cv:email "post${String(i)}@example.no" ] ; cpsvno:hasPossibleOutput ex:o${String(i)} .\nex:o${String(i)} a cpsvno:PossibleOutput ; dct:title "Vedtak ${String(i)}"@nb ; dct:format "pdf" .`);
    written += piece.byteLength;
    yield await Promise.resolve(piece);
  }
}

/** What is held by something, in bytes. */
function heldBytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

const before = heldBytes();
const { file, format } = await readCatalog(largeFile());
const builder = new ReportBuilder();
let taken = 0;
for (const kind of CATALOG_KINDS) {
  for (const uri of file.urisOf(kind)) {
    const { record, remarks } = file.take(uri);
    builder.decided(record, { kind: 'create' }, remarks);
    taken += record.uri === uri ? 1 : 0;
  }
}
const { total, used, notUnderstood } = file;
const report = builder.build({ fileName: 'large.ttl', format, isDryRun: false, statements: { total, used }, notUnderstood });
const held = heldBytes() - before;
process.stdout.write(JSON.stringify({ things: file.size, taken, reported: [...report.created].length, notUnderstood: [...report.notUnderstood].length, heldForEach: Math.round(held / file.size) }));
