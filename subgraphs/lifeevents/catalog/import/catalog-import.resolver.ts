import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../../shared/writing/input-argument';
import type { Context } from '../../context';
import { CatalogFileError } from '../reading/file-fault';
import { ImportCatalogInput, ImportCatalogPayload } from './catalog-import.input';
import { plainFileName } from '../../../shared/importing/http/import-query';
import { faultOfFile, refusalOfCaller, toReport } from './catalog-import';
import { importCatalog } from './import-catalog';

@Resolver()
export class CatalogImportResolver {
  @Mutation(() => ImportCatalogPayload, {
    nullable: true,
    description: 'Imports a catalogue file in CPSV-AP-NO, as a whole or not at all: life events that you own and services that you answer for, everything for the secretariat. What was edited here since the last import is never overwritten, and what was withdrawn here never brought back, without force.',
  })
  async importCatalog(@Arg('input', () => ImportCatalogInput, INPUT_ARGUMENT) input: ImportCatalogInput, @Ctx() context: Context) {
    const { caller, db, today } = context;
    const refusal = refusalOfCaller(caller);
    if (refusal) return { report: null, errors: [refusal] };
    const fileName = plainFileName(input.fileName);
    try {
      const report = await importCatalog(db, contentOf(input.content), { fileName, importer: { kind: 'caller', caller }, today, isDryRun: input.dryRun ?? false, force: input.force ?? false });
      // What was loaded before the import is no longer true.
      context.loaders.clear();
      return { report: toReport(report), errors: [] };
    } catch (error) {
      if (!(error instanceof CatalogFileError)) throw error;
      return { report: null, errors: [faultOfFile(error, fileName, ['input', 'content'])] };
    }
  }
}

/** The file in pieces: what came as a text is read like what comes over the network. */
async function* contentOf(text: string): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const piece = 64 * 1024;
  for (let i = 0; i < bytes.length || i === 0; i += piece) yield await Promise.resolve(bytes.subarray(i, i + piece));
}
