import { PackedList } from '../../../shared/importing/packed-list';
import { REPORT_LISTS, type ImportReport, type ReportEntry, type ReportList } from './import-report';

/** An entry as it is added: what is not said of it is nothing. */
type NewEntry = Pick<ReportEntry, 'place' | 'name' | 'title'> & Partial<ReportEntry>;

/** Collects what becomes of each record of a file. */
export class ReportBuilder {
  private readonly lists = Object.fromEntries(REPORT_LISTS.map((list) => [list, new PackedList<ReportEntry>()])) as Record<ReportList, PackedList<ReportEntry>>;
  private same = 0;
  private passed = 0;

  add(list: ReportList, entry: NewEntry): void {
    this.lists[list].push({ reason: null, notes: [], differences: [], ...entry });
  }

  /** A record that is as the file says, with nothing to tell of it. */
  addSame(): void {
    this.same += 1;
  }

  /** A record that was not asked for. */
  pass(): void {
    this.passed += 1;
  }

  build(rest: Pick<ImportReport, 'fileName' | 'source' | 'isDryRun'>): ImportReport {
    const { lists, same, passed } = this;
    const counts = Object.fromEntries(REPORT_LISTS.map((list) => [list, lists[list].length + (list === 'unchanged' ? same : 0)])) as ImportReport['counts'];
    return { ...rest, passed, counts, lists };
  }
}
