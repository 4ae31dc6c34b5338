import { pickText } from '../../../shared/graphql/localized-text';
import { fieldOf, type CatalogRecord } from '../catalog';
import type { Decision } from './compare';
import { PackedList } from '../../../shared/importing/packed-list';
import type { ConflictingRecord, ImportReport, ReportedRecord, SkippedRecord, UpdatedRecord } from './import-report';

/** Collects what becomes of each record of a file. */
export class ReportBuilder {
  private readonly created = new PackedList<ReportedRecord>();
  private readonly updated = new PackedList<UpdatedRecord>();
  private readonly unchanged = new PackedList<ReportedRecord>();
  private readonly skipped = new PackedList<SkippedRecord>();
  private readonly conflicts = new PackedList<ConflictingRecord>();
  private readonly identifiers = new Map<string, string>();

  private wordsFor(record: CatalogRecord, remarks: readonly string[]): ReportedRecord {
    return { kind: record.kind, uri: record.uri, title: titleOf(record), remarks: [...remarks, ...this.sharedIdentifier(record)] };
  }

  skip(record: CatalogRecord, why: Pick<SkippedRecord, 'code' | 'why'>, remarks: readonly string[]): void {
    this.skipped.push({ ...this.wordsFor(record, remarks), ...why });
  }

  decided(record: CatalogRecord, decision: Decision, remarks: readonly string[]): void {
    const words = this.wordsFor(record, [...remarks, ...('remark' in decision ? [decision.remark] : [])]);
    if (decision.kind === 'create') this.created.push(words);
    else if (decision.kind === 'unchanged') this.unchanged.push(words);
    else if (decision.kind === 'update') this.updated.push({ ...words, differences: decision.differences });
    else this.conflicts.push({ ...words, differences: decision.differences, why: decision.why });
  }

  build(rest: Pick<ImportReport, 'fileName' | 'format' | 'isDryRun' | 'statements' | 'notUnderstood'>): ImportReport {
    const { created, updated, unchanged, skipped, conflicts } = this;
    return { ...rest, created, updated, unchanged, skipped, conflicts };
  }

  private sharedIdentifier({ kind, identifier, uri }: CatalogRecord): string[] {
    if (identifier === null) return [];
    const key = `${kind} ${identifier}`;
    const other = this.identifiers.get(key);
    if (other === undefined) this.identifiers.set(key, uri);
    return other === undefined ? [] : [`The identifier "${identifier}" is that of <${other}> too; the two are told apart by their IRIs.`];
  }
}

/** What a record is called, in Bokmål where it can be. */
function titleOf(record: CatalogRecord): string | null {
  return ['titles', 'names', 'labels'].map((field) => pickText(fieldOf(record, field))).find((title) => title !== null) ?? null;
}
