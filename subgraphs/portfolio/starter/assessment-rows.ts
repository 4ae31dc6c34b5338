import { stableId } from '../../shared/graphql/id';
import { actorIdOrNull, componentId, initiativeId, sourceColumns, textsOrNull } from './starter-columns';
import type { StarterDataset } from './starter.schema';

/** The rows of what may go wrong, what stands in the way, and what is known of how an initiative is run. */
export function assessmentRows({ initiatives }: StarterDataset) {
  const parts = initiatives.map((initiative) => ({ ...initiative, initiativeId: initiativeId(initiative.key) }));
  const nth = (table: string, key: string, i: number): string => stableId(table, `${key}/${String(i + 1)}`);
  return {
    risks: parts.flatMap(({ key, initiativeId, risks }) => risks.map(({ titles, status, source }, i) => ({ id: nth('Risk', key, i), initiativeId, titles, status, ...sourceColumns(source) }))),
    dependencies: parts.flatMap(({ key, initiativeId: id, dependencies }) =>
      dependencies.map(({ titles, onInitiative, onComponent, onActor, source }, i) => ({
        id: nth('Dependency', key, i),
        initiativeId: id,
        titles,
        onInitiativeId: onInitiative ? initiativeId(onInitiative) : null,
        onComponentId: onComponent ? componentId(onComponent) : null,
        onActorId: actorIdOrNull(onActor),
        ...sourceColumns(source),
      })),
    ),
    obstacles: parts.flatMap(({ key, initiativeId, obstacles }) =>
      obstacles.map(({ kind, paradox, texts, source }, i) => ({ id: nth('InitiativeObstacle', key, i), initiativeId, kind, paradox: paradox ?? null, texts, ...sourceColumns(source) })),
    ),
    userInvolvements: parts.flatMap(({ key, initiativeId, userInvolvements }) =>
      userInvolvements.map(({ hows, howMany, units, group, source }, i) => ({
        id: nth('UserInvolvement', key, i),
        initiativeId,
        hows,
        howMany: howMany ?? null,
        units: textsOrNull(units),
        groupActorId: actorIdOrNull(group),
        ...sourceColumns(source),
      })),
    ),
    qualityAssurances: parts.flatMap(({ key, initiativeId, qualityAssurances }) =>
      qualityAssurances.map(({ kind, conclusions, source }, i) => ({ id: nth('QualityAssurance', key, i), initiativeId, kind, conclusions, ...sourceColumns(source) })),
    ),
    successFactors: parts.flatMap(({ key, initiativeId, successFactors }) =>
      successFactors ? [{ id: nth('SuccessFactors', key, 0), initiativeId, notes: successFactors.notes, ...sourceColumns(successFactors.source) }] : [],
    ),
    exitReviews: parts.flatMap(({ key, initiativeId, exitReview }) =>
      exitReview
        ? [
            {
              id: nth('ExitReview', key, 0),
              initiativeId,
              outcome: exitReview.outcome,
              mergedIntoTitles: textsOrNull(exitReview.mergedIntoTitles),
              conclusions: exitReview.conclusions,
              ...sourceColumns(exitReview.source),
            },
          ]
        : [],
    ),
  };
}
