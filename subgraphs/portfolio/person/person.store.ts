import type { Person } from '../../../prisma/generated/portfolio/client/client';
import { sql } from '../../shared/database/page-query';
import type { PortfolioDb, Tx } from '../context';

export function findPersons(db: PortfolioDb, ids: readonly string[]): Promise<Person[]> {
  return db.person.findMany({ where: { id: { in: [...ids] } } });
}

/** Keeps the name of a person who acts for an organisation, where it can be erased; the id of the name. */
export async function insertPerson(tx: Tx, name: string, actorId: string | null): Promise<string> {
  return (await tx.person.create({ data: { name, actorId }, select: { id: true } })).id;
}

/** Erases a name, and the fingerprint of the call that recorded it, from which it could be guessed. */
export async function erasePerson(tx: Tx, personId: string, recordId: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { name: null, email: null, phone: null, erasedAt: new Date() } });
  await tx.$queryRaw(sql`UPDATE "IdempotentCall" SET "inputHash" = '' WHERE "resultId" = ${recordId}::uuid RETURNING 1`);
}
