import type { InitiativeCapacityNeed as NeedRow } from '../../../prisma/generated/portfolio/client/client';
import { toProvenance } from '../../shared/graphql/provenance';
import { instance } from '../instance';
import { toCriterion } from '../portfolio/portfolio';
import type { ScoreRow } from './weighing.store';
import { InitiativeCapacityNeed, InitiativeScore } from './weighing.type';

export function toScore(row: ScoreRow): InitiativeScore {
  return instance(InitiativeScore, { id: row.id, version: row.version, criterion: toCriterion(row.criterion), score: row.score.toFixed(), reasons: row.reasons, provenance: toProvenance(row) });
}

export function toCapacityNeed(row: NeedRow): InitiativeCapacityNeed {
  return instance(InitiativeCapacityNeed, { id: row.id, version: row.version, year: row.year, personYears: row.personYears?.toFixed() ?? null, roleKey: row.roleKey, roleLabels: row.roleLabels, provenance: toProvenance(row) });
}
