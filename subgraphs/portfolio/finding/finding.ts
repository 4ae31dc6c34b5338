import { FindingCode, FindingOutcome, FindingScope, FindingSeverity } from './finding.type';
import type { InitiativeFacts } from './initiative-facts';
import { anchoring } from './rules/anchoring';
import { baselineReset } from './rules/baseline-reset';
import { benefitBaselines, benefitOverview, benefitOwners } from './rules/benefit-overview';
import { coFundingEligibility } from './rules/co-funding-eligibility';
import { councilFollowUp } from './rules/council-follow-up';
import { costBenefitEstimate } from './rules/cost-benefit-estimate';
import { exitBenefits } from './rules/exit-benefits';
import { exitUnexplained } from './rules/exit-unexplained';
import { externalQualityAssurance } from './rules/external-quality-assurance';
import { fundingComplete } from './rules/funding-complete';
import { groundworkSixQuestions } from './rules/groundwork-six-questions';
import { mandateMissing } from './rules/mandate-missing';
import { responsibleNamed } from './rules/responsible-named';
import { sharedInfrastructure } from './rules/shared-infrastructure';
import { successFactors } from './rules/success-factors';
import { taxAdminAdvice } from './rules/tax-admin-advice';
import { usersInvolved } from './rules/users-involved';
import { withdrawalRuleSingle } from './rules/withdrawal-rule-single';
import { notAssessable, type Rule, type Sentence, type Verdict } from './verdict';

/** Every rule that initiatives are assessed by, in the order their findings are given. */
export const RULES: readonly Rule[] = [
  responsibleNamed,
  anchoring,
  benefitOverview,
  benefitOwners,
  benefitBaselines,
  costBenefitEstimate,
  groundworkSixQuestions,
  councilFollowUp,
  usersInvolved,
  mandateMissing,
  externalQualityAssurance,
  sharedInfrastructure,
  fundingComplete,
  coFundingEligibility,
  withdrawalRuleSingle,
  ...successFactors,
  taxAdminAdvice,
  baselineReset,
  exitUnexplained,
  exitBenefits,
];

/** A finding before a language is chosen for its reason. */
export interface FindingValue {
  readonly code: FindingCode;
  readonly outcome: FindingOutcome;
  readonly severity: FindingSeverity;
  readonly reasons: Sentence;
  readonly ruleVersion: string;
  readonly scope: FindingScope;
  readonly sourceUrl: string | null;
}

/** What all the rules say of an initiative; a rule that does not concern it says nothing. */
export function assessInitiative(facts: InitiativeFacts): FindingValue[] {
  return RULES.flatMap((rule) => {
    const verdict = applyRule(rule, facts);
    return verdict === null ? [] : [toFinding(rule, verdict)];
  });
}

/** Applies a rule within its scope: a rule for state bodies needs to know that the lead is one. */
export function applyRule(rule: Rule, facts: InitiativeFacts): Verdict | null {
  if (rule.scope === 'STATE') {
    if (facts.leadLevel === null) return notAssessable('det er ikke kjent om den som leder, er en statlig virksomhet', 'det er ikkje kjent om den som leier, er ei statleg verksemd', 'it is not known whether the lead is a state body');
    if (facts.leadLevel !== 'STATE') return null;
  }
  return rule.assess(facts);
}

function toFinding({ code, severity, version, scope, sourceUrl }: Rule, verdict: Verdict): FindingValue {
  return {
    code: FindingCode[code],
    outcome: FindingOutcome[verdict.outcome],
    severity: verdict.outcome === 'FAIL' ? FindingSeverity[severity] : FindingSeverity.INFO,
    reasons: verdict.why,
    ruleVersion: verdict.version ?? version,
    scope: FindingScope[scope],
    sourceUrl,
  };
}
