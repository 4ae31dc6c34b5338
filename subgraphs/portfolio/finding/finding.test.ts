import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costing, factsWith, funded, groundworkOf } from '../../../test/portfolio/facts';
import { applyRule, assessInitiative, RULES } from './finding';
import { FindingCode, FindingOutcome, FindingSeverity } from './finding.type';
import type { InitiativeFacts } from './initiative-facts';
import type { Verdict } from './verdict';

function verdict(code: `${FindingCode}`, known: Partial<InitiativeFacts>): Verdict | null {
  const rule = RULES.find((candidate) => candidate.code === code);
  if (!rule) throw new Error(`no rule ${code}`);
  return applyRule(rule, factsWith(known));
}

const caseIn = (state: InitiativeFacts['cases'][number]['state'], since: string | null = null, followUpDue: string | null = null): Partial<InitiativeFacts> => ({ cases: [{ kind: state === 'ADVISED' ? 'ADVISORY' : 'PORTFOLIO', state, since, followUpDue }] });
const SUBMITTED = caseIn('SUBMITTED');
const IN_COUNCIL = caseIn('IN_COUNCIL');
const baseline = (ordinal: number, plannedEnd: string | null, hasReason = true): InitiativeFacts['baselines'][number] => ({ ordinal, plannedStart: null, plannedEnd, hasReason });
const PARTNERS = [{ actorId: 'partner', level: 'STATE', validFrom: null, validTo: null }];
const FACTORS = { hasFlexibleScope: null, hasFrequentDeliveries: null, hasInvolvedClient: null, hasBenefitManagement: null, hasContractByHour: null };
const BENEFIT = { hasOwner: true, hasBaseline: true, hasPlannedAmount: true };

