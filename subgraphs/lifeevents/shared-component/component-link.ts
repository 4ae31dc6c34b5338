import { FAULT } from '../../shared/writing/fault';
import type { UserError } from '../../shared/writing/user-error.type';
import { checkId } from '../../shared/writing/record-id';
import { serviceToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { checkSource } from '../../shared/writing/source';
import type { ServiceRow } from '../service/service.store';
import { findService } from '../service/service-write.store';
import type { LinkComponentInput, UnlinkComponentInput } from './component-link.input';
import { deleteComponentLink, findComponentLinks, insertComponentLink } from './component-link.store';

/** More components than any service is built on. */
const MOST_COMPONENTS = 100;

/** The service is linked to the component already. */
export function componentLinked(): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'component'], { what: 'That the service is built on this component' });
}

/** Records that a service is built on a shared component. */
export async function linkComponent(session: WriteSession, input: LinkComponentInput): Promise<ServiceRow> {
  const { tx, faults } = session;
  const serviceId = await serviceToWrite(session, input.service, ['input', 'service']);
  const componentId = checkId(faults, input.component, ['input', 'component']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  const links = serviceId === null ? [] : await findComponentLinks(tx, serviceId);
  if (links.some((link) => link.componentId === componentId)) faults.add(componentLinked());
  if (links.length >= MOST_COMPONENTS) faults.add(FAULT.LIST_FULL(['input', 'service'], { what: 'The service', of: 'components', most: MOST_COMPONENTS }));
  faults.stopIfAny();
  await insertComponentLink(tx, { serviceId: serviceId as string, componentId: componentId as string, ...source });
  return (await findService(tx, serviceId as string)) as ServiceRow;
}

/** Takes out that a service is built on a shared component. */
export async function unlinkComponent(session: WriteSession, input: UnlinkComponentInput): Promise<ServiceRow> {
  const { tx, faults } = session;
  const serviceId = await serviceToWrite(session, input.service, ['input', 'service']);
  const componentId = checkId(faults, input.component, ['input', 'component']);
  const links = serviceId === null ? [] : await findComponentLinks(tx, serviceId);
  const link = links.find((candidate) => candidate.componentId === componentId);
  if (serviceId !== null && componentId !== null && !link) faults.add(FAULT.RECORD_UNKNOWN(['input', 'component'], { type: 'component of the service', id: componentId }));
  faults.stopIfAny();
  await deleteComponentLink(tx, (link as { id: string }).id);
  return (await findService(tx, serviceId as string)) as ServiceRow;
}
