import { Field, InputType } from 'type-graphql';
import { payloadOf } from '../../../shared/writing/payload.type';
import { CatalogImportReport } from './catalog-import.type';

@InputType({ description: 'A catalogue file to import.' })
export class ImportCatalogInput {
  @Field(() => String, { description: 'The whole file, as text: Turtle, JSON-LD or RDF/XML in CPSV-AP-NO. A file of more than 3 MiB is sent to /catalog/lifeevents/imports instead.' })
  content!: string;

  @Field(() => String, { description: 'What the file is called; the report and the history of what it changes name it. Its ending says nothing.' })
  fileName!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether only to tell what would be done; left out for no.' })
  dryRun?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the file wins over what was edited here since the last import, or withdrawn here; left out for no.' })
  force?: boolean | null;
}

export const ImportCatalogPayload = payloadOf('ImportCatalog', 'report', () => CatalogImportReport, 'What came of the import, record by record.');