/** For each rule: facts that pass, fail and cannot be assessed. */
const CASES: Readonly<Record<`${FindingCode}`, { pass: Partial<InitiativeFacts>; fail: Partial<InitiativeFacts>; unknown: Partial<InitiativeFacts> }>> = {
  RESPONSIBLE_NAMED: { pass: { hasResponsibleContact: true }, fail: SUBMITTED, unknown: {} },
  ANCHORING: { pass: { groundwork: groundworkOf(1) }, fail: SUBMITTED, unknown: { groundwork: { ...groundworkOf(1), isRecommendedBySector: null } } },
  BENEFIT_OVERVIEW: { pass: { benefits: [BENEFIT] }, fail: SUBMITTED, unknown: {} },
  BENEFIT_WITHOUT_OWNER: { pass: { benefits: [BENEFIT] }, fail: { benefits: [BENEFIT, { ...BENEFIT, hasOwner: false }] }, unknown: {} },
  BENEFIT_WITHOUT_BASELINE: { pass: { benefits: [BENEFIT] }, fail: { benefits: [{ ...BENEFIT, hasBaseline: false }] }, unknown: {} },
  COST_BENEFIT_ESTIMATE: { pass: { ...costing(20), benefits: [BENEFIT] }, fail: SUBMITTED, unknown: {} },
  GROUNDWORK_SIX_QUESTIONS: { pass: { ...costing(400), groundwork: groundworkOf(120) }, fail: { ...costing(400), groundwork: groundworkOf(20) }, unknown: { groundwork: groundworkOf(20) } },
  COUNCIL_FOLLOW_UP: { pass: caseIn('FOLLOWED_UP'), fail: caseIn('ADVISED', '2025-05-31'), unknown: caseIn('ADVISED') },
  USERS_INVOLVED: { pass: { involvements: [{ howMany: 274 }] }, fail: { hasUsersInvolved: false }, unknown: { hasUsersInvolved: true } },
  MANDATE_MISSING: {
    pass: { partners: PARTNERS, phase: 'EXECUTION', mandates: [{ year: 2026, agencyActorIds: ['lead', 'partner'] }] },
    fail: { partners: PARTNERS, phase: 'EXECUTION', mandates: [{ year: 2025, agencyActorIds: ['lead', 'partner'] }] },
    unknown: { partners: PARTNERS },
  },
  EXTERNAL_QUALITY_ASSURANCE: {
    pass: { ...costing(100), start: '2021-01-01' },
    fail: { ...costing(400), start: '2021-01-01', phase: 'EXECUTION', isDigitalisation: true },
    unknown: { ...costing(400), phase: 'EXECUTION', isDigitalisation: true },
  },
  SHARED_OR_NATIONAL_INFRASTRUCTURE: { pass: { isInfrastructure: true, componentCount: 1 }, fail: { isInfrastructure: true }, unknown: {} },
  FUNDING_COMPLETE: { pass: { isFundingComplete: true, funding: [funded({ millions: 5 })] }, fail: { isFundingComplete: true, funding: [funded({ millions: null })] }, unknown: {} },
  CO_FUNDING_ELIGIBILITY: { pass: { ...costing(40), funding: [funded({ millions: 20 })] }, fail: { ...costing(40), funding: [funded({ millions: 21 })] }, unknown: { funding: [funded({ millions: 20 })] } },
  WITHDRAWAL_RULE_SINGLE: { pass: { withdrawalRule: 'CO_FUNDING_2020', funding: [funded({ millions: 5 })] }, fail: { withdrawalRule: 'MINISTRY_OF_FINANCE', funding: [funded({ millions: 5 })] }, unknown: { withdrawalRule: 'CO_FUNDING_2020', funding: [funded({ millions: 5, year: 2020 })] } },
  SUCCESS_FACTOR_FLEXIBLE_SCOPE: { pass: { successFactors: { ...FACTORS, hasFlexibleScope: true } }, fail: { successFactors: { ...FACTORS, hasFlexibleScope: false } }, unknown: {} },
  SUCCESS_FACTOR_FREQUENT_DELIVERIES: { pass: { successFactors: { ...FACTORS, hasFrequentDeliveries: true } }, fail: { successFactors: { ...FACTORS, hasFrequentDeliveries: false } }, unknown: {} },
  SUCCESS_FACTOR_INVOLVED_CLIENT: { pass: { successFactors: { ...FACTORS, hasInvolvedClient: true } }, fail: { successFactors: { ...FACTORS, hasInvolvedClient: false } }, unknown: {} },
  SUCCESS_FACTOR_BENEFIT_MANAGEMENT: { pass: { successFactors: { ...FACTORS, hasBenefitManagement: true } }, fail: { successFactors: { ...FACTORS, hasBenefitManagement: false } }, unknown: {} },
  SUCCESS_FACTOR_CONTRACT_BY_HOUR: { pass: { successFactors: { ...FACTORS, hasContractByHour: true } }, fail: { successFactors: { ...FACTORS, hasContractByHour: false } }, unknown: { successFactors: FACTORS } },
  TAX_ADMIN_ADVICE: { pass: costing(700), fail: costing(800), unknown: costing(800, 'GBP') },
  BASELINE_RESET: { pass: { plannedEnd: '2027-12-31', baselines: [baseline(1, '2026-12-31', false), baseline(2, '2027-12-31')] }, fail: { plannedEnd: '2027-12-31', baselines: [baseline(1, '2026-12-31', false)] }, unknown: { plannedEnd: '2027-12-31' } },
  EXIT_BENEFITS_UNASSIGNED: {
    pass: { exitReview: { outcome: 'DELIVERED', isHandedOver: true } },
    fail: { exitReview: { outcome: 'MERGED', isHandedOver: false }, benefits: [BENEFIT] },
    unknown: { exitReview: { outcome: 'DELIVERED', isHandedOver: false } },
  },
  EXIT_UNEXPLAINED: {
    pass: { registers: [{ register: 'gmpp', lastEdition: '2019', newestEdition: '2023', isInNewest: false }], hasExplainedExit: true },
    fail: { registers: [{ register: 'gmpp', lastEdition: '2019', newestEdition: '2023', isInNewest: false }] },
    unknown: { originRegister: 'gmpp' },
  },
};

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code) => {
  test('passes when what it asks for is there', () => {
    expect(verdict(code, CASES[code].pass)?.outcome).toBe('PASS');
  });

  test('fails when what it asks for is not there', () => {
    expect(verdict(code, CASES[code].fail)?.outcome).toBe('FAIL');
  });

  test('says what is missing rather than guess', () => {
    const said = verdict(code, CASES[code].unknown);
    expect(said?.outcome).toBe('NOT_ASSESSABLE');
    expect(said?.why.en).toMatch(/^Cannot be assessed: .+\.$/);
  });

  test('gives its reason in three languages', () => {
    for (const known of Object.values(CASES[code])) expect(Object.values(verdict(code, known)?.why ?? {}).filter((text) => String(text).length > 5)).toHaveLength(3);
  });
});

