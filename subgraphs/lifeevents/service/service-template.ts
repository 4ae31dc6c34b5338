import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { WriteSession } from '../context';
import { checkTemplateLeadsOnwards } from '../event/journey-way';
import { LIFE_EVENT_FAULT } from '../faults';
import { takesOver, type Instance } from './inheritance';
import { countInstances, findOwnService } from './service-write.store';
import { checkTemplate } from './template';

/** The template that an input names for a service, if it can be one; a fault tells why it cannot. Null for none. */
export async function templateOf(session: WriteSession, service: Omit<Instance, 'templateId'>, value: string | null, path: Path): Promise<string | null> {
  const { tx, faults } = session;
  const id = value === null ? null : checkId(faults, value, path);
  if (id === null) return null;
  const template = await findOwnService(tx, id);
  if (!template) {
    faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'service', id }));
    return id;
  }
  const fault = checkTemplate({ id: service.id, hasInstances: (await countInstances(tx, service.id)) > 0 }, template);
  if (fault) faults.add(LIFE_EVENT_FAULT[fault.code](path, fault));
  else if (takesOver(service, 'OUTPUTS')) await checkTemplateLeadsOnwards(session, service.id, id, path);
  return id;
}

/** A fault when an instance that took over no outputs takes them over again, and they would lead people in a circle. */
export async function checkTakesOutputsAgain(session: WriteSession, before: Instance, notInheritedParts: readonly string[], path: Path): Promise<void> {
  if (before.templateId !== null && !takesOver(before, 'OUTPUTS') && takesOver({ notInheritedParts }, 'OUTPUTS')) await checkTemplateLeadsOnwards(session, before.id, before.templateId, path);
}
