import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { WriteSession } from '../context';
import { checkTemplateLeadsOnwards } from '../event/journey-way';
import { LIFE_EVENT_FAULT } from '../faults';
import { countInstances, findOwnService } from './service-write.store';
import { checkTemplate } from './template';

/** The template that an input names for a service, if it can be one; a fault tells why it cannot. Null for none. */
export async function templateOf(session: WriteSession, serviceId: string, value: string | null, path: Path): Promise<string | null> {
  const { tx, faults } = session;
  const id = value === null ? null : checkId(faults, value, path);
  if (id === null) return null;
  const template = await findOwnService(tx, id);
  if (!template) {
    faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'service', id }));
    return id;
  }
  const fault = checkTemplate({ id: serviceId, hasInstances: (await countInstances(tx, serviceId)) > 0 }, template);
  if (fault) faults.add(LIFE_EVENT_FAULT[fault.code](path, fault));
  else await checkTemplateLeadsOnwards(session, serviceId, id, path);
  return id;
}
