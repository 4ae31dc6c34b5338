import { FAULT } from '../../shared/writing/fault';
import { checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { serviceToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkIri } from '../record/new-uri';
import { checkPosition } from '../../shared/writing/position';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import type { AddOutputInput, RemoveOutputInput, UpdateOutputInput } from './output.input';
import type { OutputRow } from './output.store';
import { changeOutput, countEvidenceOf, deleteOutput, findOutput, insertOutput, outputPlaces } from './output-write.store';

/** More outputs than any service has; a list of them is read as a whole. */
const MOST_OUTPUTS = 200;

/** Records an output of a service, after those it has. */
export async function addOutput(session: WriteSession, input: AddOutputInput): Promise<OutputRow> {
  const { tx, faults } = session;
  const serviceId = await serviceToWrite(session, input.service, ['input', 'service']);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const typeUri = input.type == null ? null : checkIri(faults, input.type, ['input', 'type']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const { count, next } = serviceId === null ? { count: 0, next: 1 } : await outputPlaces(tx, serviceId);
  if (count >= MOST_OUTPUTS) faults.add(FAULT.LIST_FULL(['input', 'service'], { what: 'The service', of: 'outputs', most: MOST_OUTPUTS }));
  faults.stopIfAny();
  return insertOutput(tx, { serviceId: serviceId as string, titles, descriptions, typeUri, endsJourney: input.endsJourney, position: next, ...source });
}

/** Changes what is recorded of an output. */
export async function updateOutput(session: WriteSession, { change, ...input }: UpdateOutputInput): Promise<OutputRow> {
  const { tx, faults } = session;
  const output = await holdOutput(session, input);
  const path = ['input', 'change'];
  const data = {
    ...(change.titles == null ? {} : { titles: keepLanguages(output?.titles, checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE), change) }),
    ...(change.descriptions == null ? {} : { descriptions: keepLanguages(output?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change) }),
    ...(change.type === undefined ? {} : { typeUri: change.type === null ? null : checkIri(faults, change.type, [...path, 'type']) }),
    ...(change.endsJourney == null ? {} : { endsJourney: change.endsJourney }),
    ...(change.position == null ? {} : { position: checkPosition(faults, change.position, [...path, 'position']) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  return changeOutput(tx, (output as OutputRow).id, data);
}

/** Takes an output out of its service, unless it is the evidence that a service requires. */
export async function removeOutput(session: WriteSession, input: RemoveOutputInput): Promise<OutputRow> {
  const { tx, faults } = session;
  const output = await holdOutput(session, input);
  const count = output ? await countEvidenceOf(tx, output.id) : 0;
  if (count > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The output', by: `${String(count)} pieces of evidence that it can be` }));
  faults.stopIfAny();
  return deleteOutput(tx, (output as OutputRow).id);
}

function holdOutput(session: WriteSession, input: ChangeInput): Promise<OutputRow | null> {
  return holdPart(session, input, { table: 'Output', find: findOutput, mayWrite: ({ serviceId }) => serviceToWrite(session, serviceId, ['input', 'id']) });
}
