/** How the rows of one table are found and written; the tables of what belongs to something are all alike in it. */
export interface PartStore<Tx, Row, New, Changed> {
  /** The table, which is also what faults call the record. */
  readonly table: string;
  readonly find: (tx: Tx, id: string) => Promise<Row | null>;
  readonly insert: (tx: Tx, data: New) => Promise<Row>;
  readonly change: (tx: Tx, id: string, data: Changed) => Promise<Row>;
  readonly remove: (tx: Tx, id: string) => Promise<Row>;
}

/** What of a model in Prisma's client is needed here. */
interface Model<Row> {
  findUnique(args: { where: { id: string } }): Promise<Row | null>;
  create(args: { data: unknown }): Promise<Row>;
  update(args: { where: { id: string }; data: unknown }): Promise<Row>;
  delete(args: { where: { id: string } }): Promise<Row>;
}

/** For one database: a way to declare the store of a table by the model that Prisma has for it. */
export function partStoresOf<Tx>() {
  return <Row, New, Changed>(table: string, model: (tx: Tx) => object): PartStore<Tx, Row, New, Changed> => {
    const of = (tx: Tx) => model(tx) as Model<Row>;
    return {
      table,
      find: (tx, id) => of(tx).findUnique({ where: { id } }),
      insert: (tx, data) => of(tx).create({ data }),
      change: (tx, id, data) => of(tx).update({ where: { id }, data }),
      remove: (tx, id) => of(tx).delete({ where: { id } }),
    };
  };
}
