import { Phase, DeliveryConfidence } from '../initiative/initiative-enums';
import type { LanguageCode } from '../../shared/graphql/localized-text';
import { groupBy } from '../../shared/loader';
import { EMPTY_TALLY, REPORT_PARTS, tally, type ReportEntry, type Tally } from '../portfolio/portfolio-report';
import type { ReportInitiativeRow } from '../portfolio/portfolio-report.store';
import { CONFIDENCES, NO_LIFE_EVENT, PHASES, UNKNOWN } from './labels';
import type { Grouping, TotalsLine } from './totals-columns';

interface GroupingRule {
  readonly grouping: Grouping;
  /** The groups an initiative is in; the empty text is the group of those that it cannot be told for. */
  readonly groupsOf: (initiative: ReportInitiativeRow) => readonly string[];
  /** The groups in their order; by their text where the order is not given. */
  readonly order: readonly string[];
  readonly nameOf: (group: string, language: LanguageCode) => string | null;
}

const RULES: readonly GroupingRule[] = [
  { grouping: 'all', groupsOf: () => [''], order: [], nameOf: () => null },
  { grouping: 'phase', groupsOf: ({ phase }) => [phase ?? ''], order: Object.values(Phase), nameOf: (group, language) => (group === '' ? UNKNOWN : PHASES[group as keyof typeof PHASES])[language] },
  { grouping: 'confidence', groupsOf: ({ confidence }) => [confidence ?? ''], order: Object.values(DeliveryConfidence), nameOf: (group, language) => (group === '' ? UNKNOWN : CONFIDENCES[group as keyof typeof CONFIDENCES])[language] },
  { grouping: 'lifeEvent', groupsOf: ({ lifeEventIds }) => (lifeEventIds.length > 0 ? lifeEventIds : ['']), order: [], nameOf: (group, language) => (group === '' ? NO_LIFE_EVENT[language] : group) },
];

/** The totals of a report, made of its initiatives page by page, so that they need not be held. */
export class ReportTotals {
  private readonly tallies = RULES.map(() => new Map<string, Tally>());

  add(entries: readonly ReportEntry[]): void {
    RULES.forEach(({ groupsOf }, i) => {
      const groups = groupBy(entries.flatMap((entry) => groupsOf(entry.initiative).map((group) => ({ group, entry }))), ({ group }) => group);
      const known = this.tallies[i];
      for (const [group, members] of groups) known?.set(group, tally(known.get(group) ?? EMPTY_TALLY, members.map(({ entry }) => entry)));
    });
  }

  /** One line for each group, part of the ledger, currency and price base; one without amounts where none is known. */
  lines(language: LanguageCode): TotalsLine[] {
    return RULES.flatMap(({ grouping, order, nameOf }, i) => {
      const groups = [...(this.tallies[i] ?? [])].sort(([a], [b]) => Number(a === '') - Number(b === '') || order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));
      return groups.flatMap(([group, known]) =>
        REPORT_PARTS.flatMap((part): TotalsLine[] => {
          const { sums } = known.parts[part];
          return (sums.length > 0 ? sums : [null]).map((each) => ({ grouping, group: nameOf(group, language), tally: known, part, sums: each }));
        }),
      );
    });
  }
}
