/** Run as a process of its own with little memory: reads a large catalogue and takes every record out of it. */
import 'reflect-metadata';
import { readCatalog } from '../../subgraphs/lifeevents/catalog/import/import-catalog';
import { CATALOG_KINDS } from '../../subgraphs/lifeevents/catalog/profile';
import { PREFIX_LINES } from './catalogue';

const bytes = Number(process.argv[2]);
const words = 'Hvem tjenesten er for, hva den gir rett til, hvordan man søker og hvor lenge man venter på svar. '.repeat(3);

async function* largeFile(): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(PREFIX_LINES);
  for (let written = 0, i = 0; written < bytes; i += 1) {
    const piece = encoder.encode(`\nex:s${String(i)} a cpsv:PublicService ; dct:title "Tjeneste ${String(i)}"@nb ; dct:description "${words}"@nb ; cv:contactPoint [ cv:email "post${String(i)}@example.no" ] ; cpsvno:hasPossibleOutput ex:o${String(i)} .\nex:o${String(i)} a cpsvno:PossibleOutput ; dct:title "Vedtak ${String(i)}"@nb .`);
    written += piece.byteLength;
    yield await Promise.resolve(piece);
  }
}

const { file } = await readCatalog(largeFile());
const taken = CATALOG_KINDS.flatMap((kind) => file.urisOf(kind)).reduce((count, uri) => count + (file.take(uri).record.uri === uri ? 1 : 0), 0);
process.stdout.write(JSON.stringify({ things: file.size, taken, notUnderstood: file.notUnderstood.length }));
