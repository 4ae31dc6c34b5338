import { byKey, defineLoader } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { findPersons } from './person.store';

/** The name under an id; null when it was erased. Ask only after it is clear that the caller may see it. */
export const personName = defineLoader<PortfolioContext, string, string | null>(
  async ({ db }, ids) => new Map([...byKey(await findPersons(db, ids), ({ id }) => id)].map(([id, { name }]) => [id, name])),
  () => null,
);
