import { pickText } from '../../../shared/graphql/localized-text';
import { fieldOf } from '../catalog';
import type { CatalogKind } from '../profile';
import type { Publication, Verdict } from './publishable';
import type { Missing } from './requirement';

/** What is told of one record that is not published, or not all of it. */
export interface Listed {
  /** The id of the record in the hub; null for what has none there. */
  readonly id: string | null;
  readonly uri: string;
  readonly title: string | null;
  readonly reasons: readonly Missing[];
}

/** One kind of records: how many can be published, and what keeps the others. */
export interface KindReport {
  readonly total: number;
  readonly publishable: number;
  /** How many records each reason keeps from being published. */
  readonly byReason: Readonly<Record<string, number>>;
  readonly notPublishable: readonly Listed[];
  /** Records that are published without some of their parts. */
  readonly publishedInPart: readonly Listed[];
}

export interface NotPublishable {
  readonly catalog: KindReport;
  /** Life events, business events and the plain events between services. */
  readonly events: KindReport;
  readonly services: KindReport;
}

/** What is missing before everything can be published: nothing of it is made up instead. */
export function notPublishable({ verdicts }: Publication, ids: ReadonlyMap<string, string>): NotPublishable {
  const of = (kind: CatalogKind): KindReport => report([...verdicts.values()].filter(({ record }) => record.kind === kind), ids);
  return { catalog: of('catalog'), events: of('event'), services: of('service') };
}

function report(verdicts: readonly Verdict[], ids: ReadonlyMap<string, string>): KindReport {
  const held = verdicts.filter(({ isPublishable }) => !isPublishable);
  const counts = new Map<string, number>();
  for (const code of held.flatMap(({ missing }) => [...new Set(missing.map((reason) => reason.code))])) counts.set(code, (counts.get(code) ?? 0) + 1);
  const listed = ({ record }: Verdict, reasons: readonly Missing[]): Listed => ({ id: ids.get(record.uri) ?? null, uri: record.uri, title: pickText(fieldOf(record, 'titles')), reasons });
  return {
    total: verdicts.length,
    publishable: verdicts.length - held.length,
    byReason: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    notPublishable: held.map((verdict) => listed(verdict, verdict.missing)),
    publishedInPart: verdicts.filter(({ isPublishable, leftOut }) => isPublishable && leftOut.length > 0).map((verdict) => listed(verdict, verdict.leftOut)),
  };
}
