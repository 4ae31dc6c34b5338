import { groupBy } from '../../shared/loader';
import { pickText } from '../../shared/graphql/localized-text';
import type { Tx } from '../context';
import { nameOn } from './actor';
import { findNamesToWrite } from './actor-write.store';

/** What many actors are called on a day, by id, for the sentences of faults; one without a name by its id. */
export async function namesForWords(tx: Tx, ids: readonly string[], day: string): Promise<ReadonlyMap<string, string>> {
  const names = groupBy(await findNamesToWrite(tx, ids), (row) => row.actorId);
  return new Map(ids.map((id) => [id, pickText(nameOn(names.get(id) ?? [], day)?.names) ?? id]));
}

/** The same of one. */
export async function nameForWords(tx: Tx, id: string, day: string): Promise<string> {
  return (await namesForWords(tx, [id], day)).get(id) ?? id;
}
