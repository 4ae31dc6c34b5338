import { FAULT, type Path } from '../../shared/writing/fault';
import { checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { serviceToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { findKnownDatasets } from '../dataset/dataset-write.store';
import { findKnownOutputs } from '../output/output-write.store';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkIdList } from '../../shared/writing/id-list';
import { checkPosition } from '../../shared/writing/position';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkSource } from '../../shared/writing/source';
import type { AddEvidenceInput, RemoveEvidenceInput, UpdateEvidenceInput } from './evidence.input';
import type { EvidenceRow } from './evidence.store';
import { changeEvidence, deleteEvidence, evidencePlaces, findOneEvidence, findOutputsOf, insertEvidence, replaceDatasets, replaceOutputs } from './evidence-write.store';

/** More evidence than any service requires, and more ways to get it than any evidence has; lists are read as a whole. */
const MOST_EVIDENCE = 200;
const MOST_LINKS = 100;

/** Records what a service requires, after what it requires already. */
export async function addEvidence(session: WriteSession, input: AddEvidenceInput): Promise<EvidenceRow> {
  const { tx, faults } = session;
  const serviceId = await serviceToWrite(session, input.service, ['input', 'service']);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const datasets = await checkDatasets(session, input.datasets, ['input', 'datasets']);
  const outputs = await checkOutputs(session, serviceId, input.outputs, ['input', 'outputs']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const { count, next } = serviceId === null ? { count: 0, next: 1 } : await evidencePlaces(tx, serviceId);
  if (count >= MOST_EVIDENCE) faults.add(FAULT.LIST_FULL(['input', 'service'], { what: 'The service', of: 'pieces of evidence', most: MOST_EVIDENCE }));
  faults.stopIfAny();
  const id = await insertEvidence(tx, { serviceId: serviceId as string, titles, descriptions, origin: input.origin, position: next, ...source });
  await replaceDatasets(tx, id, datasets, source);
  await replaceOutputs(tx, id, outputs, source);
  return (await findOneEvidence(tx, id)) as EvidenceRow;
}

/** Changes what is recorded of a piece of evidence, with the two lists of where it can come from. */
export async function updateEvidence(session: WriteSession, { change, ...input }: UpdateEvidenceInput): Promise<EvidenceRow> {
  const { tx, faults } = session;
  const evidence = await holdEvidence(session, input);
  const path = ['input', 'change'];
  const source = checkSource(faults, change.source, [...path, 'source']);
  const datasets = change.datasets == null ? null : await checkDatasets(session, change.datasets, [...path, 'datasets']);
  const outputs = change.outputs == null ? null : await checkOutputs(session, evidence?.serviceId ?? null, change.outputs, [...path, 'outputs']);
  const data = {
    ...(change.titles == null ? {} : { titles: keepLanguages(evidence?.titles, checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE), change) }),
    ...(change.descriptions == null ? {} : { descriptions: keepLanguages(evidence?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change) }),
    ...(change.origin == null ? {} : { origin: change.origin }),
    ...(change.position == null ? {} : { position: checkPosition(faults, change.position, [...path, 'position']) }),
    ...(change.source == null ? {} : source),
  };
  faults.stopIfAny();
  const { id } = evidence as EvidenceRow;
  if (datasets) await replaceDatasets(tx, id, datasets, source);
  if (outputs) await replaceOutputs(tx, id, outputs, source);
  await changeEvidence(tx, id, data);
  return (await findOneEvidence(tx, id)) as EvidenceRow;
}

/** Takes a piece of evidence out of its service. */
export async function removeEvidence(session: WriteSession, input: RemoveEvidenceInput): Promise<EvidenceRow> {
  const evidence = await holdEvidence(session, input);
  session.faults.stopIfAny();
  await deleteEvidence(session.tx, (evidence as EvidenceRow).id);
  return evidence as EvidenceRow;
}

function checkDatasets(session: WriteSession, values: readonly string[], path: Path): Promise<string[]> {
  return checkIdList(session, values, path, { type: 'dataset', most: MOST_LINKS, findKnown: findKnownDatasets });
}

/** Outputs of other services: what a service puts out itself it need not ask for. */
async function checkOutputs(session: WriteSession, serviceId: string | null, values: readonly string[], path: Path): Promise<string[]> {
  const ids = await checkIdList(session, values, path, { type: 'output', most: MOST_LINKS, findKnown: findKnownOutputs });
  const own = serviceId === null ? [] : await findOutputsOf(session.tx, serviceId, ids);
  for (const id of own) session.faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, values.findIndex((value) => value.toLowerCase() === id)], { why: 'is an output of the service itself, which it need not ask for' }));
  return ids;
}

function holdEvidence(session: WriteSession, input: ChangeInput): Promise<EvidenceRow | null> {
  return holdPart(session, input, { table: 'Evidence', find: findOneEvidence, mayWrite: ({ serviceId }) => serviceToWrite(session, serviceId, ['input', 'id']) });
}
