import type { DataExchange, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';

export type ExchangeRow = DataExchange;

export function findExchange(tx: Tx, outputId: string, serviceId: string): Promise<ExchangeRow | null> {
  return tx.dataExchange.findUnique({ where: { outputId_serviceId: { outputId, serviceId } } });
}

export function insertExchange(tx: Tx, data: Prisma.DataExchangeUncheckedCreateInput): Promise<ExchangeRow> {
  return tx.dataExchange.create({ data });
}

export function changeExchange(tx: Tx, id: string, data: Prisma.DataExchangeUncheckedUpdateInput): Promise<ExchangeRow> {
  return tx.dataExchange.update({ where: { id }, data });
}
