import type { CostKind, CouncilCaseState, CouncilKind, ExitOutcome, FundingKind, Phase, QualityAssuranceKind, WithdrawalRule } from '../../../prisma/generated/portfolio/client/client';

/** An amount in hundredths with what it is counted in; null where it is not known. */
export interface AmountFact {
  readonly hundredths: bigint | null;
  readonly currency: string;
  readonly priceYear: number | null;
}

/** Somebody who works on it together with the lead. */
export interface PartnerFact {
  readonly actorId: string;
  /** The level of government; null for those that are no part of it, or when it is not known. */
  readonly level: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface CostFact extends AmountFact {
  readonly kind: CostKind;
}

export interface FundingFact extends AmountFact {
  readonly kind: FundingKind;
  readonly funderActorId: string | null;
  readonly year: number | null;
  readonly yearTo: number | null;
}

export interface GroundworkFact {
  readonly hasBenefitOverview: boolean;
  readonly hasCostBenefitEstimate: boolean;
  readonly hasResponsiblePerson: boolean | null;
  /** Whether the leader of the sector was heard, and what came of it. */
  readonly isHeard: boolean;
  readonly isRecommendedBySector: boolean | null;
  /** The longest answer in any language to each of the six questions, in words; 0 where it is not answered. */
  readonly answerWords: readonly number[];
  readonly alternativesBesideZero: number;
  readonly hasZeroAlternative: boolean;
}

/** A matter before a council. */
export interface CaseFact {
  readonly kind: CouncilKind;
  readonly state: CouncilCaseState;
  /** The day set for the follow-up, and the day of its last step; null where not known. */
  readonly followUpDue: string | null;
  readonly since: string | null;
}

export interface BaselineFact {
  readonly ordinal: number;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly hasReason: boolean;
}

export interface SuccessFactorFacts {
  readonly hasFlexibleScope: boolean | null;
  readonly hasFrequentDeliveries: boolean | null;
  readonly hasInvolvedClient: boolean | null;
  readonly hasBenefitManagement: boolean | null;
  readonly hasContractByHour: boolean | null;
}

/** Everything that the rules look at, as plain values; null is always "not known", never "no". */
export interface InitiativeFacts {
  readonly today: string;
  /** The level of the organisation that leads, as the subgraph that knows actors supplied it. */
  readonly leadLevel: string | null;
  readonly leadActorId: string | null;
  readonly phase: Phase | null;
  readonly start: string | null;
  readonly end: string | null;
  /** The plan as it stands, beside what is expected and what happened. */
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly baselines: readonly BaselineFact[];
  readonly isCoFunded: boolean | null;
  readonly isDigitalisation: boolean | null;
  readonly isInfrastructure: boolean | null;
  readonly isFundingComplete: boolean;
  readonly isCostComplete: boolean;
  readonly hasUsersInvolved: boolean | null;
  readonly withdrawalRule: WithdrawalRule | null;
  /** The register it was first imported from; null for what was written here. */
  readonly originRegister: string | null;
  readonly partners: readonly PartnerFact[];
  /** Those a source names as paying, with or without a line. */
  readonly namedFunderIds: readonly string[];
  readonly mandates: readonly { year: number; agencyActorIds: readonly string[] }[];
  readonly costs: readonly CostFact[];
  readonly funding: readonly FundingFact[];
  readonly benefits: readonly { hasOwner: boolean; hasBaseline: boolean; hasPlannedAmount: boolean }[];
  readonly groundwork: GroundworkFact | null;
  readonly cases: readonly CaseFact[];
  readonly involvements: readonly { howMany: number | null }[];
  readonly qualityAssurances: readonly QualityAssuranceKind[];
  readonly successFactors: SuccessFactorFacts | null;
  readonly componentCount: number;
  readonly hasResponsibleContact: boolean;
  readonly hasExplainedExit: boolean;
  /** What its exit review says; null when it has none. */
  readonly exitReview: { readonly outcome: ExitOutcome; readonly isHandedOver: boolean } | null;
  /**
   * For each register it stood in: the last edition it was in, the newest whose file has every initiative (null where no
   * file has), and whether the last file of that has it.
   */
  readonly registers: readonly { register: string; lastEdition: string; newestEdition: string | null; isInNewest: boolean }[];
}
