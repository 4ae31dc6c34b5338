import type { FindingCode, FindingOutcome, FindingScope, FindingSeverity } from './finding.type';
import type { InitiativeFacts } from './initiative-facts';

/** A sentence for people, in the three languages of the hub. */
export interface Sentence {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** What a rule says; `version` where the rule has several and one of them was applied. */
export interface Verdict {
  readonly outcome: `${FindingOutcome}`;
  readonly why: Sentence;
  readonly version?: string;
}

export interface Rule {
  readonly code: `${FindingCode}`;
  readonly scope: `${FindingScope}`;
  /** How much it matters when the rule is not met. */
  readonly severity: `${FindingSeverity}`;
  readonly version: string;
  readonly sourceUrl: string | null;
  /** Null when the rule does not concern the initiative at all. */
  assess(facts: InitiativeFacts): Verdict | null;
}

export function pass(nb: string, nn: string, en: string): Verdict {
  return { outcome: 'PASS', why: { nb, nn, en } };
}

export function fail(nb: string, nn: string, en: string): Verdict {
  return { outcome: 'FAIL', why: { nb, nn, en } };
}

/** That a rule cannot be assessed, with what is missing as a clause ("no cost is registered"). */
export function notAssessable(nb: string, nn: string, en: string): Verdict {
  return { outcome: 'NOT_ASSESSABLE', why: { nb: `Kan ikke vurderes: ${nb}.`, nn: `Kan ikkje vurderast: ${nn}.`, en: `Cannot be assessed: ${en}.` } };
}

export function missing(clause: Sentence): Verdict {
  return notAssessable(clause.nb, clause.nn, clause.en);
}
