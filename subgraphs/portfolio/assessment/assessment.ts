import type { ExitReview as ExitRow, InitiativeObstacle as ObstacleRow, QualityAssurance as AssuranceRow, UserInvolvement as InvolvementRow } from '../../../prisma/generated/portfolio/client/client';
import { toProvenance } from '../../shared/graphql/provenance';
import { actorRef } from '../actor/actor.type';
import { DatePrecision } from '../initiative/initiative-enums';
import { dayOf } from '../initiative/schedule';
import { instance } from '../instance';
import { ExitOutcome, ExitReview, InitiativeObstacle, ObstacleKind, Paradox, QualityAssurance, QualityAssuranceKind, UserInvolvement } from './assessment.type';

export function toUserInvolvement(row: InvolvementRow): UserInvolvement {
  return instance(UserInvolvement, { id: row.id, version: row.version, howMany: row.howMany, group: actorRef(row.groupActorId), provenance: toProvenance(row), hows: row.hows, units: row.units });
}

export function toQualityAssurance(row: AssuranceRow): QualityAssurance {
  return instance(QualityAssurance, {
    id: row.id,
    version: row.version,
    kind: QualityAssuranceKind[row.kind],
    doneOn: dayOf(row.doneOn),
    precision: DatePrecision[row.doneOnPrecision],
    by: actorRef(row.byActorId),
    reportUrl: row.reportUrl,
    provenance: toProvenance(row),
    conclusions: row.conclusions,
  });
}

export function toExitReview(row: ExitRow): ExitReview {
  return instance(ExitReview, {
    id: row.id,
    outcome: ExitOutcome[row.outcome],
    reviewedOn: dayOf(row.reviewedOn),
    precision: DatePrecision[row.reviewedOnPrecision],
    benefitsHandedTo: actorRef(row.benefitsHandedToActorId),
    provenance: toProvenance(row),
    mergedIntoTitles: row.mergedIntoTitles,
    mergedIntoInitiativeId: row.mergedIntoInitiativeId,
    conclusions: row.conclusions,
  });
}

export function toObstacle(row: ObstacleRow): InitiativeObstacle {
  return instance(InitiativeObstacle, { id: row.id, version: row.version, kind: ObstacleKind[row.kind], paradox: row.paradox === null ? null : Paradox[row.paradox], provenance: toProvenance(row), texts: row.texts });
}
