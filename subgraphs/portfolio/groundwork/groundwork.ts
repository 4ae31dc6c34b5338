import type { Groundwork as GroundworkRow, GroundworkAlternative as AlternativeRow } from '../../../prisma/generated/portfolio/client/client';
import { toProvenance } from '../../shared/graphql/provenance';
import { actorRef } from '../actor/actor.type';
import { dayOf } from '../initiative/schedule';
import { instance } from '../instance';
import { moneyOf } from '../ledger/amount';
import { Groundwork, GroundworkAlternative, GroundworkAnswer, GroundworkQuestion } from './groundwork.type';

export function toGroundwork(row: GroundworkRow): Groundwork {
  const questions: [GroundworkQuestion, unknown][] = [
    [GroundworkQuestion.PROBLEM_AND_GOAL, row.problems],
    [GroundworkQuestion.RELEVANT_MEASURES, row.relevantMeasures],
    [GroundworkQuestion.PRINCIPLES, row.questionsOfPrinciple],
    [GroundworkQuestion.EFFECTS, row.effects],
    [GroundworkQuestion.RECOMMENDATION, row.recommendations],
    [GroundworkQuestion.PREREQUISITES, row.prerequisites],
  ];
  return instance(Groundwork, {
    id: row.id,
    version: row.version,
    hasResponsiblePerson: row.hasResponsiblePerson ?? (row.responsiblePersonId === null ? null : true),
    anchoredBy: actorRef(row.anchoredByActorId),
    anchoredOn: dayOf(row.anchoredOn),
    isRecommendedBySector: row.isRecommendedBySector,
    questions: questions.map(([question, answers]) => instance(GroundworkAnswer, { question, answers })),
    provenance: toProvenance(row),
    initiativeId: row.initiativeId,
    responsiblePersonId: row.responsiblePersonId,
    anchoringNotes: row.anchoringNotes,
    benefitOverviews: row.benefitOverviews,
    costBenefitEstimates: row.costBenefitEstimates,
  });
}

export function toAlternative(row: AlternativeRow): GroundworkAlternative {
  const base = row.currency === null ? null : { currency: row.currency, priceYear: row.priceYear };
  return instance(GroundworkAlternative, {
    ordinal: row.ordinal,
    isZero: row.isZero,
    isRecommended: row.isRecommended,
    cost: base && moneyOf(row.cost, base),
    benefit: base && moneyOf(row.benefit, base),
    titles: row.titles,
    descriptions: row.descriptions,
  });
}
