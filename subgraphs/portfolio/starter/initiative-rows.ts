import { Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { StarterInitiative } from './initiative.schema';
import type { Source } from './starter-parts.schema';
import { actorId, dayWithPrecision, initiativeId, portfolioId, sourceColumns, textsOrNull, titleColumns, type Precision } from './starter-columns';
import type { StarterDataset } from './starter.schema';
import { withheldRows } from './withheld-rows';

/** The rows of the initiatives themselves. */
export function initiativeRows({ initiatives }: StarterDataset) {
  return {
    initiatives: initiatives.map((initiative) => ({
      id: initiativeId(initiative.key),
      titles: initiative.titles,
      summaries: initiative.summaries,
      ...titleColumns(initiative.titles, initiative.summaries),
      leadActorId: actorId(initiative.lead.actor),
      leadClaimStatus: initiative.lead.claim ?? ('CLAIMED' as const),
      portfolioId: initiative.portfolio ? portfolioId(initiative.portfolio) : null,
      phase: initiative.phase.is,
      rawConfidence: initiative.confidence?.raw ?? null,
      ...dayColumns(initiative),
      withdrawalRule: initiative.withdrawal?.rule ?? null,
      withdrawalNote: initiative.withdrawal?.note ?? null,
      isCoFunded: initiative.isCoFunded ?? null,
      isInfrastructure: initiative.isInfrastructure ?? null,
      isDigitalisation: initiative.isDigitalisation ?? null,
      hasUsersInvolved: initiative.userInvolvements.length > 0 ? true : null,
      // Whatever is public is one part of what an initiative costs and of who pays: the rest is not known.
      isFundingComplete: false,
      isCostComplete: false,
      fundingNotes: textsOrNull(initiative.fundingNotes),
      costNotes: textsOrNull(initiative.costNotes),
      lifeEventNotes: textsOrNull(initiative.lifeEventNotes),
      ...sourceColumns(initiative.source),
      provenanceNote: provenanceNote(initiative),
    })),
    withheld: initiatives.flatMap(({ key, confidence, source }) =>
      confidence ? withheldRows({ table: 'Initiative', key, rootId: initiativeId(key), values: { confidence: { rawText: confidence.raw, reason: confidence.reason } }, source }) : [],
    ),
  };
}

/** The days of an initiative, and of those that are no whole days how exactly they are known. */
function dayColumns({ phase, schedule }: StarterInitiative) {
  const given = {
    phaseAt: phase.on,
    plannedStart: schedule.planned.start,
    plannedEnd: schedule.planned.end,
    forecastStart: schedule.forecast.start,
    forecastEnd: schedule.forecast.end,
    actualStart: schedule.actual.start,
    actualEnd: schedule.actual.end,
  };
  const precisions: Record<string, Precision> = {};
  const days = {} as Record<keyof typeof given, Date | null>;
  for (const column of Object.keys(given) as (keyof typeof given)[]) {
    const { day, precision } = dayWithPrecision(given[column]);
    days[column] = day;
    if (precision !== 'DAY') precisions[column] = precision;
  }
  return { ...days, datePrecisions: Object.keys(precisions).length > 0 ? precisions : Prisma.DbNull };
}

/** Lead, phase and schedule have sources of their own but no columns for them: they are named in the note. */
function provenanceNote({ source, lead, phase, schedule }: StarterInitiative): string {
  const about = (what: string, given: Source): string => {
    const kind = given.kind === 'INFERRED' ? ' (utledet)' : '';
    return `${what}${kind}: ${[given.note, given.url].filter((text) => text !== undefined).join(' ')}`;
  };
  const parts = [source.note, lead.note, about('Fase', phase.source), schedule.note, schedule.source && about('Tidsplan', schedule.source)];
  return parts.filter((part) => part !== undefined).join(' · ');
}
