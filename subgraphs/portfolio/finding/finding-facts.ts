import { toHundredths } from '../../shared/graphql/money';
import { textsOf } from '../../shared/graphql/localized-text';
import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import { dayOf } from '../initiative/schedule';
import type { RequiredLevels } from '../references';
import type { FactRow, GroundworkColumns } from './finding.store';
import type { AmountFact, GroundworkFact, InitiativeFacts } from './initiative-facts';

/** The plain values that rules look at, from an initiative's row, its parts, the day and what the register of actors says. */
export function toFacts(initiative: Initiative, parts: FactRow, levels: RequiredLevels, today: string): InitiativeFacts {
  const [groundwork] = parts.groundwork;
  return {
    today,
    leadLevel: levels.lead,
    leadActorId: initiative.leadActorId,
    phase: initiative.phase,
    start: dayOf(initiative.actualStart ?? initiative.forecastStart ?? initiative.plannedStart),
    end: dayOf(initiative.actualEnd ?? initiative.forecastEnd ?? initiative.plannedEnd),
    plannedStart: dayOf(initiative.plannedStart),
    plannedEnd: dayOf(initiative.plannedEnd),
    baselines: parts.baselines.map(({ reasons, ...baseline }) => ({ ...baseline, hasReason: longestText(reasons) > 0 })),
    isCoFunded: initiative.isCoFunded,
    isDigitalisation: initiative.isDigitalisation,
    isInfrastructure: initiative.isInfrastructure,
    isFundingComplete: initiative.isFundingComplete,
    isCostComplete: initiative.isCostComplete,
    hasUsersInvolved: initiative.hasUsersInvolved,
    withdrawalRule: initiative.withdrawalRule,
    originRegister: initiative.originRegister,
    partners: parts.partners.map((partner) => ({ ...partner, level: levels.participants.get(partner.actorId) ?? null })),
    namedFunderIds: parts.funders.map(({ actorId }) => actorId),
    mandates: parts.mandates.map(({ year, agencies }) => ({ year, agencyActorIds: agencies.map(({ actorId }) => actorId) })),
    costs: parts.costs.map((line) => ({ kind: line.kind, ...toAmount(line) })),
    funding: parts.funding.map((line) => ({ kind: line.kind, funderActorId: line.funderActorId, year: line.year, yearTo: line.yearTo, ...toAmount(line) })),
    benefits: parts.benefits,
    groundwork: groundwork ? toGroundwork(groundwork) : null,
    cases: parts.cases,
    involvements: parts.involvements,
    qualityAssurances: parts.assurances.map(({ kind }) => kind),
    successFactors: parts.factors[0] ?? null,
    componentCount: parts.components.length,
    hasResponsibleContact: parts.contacts.length > 0,
    hasExplainedExit: parts.exits.length > 0,
    exitReview: exitReviewOf(parts.exits),
    registers: parts.registers,
  };
}

function exitReviewOf(exits: FactRow['exits']): InitiativeFacts['exitReview'] {
  const review = exits.find(({ outcome }) => outcome !== null);
  return review?.outcome ? { outcome: review.outcome, isHandedOver: review.isHandedOver } : null;
}

function toAmount({ amount, currency, priceYear }: { amount: string | null; currency: string; priceYear: number | null }): AmountFact {
  return { hundredths: amount === null ? null : toHundredths(amount), currency, priceYear };
}

function toGroundwork(columns: GroundworkColumns): GroundworkFact {
  return {
    hasBenefitOverview: longestText(columns.benefitOverviews) > 0,
    hasCostBenefitEstimate: longestText(columns.costBenefitEstimates) > 0,
    hasResponsiblePerson: columns.hasResponsiblePerson,
    isHeard: columns.isHeard,
    isRecommendedBySector: columns.isRecommendedBySector,
    answerWords: columns.answers.map(longestText),
    alternativesBesideZero: columns.alternatives.filter(({ isZero }) => !isZero).length,
    hasZeroAlternative: columns.alternatives.some(({ isZero }) => isZero),
  };
}

/** How many words a text has in the language it has most in; 0 where it is not written. */
function longestText(texts: unknown): number {
  return Math.max(0, ...Object.values(textsOf(texts)).map((text) => text.split(/\s+/).filter(Boolean).length));
}