describe('the scope of a rule', () => {
  const stateRules = RULES.filter((rule) => rule.scope === 'STATE');

  test.each(stateRules.map((rule) => rule.code))('%s cannot be assessed while the level of the lead is not known', (code) => {
    expect(verdict(code, { ...CASES[code].fail, leadLevel: null })?.outcome).toBe('NOT_ASSESSABLE');
  });

  test.each(stateRules.map((rule) => rule.code))('%s says nothing of an initiative that a municipality leads', (code) => {
    expect(verdict(code, { ...CASES[code].fail, leadLevel: 'MUNICIPAL' })).toBeNull();
  });

  test('asks no municipality, business or organisation for a mandate, since letters of allocation go to state bodies', () => {
    const fault = CASES.MANDATE_MISSING.fail;
    for (const level of ['MUNICIPAL', 'COUNTY', null]) expect(verdict('MANDATE_MISSING', { ...fault, partners: PARTNERS.map((partner) => ({ ...partner, level })) }), String(level)).toBeNull();
    const mixed = [...PARTNERS, { actorId: 'municipality', level: 'MUNICIPAL', validFrom: null, validTo: null }];
    expect(verdict('MANDATE_MISSING', { ...CASES.MANDATE_MISSING.pass, partners: mixed })?.outcome).toBe('PASS');
  });
});

describe('the threshold of external quality assurance', () => {
  const large = (known: Partial<InitiativeFacts>) => verdict('EXTERNAL_QUALITY_ASSURANCE', { phase: 'EXECUTION', isDigitalisation: true, ...known });

  test('is NOK 750 million until 20 September 2019', () => {
    expect(large({ ...costing(749), start: '2019-09-20' })).toMatchObject({ outcome: 'PASS', version: '2011-01-01' });
    expect(large({ ...costing(750), start: '2019-09-20' })).toMatchObject({ outcome: 'FAIL', version: '2011-01-01' });
  });

  test('is NOK 300 million from 21 September 2019', () => {
    expect(large({ ...costing(299), start: '2019-09-21' })).toMatchObject({ outcome: 'PASS', version: '2019-09-21' });
    expect(large({ ...costing(300), start: '2019-09-21' })).toMatchObject({ outcome: 'FAIL', version: '2019-09-21' });
  });

  test('needs no start when every version says the same', () => {
    expect(large(costing(200))?.outcome).toBe('PASS');
    expect(large(costing(900))?.outcome).toBe('FAIL');
  });

  test('fails as soon as what is known of the cost is above it, but passes only on the whole cost', () => {
    expect(large({ ...costing(400), isCostComplete: false, start: '2022-01-01' })?.outcome).toBe('FAIL');
    expect(large({ ...costing(200), isCostComplete: false, start: '2022-01-01' })?.outcome).toBe('NOT_ASSESSABLE');
  });

  test('is not due before the concept is chosen', () => {
    expect(large({ ...costing(400), start: '2027-01-01', phase: 'CONCEPT' })?.outcome).toBe('PASS');
  });

  test('is met by external assurance only', () => {
    expect(large({ ...costing(400), start: '2022-01-01', qualityAssurances: ['INTERNAL'] })?.outcome).toBe('FAIL');
    expect(large({ ...costing(400), start: '2022-01-01', qualityAssurances: ['EXTERNAL_STEERING'] })?.outcome).toBe('PASS');
  });

  test('never adds amounts of different price years', () => {
    const base = costing(200).costs?.[0];
    if (!base) throw new Error('no cost');
    expect(large({ isCostComplete: true, start: '2022-01-01', costs: [base, { ...base, priceYear: 2020 }] })?.outcome).toBe('NOT_ASSESSABLE');
  });
});

describe('co-funding eligibility', () => {
  const grant = (year: number, millions: number, cost: number) => verdict('CO_FUNDING_ELIGIBILITY', { ...costing(cost), funding: [funded({ millions, year })] });

  test('in 2021 and 2022 has a category of up to NOK 15 million and one of up to 85 %', () => {
    expect(grant(2021, 15, 30)).toMatchObject({ outcome: 'PASS', version: '2021-01-01' });
    expect(grant(2022, 57, 68)).toMatchObject({ outcome: 'PASS', version: '2021-01-01' });
    expect(grant(2022, 57, 60)?.outcome).toBe('FAIL');
  });

  test('after that takes costs of NOK 10–100 million, half of it and at most NOK 50 million', () => {
    expect(grant(2024, 50, 100)).toMatchObject({ outcome: 'PASS', version: '2023-01-01' });
    expect(grant(2024, 4, 9)?.outcome).toBe('FAIL');
    expect(grant(2024, 50, 101)?.outcome).toBe('FAIL');
  });

  test('is not judged by rules of another year', () => {
    expect(grant(2020, 5, 20)?.outcome).toBe('NOT_ASSESSABLE');
  });

  test('ends after three budget years', () => {
    expect(verdict('CO_FUNDING_ELIGIBILITY', { ...costing(40), funding: [funded({ millions: 5, year: 2023, yearTo: 2026 })] })?.outcome).toBe('FAIL');
  });

  test('does not concern an initiative without a grant', () => {
    expect(verdict('CO_FUNDING_ELIGIBILITY', costing(40))).toBeNull();
  });
});

