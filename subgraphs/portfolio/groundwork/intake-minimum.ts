import type { InitiativeFacts } from '../finding/initiative-facts';

type Known = Pick<InitiativeFacts, 'benefits' | 'costs' | 'groundwork' | 'hasResponsibleContact'>;

/** An overview of the benefits: as text, or as registered benefits. */
export function hasBenefitOverview({ benefits, groundwork }: Pick<Known, 'benefits' | 'groundwork'>): boolean {
  return benefits.length > 0 || groundwork?.hasBenefitOverview === true;
}

/** An estimate of cost and benefit: as text, or as amounts of both in the ledger. */
export function hasCostBenefitEstimate({ costs, benefits, groundwork }: Pick<Known, 'costs' | 'benefits' | 'groundwork'>): boolean {
  return groundwork?.hasCostBenefitEstimate === true || (costs.some((line) => line.hundredths !== null) && benefits.some((benefit) => benefit.hasPlannedAmount));
}

/** A named person who answers for it: in the groundwork, or as responsible contact. */
export function hasResponsiblePerson({ groundwork, hasResponsibleContact }: Pick<Known, 'groundwork' | 'hasResponsibleContact'>): boolean {
  return hasResponsibleContact || groundwork?.hasResponsiblePerson === true;
}

/**
 * What an initiative lacks to be submitted to a portfolio council, in words that begin a sentence: an overview of the
 * benefits, an estimate of cost and benefit, a named responsible person, and anchoring (the leader of the sector has been
 * heard and recommends it).
 *
 * Rule of the domain, "Intake", at submission. Source: the minimum that portfolio councils ask for (Prosjektveiviseren).
 * Scope: all bodies, since every portfolio council asks for it. Version 1, no dates.
 */
export function lackingAtIntake(facts: Known): string[] {
  const recommends = facts.groundwork?.isRecommendedBySector ?? null;
  return [
    ...(hasBenefitOverview(facts) ? [] : ['There is no overview of the benefits']),
    ...(hasCostBenefitEstimate(facts) ? [] : ['There is no estimate of cost and benefit']),
    ...(hasResponsiblePerson(facts) ? [] : ['No responsible person is named']),
    ...(recommends === null ? ['The leader of the sector has not been heard, or has not answered'] : []),
    ...(recommends === false ? ['The leader of the sector does not recommend it'] : []),
  ];
}
