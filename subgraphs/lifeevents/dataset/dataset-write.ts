import { v7 as uuidv7 } from 'uuid';
import { FAULT } from '../../shared/writing/fault';
import type { UserError } from '../../shared/writing/user-error.type';
import { checkLink, checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { rememberActor } from '../actor/actor-number.store';
import { WRITERS } from '../authority/authority';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkNewUri } from '../record/new-uri';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import type { RegisterDatasetInput, UpdateDatasetInput, WithdrawDatasetInput } from './dataset.input';
import type { DatasetRow } from './dataset.store';
import { changeDataset, countUsesOf, deleteDataset, findDataset, hasDatasetWithUri, insertDataset } from './dataset-write.store';

/** A dataset with the same IRI is there already. */
export function datasetRecorded(uri: string | null | undefined): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'uri'], { what: `A dataset with the IRI ${uri ?? ''}` });
}

/** Records a dataset under the organisation that keeps it. */
export async function registerDataset(session: WriteSession, input: RegisterDatasetInput): Promise<DatasetRow> {
  const { tx, faults } = session;
  const holder = WRITERS.ownerOfNew(session, input.organizationNumber, ['input', 'organizationNumber'], 'A dataset of another organisation');
  const id = uuidv7();
  const uri = checkNewUri(faults, input.uri, 'dataset', id);
  if (await hasDatasetWithUri(tx, uri)) faults.add(datasetRecorded(uri));
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const landingPage = input.landingPage == null ? null : checkLink(faults, input.landingPage, ['input', 'landingPage']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return insertDataset(tx, { id, uri, titles, descriptions, access: input.access, landingPage, holderActorId: await rememberActor(tx, holder), ...source });
}

/** Changes what is recorded of a dataset, and who keeps it. */
export async function updateDataset(session: WriteSession, { change, ...input }: UpdateDatasetInput): Promise<DatasetRow> {
  const { tx, faults } = session;
  const dataset = await holdDataset(session, input);
  const path = ['input', 'change'];
  const data = {
    ...(change.titles == null ? {} : { titles: keepLanguages(dataset?.titles, checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE), change) }),
    ...(change.descriptions == null ? {} : { descriptions: keepLanguages(dataset?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change) }),
    ...(change.access == null ? {} : { access: change.access }),
    ...(change.landingPage === undefined ? {} : { landingPage: change.landingPage === null ? null : checkLink(faults, change.landingPage, [...path, 'landingPage']) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  const holder = change.organizationNumber == null ? {} : { holderActorId: await rememberActor(tx, change.organizationNumber) };
  return changeDataset(tx, (dataset as DatasetRow).id, { ...data, ...holder });
}

/** Takes out a dataset that nothing leads to any more. */
export async function withdrawDataset(session: WriteSession, input: WithdrawDatasetInput): Promise<DatasetRow> {
  const { tx, faults } = session;
  const dataset = await holdDataset(session, input);
  const { evidence, exchanges } = dataset ? await countUsesOf(tx, dataset.id) : { evidence: 0, exchanges: 0 };
  if (evidence > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The dataset', by: `${String(evidence)} pieces of evidence that it can supply` }));
  if (exchanges > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The dataset', by: `${String(exchanges)} data exchanges that go by it` }));
  faults.stopIfAny();
  return deleteDataset(tx, (dataset as DatasetRow).id);
}

function holdDataset(session: WriteSession, input: ChangeInput): Promise<DatasetRow | null> {
  return holdPart(session, input, {
    table: 'Dataset',
    find: findDataset,
    mayWrite: ({ holderActorId }) => { WRITERS.checkMayWriteFor(session, holderActorId, ['input', 'id'], { what: 'A dataset', who: 'the organisation that keeps it, or the secretariat' }); },
  });
}
