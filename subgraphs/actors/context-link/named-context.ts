import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { WriteSession } from '../context';
import { CONTEXT_KINDS, type ContextColumns } from './context-link';
import type { ContextRef } from './context-link.input';
import { isComponentThere, isEcosystemThere } from './named-context.store';

const KEYS = Object.keys(CONTEXT_KINDS) as (keyof typeof CONTEXT_KINDS)[];
const AT_LARGE: ContextColumns = { contextKind: null, contextId: null };

/**
 * The columns of what a record holds within; at large for null, and, with a fault, when the input names nothing that
 * can be. Ecosystems and components are looked up; what another register keeps is taken as it is given, since no
 * subgraph asks another.
 */
export async function checkContext({ tx, faults }: WriteSession, ref: ContextRef | null | undefined, path: Path): Promise<ContextColumns> {
  if (ref == null) return AT_LARGE;
  const [key, ...more] = KEYS.filter((each) => ref[each] != null);
  if (key === undefined || more.length > 0) {
    faults.add(FAULT.EXACTLY_ONE(path, { keys: KEYS.join(', ') }));
    return AT_LARGE;
  }
  const id = checkId(faults, ref[key] as string, [...path, key]);
  if (id === null) return AT_LARGE;
  if (key === 'ecosystem' && !(await isEcosystemThere(tx, id))) faults.add(FAULT.RECORD_UNKNOWN([...path, key], { type: 'ecosystem', id }));
  if (key === 'component' && !(await isComponentThere(tx, id))) faults.add(FAULT.RECORD_UNKNOWN([...path, key], { type: 'shared component', id }));
  return { contextKind: CONTEXT_KINDS[key], contextId: id };
}
