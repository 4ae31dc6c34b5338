import { v7 as uuidv7 } from 'uuid';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkLink, checkOptionalTexts, checkTexts, LONGEST_TEXT, LONGEST_TITLE, type LocalizedTextInput } from '../../shared/writing/text-input';
import { pickText, textsOf, type Texts } from '../../shared/graphql/localized-text';
import { rememberActor } from '../actor/actor-number.store';
import { requireSecretariat } from '../../shared/writing/writers';
import { WRITERS } from '../authority/authority';
import { serviceToWrite } from '../authority/may-write';
import { detailsOf, irisOf } from '../catalog/stored/details';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkNewUri } from '../record/new-uri';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { titleColumns } from '../../shared/graphql/title-columns';
import { planCatalogue, writeContactPoints } from '../service-catalogue/service-catalogue-write';
import { deleteUnusedContactPoints } from '../service-catalogue/service-catalogue.store';
import { serviceRecorded } from './service-fault';
import { DECLINABLE_PARTS, type ServicePartName } from './inheritance';
import type { RegisterServiceInput, ServiceChange, UpdateServiceInput, WithdrawServiceInput } from './service-write.input';
import { changeService, countLinksTo, deleteService, findOwnService, hasServiceWithUri, insertService } from './service-write.store';
import type { ServiceRow } from './service.store';
import { checkTakesOutputsAgain, templateOf } from './service-template';

/** Records a service under its competent authority. */
export async function registerService(session: WriteSession, input: RegisterServiceInput): Promise<ServiceRow> {
  const { tx, faults } = session;
  WRITERS.requireWriter(session);
  if (input.isGeneric) requireSecretariat(session);
  if (input.isGeneric && input.organizationNumber != null) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'organizationNumber'], { why: 'is given for a generic description, which nobody answers for' }));
  const owner = input.isGeneric ? null : WRITERS.ownerOfNew(session, input.organizationNumber, ['input', 'organizationNumber'], 'A service of another organisation');
  const id = uuidv7();
  const uri = checkNewUri(faults, input.uri, 'service', id);
  if (await hasServiceWithUri(tx, uri)) faults.add(serviceRecorded(uri));
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const homepage = input.homepage == null ? null : checkLink(faults, input.homepage, ['input', 'homepage']);
  const templateId = await templateOf(session, { id, notInheritedParts: [] }, input.template ?? null, ['input', 'template']);
  const titles = checkTitles(faults, input.titles ?? [], input.template != null, ['input', 'titles']);
  const plan = await planCatalogue(session, null, input.catalogue, ['input', 'catalogue']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const ownerActorId = owner === null ? null : await rememberActor(tx, owner);
  const service = await insertService(tx, { id, uri, titles, descriptions, homepage, templateId, ownerActorId, ...titleColumns(titles, descriptions), ...plan?.columns, ...source });
  await writeContactPoints(tx, plan);
  return service;
}

/** Changes what is recorded of a service itself. */
export async function updateService(session: WriteSession, { change, ...input }: UpdateServiceInput): Promise<ServiceRow> {
  const { tx, faults } = session;
  const service = await holdService(session, input);
  const path: Path = ['input', 'change'];
  const notInheritedParts = checkDeclined(faults, service, change, [...path, 'notInheritedParts']);
  const templateId = service && change.template !== undefined ? await templateOf(session, { id: service.id, notInheritedParts }, change.template, [...path, 'template']) : (service?.templateId ?? null);
  if (service && templateId === service.templateId) await checkTakesOutputsAgain(session, service, notInheritedParts, [...path, 'notInheritedParts']);
  const titles = change.titles == null ? textsOf(service?.titles) : keepLanguages(service?.titles, checkTitles(faults, change.titles, templateId !== null, [...path, 'titles']), change);
  if (change.titles == null && service && templateId === null && pickText(titles) === null) faults.add(FAULT.TEXT_MISSING([...path, 'titles'], {}));
  const descriptions = change.descriptions == null ? textsOf(service?.descriptions) : keepLanguages(service?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change);
  const plan = await planCatalogue(session, service, change.catalogue, [...path, 'catalogue']);
  const data = {
    titles,
    descriptions,
    templateId,
    notInheritedParts,
    ...titleColumns(titles, descriptions),
    ...plan?.columns,
    ...(change.homepage === undefined ? {} : { homepage: change.homepage === null ? null : checkLink(faults, change.homepage, [...path, 'homepage']) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  const changed = await changeService(tx, (service as ServiceRow).id, data);
  await writeContactPoints(tx, plan);
  return changed;
}

/** A service is called something, unless it shows what its template is called. */
function checkTitles(faults: Faults, titles: readonly LocalizedTextInput[], isInstance: boolean, path: Path): Texts {
  return isInstance ? checkOptionalTexts(faults, titles, path, LONGEST_TITLE) : checkTexts(faults, titles, path, LONGEST_TITLE);
}

/** The parts that an instance declines, in their order; a service that stands alone has nothing to decline. */
function checkDeclined(faults: Faults, service: ServiceRow | null, { template = service?.templateId ?? null, notInheritedParts }: ServiceChange, path: Path): ServicePartName[] {
  const wanted: readonly string[] = notInheritedParts ?? (template === null ? [] : (service?.notInheritedParts ?? []));
  const firm = wanted.find((part) => !(DECLINABLE_PARTS as readonly string[]).includes(part));
  if (firm !== undefined) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `names ${firm}, which every service has; write one of its own instead` }));
  if (wanted.length > 0 && template === null) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: 'is given for a service without a template, which takes nothing over' }));
  return DECLINABLE_PARTS.filter((part) => wanted.includes(part));
}

/** Takes out a service that nothing leads to any more. */
export async function withdrawService(session: WriteSession, input: WithdrawServiceInput): Promise<ServiceRow> {
  const { tx, faults } = session;
  const service = (await holdService(session, input)) as ServiceRow;
  faults.stopIfAny();
  const { lifeEvents, events, instances, evidence } = await countLinksTo(tx, service.id);
  const users = [
    [lifeEvents, 'life events that people need it in'],
    [events, 'events that make it needed'],
    [instances, 'services that are instances of it'],
    [evidence, 'pieces of evidence of other services'],
  ] as const;
  for (const [count, who] of users) if (count > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The service', by: `${String(count)} ${who}` }));
  faults.stopIfAny();
  await deleteService(tx, service.id);
  await deleteUnusedContactPoints(tx, irisOf(detailsOf(service.details), 'contactPoints'));
  return service;
}

function holdService(session: WriteSession, input: ChangeInput): Promise<ServiceRow | null> {
  return holdPart(session, input, { table: 'Service', find: findOwnService, mayWrite: ({ id }) => serviceToWrite(session, id, ['input', 'id']) });
}
