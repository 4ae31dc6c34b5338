import type { Prisma, RelationKind } from '../../../../prisma/generated/actors/client/client';
import { bulkWrites } from '../../../shared/database/bulk';
import { sql } from '../../../shared/database/page-query';
import type { Texts } from '../../../shared/graphql/localized-text';
import type { Tx } from '../../context';
import type { Period } from '../../period';
import type { saidBy } from '../../relation/relation-claim';

/** A relation as an import writes it: every column that it decides, in JSON as it travels. */
export interface RelationToWrite extends Period, ReturnType<typeof saidBy> {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: RelationKind;
  readonly contextKind: null;
  readonly contextId: null;
  readonly details: Texts | null;
  readonly claimedById: string | null;
  readonly provenanceKind: 'SOURCED' | 'REPORTED';
  readonly sourceUrl: string | null;
  readonly retrievedAt: Date;
  readonly provenanceNote: string;
}

/** The tables that an import writes, with their rows. */
interface Tables {
  readonly Actor: Prisma.ActorUncheckedCreateInput;
  readonly ActorName: Prisma.ActorNameUncheckedCreateInput;
  readonly ParentPeriod: Prisma.ParentPeriodUncheckedCreateInput;
  readonly Relation: RelationToWrite;
  readonly ImportedRecord: Prisma.ImportedRecordUncheckedCreateInput;
}

export const { insertRows, updateRows } = bulkWrites<Tables>();

/** Renews what was noted of records of one source; keys are unique within a source. */
export async function updateNoted(tx: Tx, source: string, rows: readonly Pick<Prisma.ImportedRecordUncheckedCreateInput, 'key' | 'part' | 'content' | 'fileName' | 'importedAt'>[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "ImportedRecord" known SET "part" = noted."part", "content" = noted."content", "fileName" = noted."fileName", "importedAt" = noted."importedAt"
    FROM jsonb_populate_recordset(NULL::"ImportedRecord", ${JSON.stringify(rows)}::jsonb) noted
    WHERE known."source" = ${source} AND known."key" = noted."key"`);
}
