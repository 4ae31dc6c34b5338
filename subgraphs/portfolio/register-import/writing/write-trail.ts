import { fromDay } from '../../../shared/context';
import { textsOf } from '../../../shared/graphql/localized-text';
import type { StoredInitiative } from '../stored/stored.store';
import { valuesOfProject, valuesOfStored } from '../stored/values';
import type { Project } from '../understanding/project';
import type { ImportSession } from './session';
import { baselineColumns } from './write-new';

/** Notes that an initiative has another name, another lead, or stands in another edition than before: it stays the same one. */
export async function addIdentitySteps(session: ImportSession, { project, stored, portfolioId }: { readonly project: Project; readonly stored: StoredInitiative; readonly portfolioId: string }): Promise<void> {
  const { tx, source, edition, register } = session;
  const at = /^\d{4}$/.test(edition) ? { on: fromDay(`${edition}-01-01`), onPrecision: 'YEAR' as const } : { on: null };
  const before: Readonly<Record<string, string>> = textsOf(stored.titles);
  const isRenamed = !project.keepsTitle && Object.entries(project.titles).some(([language, title]) => (before[language] ?? title) !== title);
  if (isRenamed) await tx.initiativeIdentityStep.create({ data: { initiativeId: stored.id, kind: 'RENAMED', ...at, titlesBefore: before, ...source } });
  const lead = leadChange(project, stored);
  const isElsewhere = stored.portfolioId !== null && stored.portfolioId !== portfolioId;
  if (lead === null && !isElsewhere) return;
  const notes = joined([...(lead ? [lead.notes] : []), ...(isElsewhere ? [portfolioNotes(register, edition)] : [])]);
  await tx.initiativeIdentityStep.create({ data: { initiativeId: stored.id, kind: 'MOVED', ...at, fromActorId: lead?.from ?? null, toActorId: lead?.to ?? null, notes, ...source } });
}

type Notes = Readonly<Record<'nb' | 'nn' | 'en', string>>;

function leadChange({ lead }: Project, { leadActorId, leadText }: StoredInitiative) {
  const hadLead = leadActorId !== null || leadText !== null;
  if (!lead || !hadLead || (lead.actorId === null && leadActorId !== null) || (lead.actorId === leadActorId && lead.text === leadText)) return null;
  const words = leadText !== null && lead.text !== null;
  const notes: Notes = words
    ? { nb: `Ledet av ${leadText}, nå av ${lead.text}.`, nn: `Leidd av ${leadText}, no av ${lead.text}.`, en: `Led by ${leadText}, now by ${lead.text}.` }
    : { nb: 'En annen virksomhet leder det.', nn: 'Ei anna verksemd leier det.', en: 'Another organisation leads it.' };
  return { from: leadActorId, to: lead.actorId, notes };
}

function portfolioNotes(register: string, edition: string): Notes {
  return { nb: `Står i ${edition}-utgaven av ${register}.`, nn: `Står i ${edition}-utgåva av ${register}.`, en: `Stands in the ${edition} edition of ${register}.` };
}

const joined = (notes: readonly Notes[]): Notes => ({ nb: notes.map(({ nb }) => nb).join(' '), nn: notes.map(({ nn }) => nn).join(' '), en: notes.map(({ en }) => en).join(' ') });

const PROMISED = ['baseline|cost', 'baseline|benefit', 'baseline|plannedStart', 'baseline|plannedEnd'] as const;

/** A baseline that differs from the last is a new one, with the reasons that the register gives; none is ever replaced. */
export async function addBaseline(session: ImportSession, project: Project, stored: StoredInitiative): Promise<void> {
  if (!project.baseline) return;
  const [here, file] = [valuesOfStored(stored), valuesOfProject(project, { isNew: false, hereHasActor: false })];
  if (PROMISED.every((key) => (here[key] ?? null) === (file[key] ?? null))) return;
  const ordinal = (stored.baselines[0]?.ordinal ?? 0) + 1;
  const { reasons } = project.baseline;
  const given = reasons === null ? noReasons(session) : { [session.profile.language]: reasons };
  await session.tx.baseline.create({ data: { initiativeId: stored.id, ordinal, ...(ordinal > 1 ? { reasons: given } : {}), ...baselineColumns(project.baseline), ...session.source } });
}

function noReasons({ register, edition }: ImportSession): Notes {
  return {
    nb: `${edition}-utgaven av ${register} har andre tall eller datoer og gir ingen grunn.`,
    nn: `${edition}-utgåva av ${register} har andre tal eller datoar og gir ingen grunn.`,
    en: `The ${edition} edition of ${register} has other figures or dates and gives no reason.`,
  };
}
