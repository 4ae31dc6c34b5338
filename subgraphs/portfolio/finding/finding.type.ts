import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { UrlScalar } from '../../shared/graphql/scalars';

export enum FindingOutcome {
  PASS = 'PASS',
  FAIL = 'FAIL',
  NOT_ASSESSABLE = 'NOT_ASSESSABLE',
}
registerEnumType(FindingOutcome, { name: 'FindingOutcome', description: 'What a rule says of an initiative.' });
describeEnumValues<FindingOutcome>('FindingOutcome', {
  PASS: 'What the rule asks for is there.',
  FAIL: 'What the rule asks for is not there.',
  NOT_ASSESSABLE: 'Data is missing that the rule needs; why says which. Never a guess.',
});

export enum FindingSeverity {
  INFO = 'INFO',
  WARNING = 'WARNING',
  SERIOUS = 'SERIOUS',
}
registerEnumType(FindingSeverity, { name: 'FindingSeverity', description: 'How much a finding matters. Only a rule that is not met is more than information.' });
describeEnumValues<FindingSeverity>('FindingSeverity', {
  INFO: 'Worth knowing: the rule is met, cannot be assessed, or is advice only.',
  WARNING: 'Should be put right before the next decision.',
  SERIOUS: 'A binding requirement is not met, or the register has lost sight of the initiative.',
});

export enum FindingScope {
  ALL = 'ALL',
  STATE = 'STATE',
}
registerEnumType(FindingScope, { name: 'FindingScope', description: 'Whose initiatives a rule is for.' });
describeEnumValues<FindingScope>('FindingScope', {
  ALL: 'Initiatives of any organisation.',
  STATE: 'Initiatives led by a state body.',
});