describe('the groundwork before the council', () => {
  test('fails when the council has the case and nothing is worked out', () => {
    expect(verdict('GROUNDWORK_SIX_QUESTIONS', IN_COUNCIL)?.outcome).toBe('FAIL');
  });

  test('fails with one alternative, or with no zero alternative', () => {
    expect(verdict('GROUNDWORK_SIX_QUESTIONS', { ...costing(5), groundwork: groundworkOf(200, 1) })?.outcome).toBe('FAIL');
    expect(verdict('GROUNDWORK_SIX_QUESTIONS', { ...costing(5), groundwork: { ...groundworkOf(200), hasZeroAlternative: false } })?.outcome).toBe('FAIL');
  });

  test('may be short for a small initiative: better a little than nothing', () => {
    expect(verdict('GROUNDWORK_SIX_QUESTIONS', { ...costing(5), groundwork: groundworkOf(3) })?.outcome).toBe('PASS');
  });
});

describe('a plan that was changed', () => {
  test('is told apart from one that was changed in silence', () => {
    expect(verdict('BASELINE_RESET', { baselines: [baseline(1, '2026-12-31', false), baseline(2, '2027-12-31', false)] })?.why.en).toBe('Baseline 2 gives no reason.');
    expect(verdict('BASELINE_RESET', { plannedEnd: null, baselines: [baseline(1, '2026-12-31', false)] })?.outcome).toBe('PASS');
    expect(verdict('BASELINE_RESET', { plannedEnd: '2028-01-01', baselines: [baseline(2, '2027-12-31'), baseline(1, '2028-01-01', false)] })?.outcome).toBe('FAIL');
  });
});

describe('the follow-up of a council\'s advice', () => {
  test('is due a year after the advice, or on the day that was set', () => {
    expect(verdict('COUNCIL_FOLLOW_UP', caseIn('ADVISED', '2025-06-01'))?.outcome).toBe('PASS');
    expect(verdict('COUNCIL_FOLLOW_UP', caseIn('ADVISED', '2025-05-31', '2026-12-01'))?.outcome).toBe('PASS');
    expect(verdict('COUNCIL_FOLLOW_UP', caseIn('DECIDED', '2026-05-01', '2026-05-31'))).toMatchObject({ outcome: 'FAIL', why: { en: 'The follow-up was due on 2026-05-31.' } });
  });

  test('does not concern an initiative that no council has answered, or whose case was declined', () => {
    for (const facts of [{}, SUBMITTED, caseIn('DECIDED', '2020-01-01')]) expect(verdict('COUNCIL_FOLLOW_UP', facts)).toBeNull();
  });
});

describe('users involved', () => {
  test('are told of with how many, or it cannot be said that the rule is met', () => {
    expect(verdict('USERS_INVOLVED', { involvements: [{ howMany: null }] })?.outcome).toBe('NOT_ASSESSABLE');
    expect(verdict('USERS_INVOLVED', { involvements: [{ howMany: null }, { howMany: 12 }] })?.outcome).toBe('PASS');
  });
});

describe('all findings of an initiative', () => {
  test('are information unless a rule is not met', () => {
    for (const finding of assessInitiative(factsWith({ ...costing(400), ...SUBMITTED }))) {
      if (finding.outcome !== FindingOutcome.FAIL) expect(finding.severity, finding.code).toBe(FindingSeverity.INFO);
    }
  });

  test('take advice as information even where it is not followed', () => {
    expect(assessInitiative(factsWith(costing(900))).find((finding) => finding.code === FindingCode.TAX_ADMIN_ADVICE)).toMatchObject({ outcome: 'FAIL', severity: 'INFO' });
  });

  test('name each rule at most once, whatever is known', () => {
    const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    fc.assert(
      fc.property(nullable(fc.boolean()), nullable(fc.boolean()), nullable(fc.constantFrom('STATE', 'MUNICIPAL', 'COUNTY')), nullable(fc.nat(2000)), fc.boolean(), (isCoFunded, isDigitalisation, leadLevel, cost, isCostComplete) => {
        const codes = assessInitiative(factsWith({ ...(cost === null ? {} : costing(cost)), isCoFunded, isDigitalisation, leadLevel, isCostComplete })).map((finding) => finding.code);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});
