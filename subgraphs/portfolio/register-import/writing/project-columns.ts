import { Prisma, type DeliveryConfidence, type Phase } from '../../../../prisma/generated/portfolio/client/client';
import { pickText, textsOf, type Texts } from '../../../shared/graphql/localized-text';
import { searchFold, sortKey } from '../../../shared/graphql/sort-key';
import { newClaim } from '../../../shared/writing/claim-columns';
import { callerOf } from '../../../shared/importing/importer';
import { dayColumns } from '../stored/stored-days';
import type { StoredInitiative } from '../stored/stored.store';
import type { Project } from '../understanding/project';
import type { ImportSession } from './session';

/** The columns of an initiative that a file fills: what it says nothing of is left as it is. */
export function initiativeColumns(project: Project, stored: StoredInitiative | undefined, session: ImportSession) {
  const titles = merged(stored?.titles, stored && project.keepsTitle ? {} : project.titles);
  const summaries = merged(stored?.summaries, project.summaries);
  const { days, precisions } = dayColumns(project.columns, stored?.datePrecisions);
  const { phase, rawConfidence, confidence, isFundingComplete } = project.columns;
  return {
    titles,
    summaries: Object.keys(summaries).length > 0 ? summaries : Prisma.DbNull,
    sortKey: sortKey(pickText(titles) ?? ''),
    searchText: searchFold([...Object.values(titles), ...Object.values(summaries)].join(' ')),
    ...leadColumns(project, stored, session),
    ...days,
    datePrecisions: precisions ?? Prisma.DbNull,
    ...(phase === undefined ? {} : { phase: phase as Phase | null }),
    ...(rawConfidence === undefined ? {} : { rawConfidence }),
    ...(confidence === undefined ? {} : { confidence: confidence as DeliveryConfidence | null }),
    ...(isFundingComplete === undefined ? {} : { isFundingComplete: isFundingComplete === 'true' }),
    ...(project.lines.some(({ table, kind }) => table === 'FundingLine' && kind === 'CO_FUNDING') ? { isCoFunded: true } : {}),
    ...session.source,
  };
}

function merged(before: unknown, given: Texts): Record<string, string> {
  return { ...textsOf(before), ...given };
}

function leadColumns({ lead }: Project, stored: StoredInitiative | undefined, { importer, now }: ImportSession) {
  const isAsBefore = lead === null || (lead.actorId === null && stored !== undefined && stored.leadActorId !== null) || (stored !== undefined && lead.actorId === stored.leadActorId && lead.text === stored.leadText);
  if (isAsBefore) return {};
  if (lead.actorId === null) return { leadActorId: null, leadText: lead.text };
  const { claimStatus, claimedAt, answeredAt, answerReasons } = newClaim(callerOf(importer), lead.actorId, now);
  return { leadActorId: lead.actorId, leadText: null, leadClaimStatus: claimStatus, leadClaimedAt: claimedAt, leadAnsweredAt: answeredAt, leadAnswerReasons: answerReasons };
}