export enum FindingCode {
  RESPONSIBLE_NAMED = 'RESPONSIBLE_NAMED',
  ANCHORING = 'ANCHORING',
  BENEFIT_OVERVIEW = 'BENEFIT_OVERVIEW',
  BENEFIT_WITHOUT_OWNER = 'BENEFIT_WITHOUT_OWNER',
  BENEFIT_WITHOUT_BASELINE = 'BENEFIT_WITHOUT_BASELINE',
  COST_BENEFIT_ESTIMATE = 'COST_BENEFIT_ESTIMATE',
  GROUNDWORK_SIX_QUESTIONS = 'GROUNDWORK_SIX_QUESTIONS',
  COUNCIL_FOLLOW_UP = 'COUNCIL_FOLLOW_UP',
  USERS_INVOLVED = 'USERS_INVOLVED',
  MANDATE_MISSING = 'MANDATE_MISSING',
  EXTERNAL_QUALITY_ASSURANCE = 'EXTERNAL_QUALITY_ASSURANCE',
  SHARED_OR_NATIONAL_INFRASTRUCTURE = 'SHARED_OR_NATIONAL_INFRASTRUCTURE',
  FUNDING_COMPLETE = 'FUNDING_COMPLETE',
  CO_FUNDING_ELIGIBILITY = 'CO_FUNDING_ELIGIBILITY',
  WITHDRAWAL_RULE_SINGLE = 'WITHDRAWAL_RULE_SINGLE',
  SUCCESS_FACTOR_FLEXIBLE_SCOPE = 'SUCCESS_FACTOR_FLEXIBLE_SCOPE',
  SUCCESS_FACTOR_FREQUENT_DELIVERIES = 'SUCCESS_FACTOR_FREQUENT_DELIVERIES',
  SUCCESS_FACTOR_INVOLVED_CLIENT = 'SUCCESS_FACTOR_INVOLVED_CLIENT',
  SUCCESS_FACTOR_BENEFIT_MANAGEMENT = 'SUCCESS_FACTOR_BENEFIT_MANAGEMENT',
  SUCCESS_FACTOR_CONTRACT_BY_HOUR = 'SUCCESS_FACTOR_CONTRACT_BY_HOUR',
  TAX_ADMIN_ADVICE = 'TAX_ADMIN_ADVICE',
  BASELINE_RESET = 'BASELINE_RESET',
  EXIT_UNEXPLAINED = 'EXIT_UNEXPLAINED',
  EXIT_BENEFITS_UNASSIGNED = 'EXIT_BENEFITS_UNASSIGNED',
}
registerEnumType(FindingCode, { name: 'FindingCode', description: 'The rules that initiatives are assessed by.' });
describeEnumValues<FindingCode>('FindingCode', {
  RESPONSIBLE_NAMED: 'At submission a named person answers for the initiative.',
  ANCHORING: 'At submission the leader of the sector has been heard and recommends the initiative.',
  BENEFIT_OVERVIEW: 'At submission there is an overview of the benefits.',
  BENEFIT_WITHOUT_OWNER: 'Every registered benefit has an owner (gevinsteier); fails when one has none.',
  BENEFIT_WITHOUT_BASELINE: 'Every registered benefit was measured before the change (nullpunktsmåling); fails when one was not.',
  COST_BENEFIT_ESTIMATE: 'At submission cost and benefit are estimated.',
  GROUNDWORK_SIX_QUESTIONS: 'Before the council the six questions of utredningsinstruksen point 2-1 are answered, in a depth that fits the size, with at least two alternatives beside doing nothing.',
  COUNCIL_FOLLOW_UP: 'What became of the advice or the decision of a council is asked and noted when it is due; fails when the day has passed.',
  USERS_INVOLVED: 'Users are involved, and it is told how and how many.',
  MANDATE_MISSING: 'Every partner of joint work has a mandate for it in the year; fails when one has none.',
  EXTERNAL_QUALITY_ASSURANCE: 'An initiative above the threshold in force has external quality assurance.',
  SHARED_OR_NATIONAL_INFRASTRUCTURE: 'Infrastructure is shared with others or stands on shared components; fails for infrastructure of one organisation alone.',
  FUNDING_COMPLETE: 'Who pays what is known in full, so that benefits can be attributed to those who pay.',
  CO_FUNDING_ELIGIBILITY: 'A grant of the co-funding scheme is within the limits that were in force when it was given.',
  WITHDRAWAL_RULE_SINGLE: 'The one rule for withdrawing savings from the budget is the one that the funding calls for.',
  SUCCESS_FACTOR_FLEXIBLE_SCOPE: 'The scope may change while the work goes on.',
  SUCCESS_FACTOR_FREQUENT_DELIVERIES: 'Results are put to use often, not all at the end.',
  SUCCESS_FACTOR_INVOLVED_CLIENT: 'The client takes part heavily in the work.',
  SUCCESS_FACTOR_BENEFIT_MANAGEMENT: 'Benefits are managed during the project.',
  SUCCESS_FACTOR_CONTRACT_BY_HOUR: 'Suppliers are paid by the hour rather than a fixed price.',
  TAX_ADMIN_ADVICE: 'Advice of the tax administration from its own portfolio: keep each project under NOK 750 million, and one budget proposal a year. Information only.',
  BASELINE_RESET: 'The plan as it stands is that of the latest baseline, and every baseline after the first gives its reason; fails where a plan was changed in silence.',
  EXIT_BENEFITS_UNASSIGNED: 'An exit review of what was delivered or merged says who answers for the benefits; fails when it does not.',
  EXIT_UNEXPLAINED: 'An initiative that is missing from a newer edition of its register has an explained exit; fails when nobody has said what became of it.',
});

@ObjectType({ description: 'What one rule says of one initiative, with the reason. Rules that do not concern an initiative (such as those for state bodies, for a municipality) give no finding.' })
export class Finding {
  @Field(() => FindingCode, { description: 'Which rule it is.' })
  code!: FindingCode;

  @Field(() => FindingOutcome, { description: 'Whether the rule is met, or that this cannot be known.' })
  outcome!: FindingOutcome;

  @Field(() => FindingSeverity, { description: 'How much it matters here: information unless the rule is not met.' })
  severity!: FindingSeverity;

  @Field(() => String, { description: 'The reason for the outcome, and what is missing where it cannot be assessed, in the language asked for.' })
  why!: string;

  @Field(() => String, { description: 'The version of the rule that was applied: the day it came into force, or 1 for a rule that has always been the same here.' })
  ruleVersion!: string;

  @Field(() => FindingScope, { description: 'Whose initiatives the rule is for.' })
  scope!: FindingScope;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the rule comes from; null when its text is not public at one address.' })
  sourceUrl!: string | null;
}
