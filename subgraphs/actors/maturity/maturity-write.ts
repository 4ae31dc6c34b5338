import { fromDay } from '../../shared/context';
import { ProvenanceKind } from '../../shared/graphql/provenance';
import { actorIdOf } from '../../shared/viewer';
import { FAULT, type Path } from '../../shared/writing/fault';
import { given } from '../../shared/writing/given';
import type { SourceInput } from '../../shared/writing/record.input';
import { ACTORS_FAULT } from '../faults';
import type { WriteSession } from '../context';
import { ACTOR_PARTS } from '../record/part-write';
import type { CorrectMaturityInput, RemoveMaturityInput, ReportMaturityInput } from './maturity.input';
import { ASSESSMENTS, isGroup } from './maturity-write.store';
import type { MaturityRow } from './maturity.store';

const FIRST_GENERATION = 1;
const LAST_GENERATION = 6;

/** Records how far an organisation judges itself to have come. */
export function reportMaturity(session: WriteSession, input: ReportMaturityInput): Promise<MaturityRow> {
  return ACTOR_PARTS.add(session, input, ASSESSMENTS, async (path, actorId) => {
    await checkOrganisation(session, actorId, path);
    checkOwnWord(session, actorId, input.source, path);
    return { generation: checkGeneration(session, input.generation, path), assessedOn: checkAssessedOn(session, input.assessedOn, path) };
  });
}

/** Corrects a judgement that was recorded wrongly. */
export function correctMaturity(session: WriteSession, input: CorrectMaturityInput): Promise<MaturityRow> {
  const { generation, assessedOn, source } = input.change;
  return ACTOR_PARTS.change(session, input, ASSESSMENTS, (path, row) => {
    if (row && (source != null || row.provenanceKind === 'REPORTED')) checkOwnWord(session, row.actorId, source, path);
    return {
      ...given('generation', generation ?? undefined, (value) => checkGeneration(session, value, path)),
      ...given('assessedOn', assessedOn ?? undefined, (day) => checkAssessedOn(session, day, path)),
    };
  });
}

/** Takes a judgement out. */
export function removeMaturity(session: WriteSession, input: RemoveMaturityInput): Promise<MaturityRow> {
  return ACTOR_PARTS.remove(session, input, ASSESSMENTS);
}

/**
 * Whoever records the judgement of another says where that one has given it.
 *
 * Rule of the domain: "Digital maturity: generation 1–6 (Kræmmergaard), self-assessed, dated". All organisations; nobody
 * judges another, the secretariat neither. Version 1.
 */
function checkOwnWord({ caller, faults }: WriteSession, actorId: string | null, source: SourceInput | null | undefined, path: Path): void {
  if (actorId === null || actorId === actorIdOf(caller)) return;
  if (source == null || source.kind !== ProvenanceKind.SOURCED) faults.add(ACTORS_FAULT.NOT_ITS_OWN_WORD([...path, 'source'], {}));
}

/** It is organisations that are more or less mature; a group of people has nobody who could judge it for itself. */
async function checkOrganisation({ tx, faults }: WriteSession, actorId: string | null, path: Path): Promise<void> {
  if (actorId !== null && (await isGroup(tx, actorId))) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'actor'], { why: 'is a group of people; only organisations have a digital maturity' }));
}

/** Kræmmergaard tells six generations apart. */
function checkGeneration({ faults }: WriteSession, generation: number, path: Path): number {
  if (generation < FIRST_GENERATION || generation > LAST_GENERATION) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'generation'], { why: `is ${String(generation)}; generations go from ${String(FIRST_GENERATION)} to ${String(LAST_GENERATION)}` }));
  return generation;
}

function checkAssessedOn({ faults, today }: WriteSession, day: string, path: Path): Date {
  if (day > today) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'assessedOn'], { why: `is ${day}, which is after today; nobody has judged yet how far they will have come` }));
  return fromDay(day);
}
