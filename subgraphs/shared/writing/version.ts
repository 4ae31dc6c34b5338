import type { RawQueries } from '../database/page-query';
import { FAULT, staleVersion, type Path } from './fault';
import type { Session } from './session';
import { findChangesSince, lockRow } from './version.store';

/**
 * Takes hold of a record that is about to be changed: nobody else can change it until the mutation is done. Finds a
 * fault when it is gone, or when it is not at the version that the caller knows; whether it may go on.
 */
export async function holdVersion<Tx extends RawQueries>({ tx, faults }: Session<Tx>, table: string, id: string, expectedVersion: number, path: Path): Promise<boolean> {
  const current = await lockRow(tx, table, id);
  if (current === null) faults.add(FAULT.RECORD_UNKNOWN(path, { type: table, id }));
  else if (current !== expectedVersion) faults.add(staleVersion([...path.slice(0, -1), 'expectedVersion'], table, expectedVersion, current, await findChangesSince(tx, table, id, expectedVersion)));
  return current === expectedVersion;
}
