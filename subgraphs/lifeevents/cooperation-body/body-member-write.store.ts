import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import { withDays } from '../record/with-days';
import type { BodyRow } from './cooperation-body.store';

export type MemberRow = BodyRow['members'][number];

export async function findMember(tx: Tx, id: string): Promise<MemberRow | null> {
  const row = await tx.bodyMember.findUnique({ where: { id } });
  return row && withDays(row);
}

export async function insertMember(tx: Tx, data: Prisma.BodyMemberUncheckedCreateInput): Promise<MemberRow> {
  return withDays(await tx.bodyMember.create({ data }));
}

export async function changeMember(tx: Tx, id: string, data: Prisma.BodyMemberUncheckedUpdateInput): Promise<MemberRow> {
  return withDays(await tx.bodyMember.update({ where: { id }, data }));
}

export async function deleteMember(tx: Tx, id: string): Promise<MemberRow> {
  return withDays(await tx.bodyMember.delete({ where: { id } }));
}
