import type { Tx } from '../context';

/** Takes out that values of a record are withheld, once somebody has given them; the history keeps what stood in their place. */
export async function takeOutWithheld(tx: Tx, recordTable: string, recordId: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const fields = Object.keys(given).filter((field) => given[field] != null);
  if (fields.length > 0) await tx.withheldValue.deleteMany({ where: { recordTable, recordId, field: { in: fields } } });
}
