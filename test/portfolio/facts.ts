import type { InitiativeFacts } from '../../subgraphs/portfolio/finding/initiative-facts';

const MILLION = 100_000_000n;

/** An initiative of which nothing is known, with what a test says of it. */
export function factsWith(known: Partial<InitiativeFacts> = {}): InitiativeFacts {
  return {
    today: '2026-06-01',
    leadLevel: 'STATE',
    leadActorId: 'lead',
    phase: null,
    start: null,
    end: null,
    plannedStart: null,
    plannedEnd: null,
    baselines: [],
    isCoFunded: null,
    isDigitalisation: null,
    isInfrastructure: null,
    isFundingComplete: false,
    isCostComplete: false,
    hasUsersInvolved: null,
    withdrawalRule: null,
    originRegister: null,
    partners: [],
    namedFunderIds: [],
    mandates: [],
    costs: [],
    funding: [],
    benefits: [],
    groundwork: null,
    cases: [],
    involvements: [],
    qualityAssurances: [],
    successFactors: null,
    componentCount: 0,
    hasResponsibleContact: false,
    hasExplainedExit: false,
    exitReview: null,
    registers: [],
    ...known,
  };
}

/** A cost of so many million kroner, the only one there is. */
export function costing(millions: number, currency = 'NOK'): Partial<InitiativeFacts> {
  return { isCostComplete: true, costs: [{ kind: 'DEVELOPMENT', hundredths: BigInt(millions) * MILLION, currency, priceYear: null }] };
}

/** One funding line, by default a grant. */
export function funded(line: Partial<Omit<InitiativeFacts['funding'][number], 'hundredths'>> & { millions: number | null }): InitiativeFacts['funding'][number] {
  const { millions, ...rest } = line;
  return { kind: 'CO_FUNDING', hundredths: millions === null ? null : BigInt(millions) * MILLION, currency: 'NOK', priceYear: null, funderActorId: 'funder', year: 2024, yearTo: null, ...rest };
}

/** Groundwork in which every question is answered with so many words. */
export function groundworkOf(words: number, alternatives = 2): NonNullable<InitiativeFacts['groundwork']> {
  return {
    hasBenefitOverview: true,
    hasCostBenefitEstimate: true,
    hasResponsiblePerson: true,
    isHeard: true,
    isRecommendedBySector: true,
    answerWords: [words, words, words, words, words, words],
    alternativesBesideZero: alternatives,
    hasZeroAlternative: true,
  };
}
