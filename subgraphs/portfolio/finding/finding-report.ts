import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import type { Cursor, IdPage, PageRequest } from '../../shared/graphql/connection';
import { compareCursors, pageOfList } from '../../shared/graphql/list-page';
import { assessInitiative, RULES, type FindingValue } from './finding';
import { toFacts } from './finding-facts';
import type { FactRow } from './finding.store';
import type { FindingSelection } from './finding-selection';
import { FindingCode, FindingOutcome, FindingScope, FindingSeverity } from './finding.type';

/** An initiative with everything that the rules say of it. */
export interface AssessedInitiative {
  readonly row: Initiative;
  readonly findings: readonly FindingValue[];
}

export interface FoundInInitiative {
  readonly initiative: Initiative;
  readonly finding: FindingValue;
}

/** What the rules say of initiatives on a day, with the levels of those who lead them and work on them, as far as they are known. */
export function assessSelected(selected: readonly { readonly row: Initiative; readonly parts: FactRow }[], levels: ReadonlyMap<string, string>, today: string): AssessedInitiative[] {
  return selected.map(({ row, parts }) => {
    const lead = row.leadActorId === null ? null : (levels.get(row.leadActorId) ?? null);
    return { row, findings: assessInitiative(toFacts(row, parts, { lead, participants: levels }, today)) };
  });
}

const SEVERITY_ORDER: readonly FindingSeverity[] = [FindingSeverity.SERIOUS, FindingSeverity.WARNING, FindingSeverity.INFO];
const RULE_ORDER: readonly string[] = RULES.map(({ code }) => code);
const RULE_DIGITS = 3;

/** What comes first: what matters most, then rule by rule; each rule's in the order of the initiatives' titles. */
function sortKeyOf({ initiative, finding }: FoundInInitiative): string {
  return [String(SEVERITY_ORDER.indexOf(finding.severity)), String(RULE_ORDER.indexOf(finding.code)).padStart(RULE_DIGITS, '0'), initiative.sortKey].join('/');
}

/** The findings that a filter asks for, in their order. */
export function selectFindings(assessed: readonly AssessedInitiative[], { codes, outcomes, severities }: FindingSelection): FoundInInitiative[] {
  const fits = <Value>(list: readonly Value[] | null, value: Value): boolean => list === null || list.includes(value);
  return assessed
    .flatMap(({ row, findings }) => findings.map((finding) => ({ initiative: row, finding })))
    .filter(({ finding }) => fits(codes, finding.code) && fits(outcomes, finding.outcome) && fits(severities, finding.severity))
    .sort((a, b) => compareCursors(cursorOf(a), cursorOf(b)));
}

function cursorOf(found: FoundInInitiative): Cursor {
  return { sort: sortKeyOf(found), id: found.initiative.id };
}

/** One page of findings, with the place of each: a rule says one thing at most of an initiative, so no two share a place. */
export function pageOfFindings(found: readonly FoundInInitiative[], request: PageRequest): { page: IdPage; nodes: FoundInInitiative[] } {
  return pageOfList(found, cursorOf, request);
}

export interface RuleTotal {
  readonly code: FindingCode;
  readonly scope: FindingScope;
  readonly passed: number;
  readonly failed: number;
  readonly notAssessable: number;
  readonly notConcerned: number;
}

/** For each rule that a filter asks for, how many initiatives meet it, do not, cannot be assessed, or are not concerned. */
export function totalsByRule(assessed: readonly AssessedInitiative[], { codes }: FindingSelection): RuleTotal[] {
  const counts = new Map<string, number>();
  for (const { findings } of assessed) for (const { code, outcome } of findings) counts.set(`${code}/${outcome}`, (counts.get(`${code}/${outcome}`) ?? 0) + 1);
  return RULES.filter(({ code }) => codes === null || codes.includes(FindingCode[code])).map(({ code, scope }) => {
    const of = (outcome: FindingOutcome): number => counts.get(`${code}/${outcome}`) ?? 0;
    const [passed, failed, notAssessable] = [of(FindingOutcome.PASS), of(FindingOutcome.FAIL), of(FindingOutcome.NOT_ASSESSABLE)];
    return { code: FindingCode[code], scope: FindingScope[scope], passed, failed, notAssessable, notConcerned: assessed.length - passed - failed - notAssessable };
  });
}
