/** The tables that synthetic data is written to, what belongs to others last, with the columns that are filled and their types. */
export const TABLES = {
  Portfolio: { id: 'uuid', ownerActorId: 'uuid', titles: 'jsonb', sortKey: 'text', searchText: 'text', provenanceNote: 'text' },
  Initiative: {
    id: 'uuid', titles: 'jsonb', sortKey: 'text', searchText: 'text', leadActorId: 'uuid', portfolioId: 'uuid', phase: '"Phase"', confidence: '"DeliveryConfidence"', currency: 'text',
    withdrawalRule: '"WithdrawalRule"', isFundingComplete: 'bool', originRegister: 'text', provenanceNote: 'text',
  },
  InitiativeLifeEvent: { id: 'uuid', initiativeId: 'uuid', lifeEventId: 'uuid' },
  FundingLine: {
    id: 'uuid', initiativeId: 'uuid', kind: '"FundingKind"', funderActorId: 'uuid', year: 'int', planned: 'numeric', actual: 'numeric', currency: 'text', priceYear: 'int', claimStatus: '"ClaimStatus"',
    isRestricted: 'bool',
  },
  CostLine: {
    id: 'uuid', initiativeId: 'uuid', kind: '"CostKind"', bearerActorId: 'uuid', year: 'int', planned: 'numeric', actual: 'numeric', currency: 'text', priceYear: 'int', claimStatus: '"ClaimStatus"',
    isRestricted: 'bool',
  },
  Benefit: {
    id: 'uuid', initiativeId: 'uuid', titles: 'jsonb', sortKey: 'text', type: '"BenefitType"', isPriced: 'bool', currency: 'text', priceYear: 'int', beneficiaryActorId: 'uuid', savingKind: '"SavingKind"',
    claimStatus: '"ClaimStatus"', isRestricted: 'bool',
  },
  BenefitYear: { id: 'uuid', benefitId: 'uuid', initiativeId: 'uuid', year: 'int', planned: 'numeric', realised: 'numeric' },
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** One of the lines that the size counts, and that the ledger is made of. */
export const LINES: readonly TableName[] = ['FundingLine', 'CostLine', 'BenefitYear'];

type Value = string | number | boolean | null;

export interface Row {
  readonly table: TableName;
  /** In the order of the columns of the table. */
  readonly values: readonly Value[];
}

/** A row from its values by column; every column must be given. */
export function row<Name extends TableName>(table: Name, values: { readonly [Column in keyof (typeof TABLES)[Name]]: Value }): Row {
  return { table, values: Object.keys(TABLES[table]).map((column) => (values as Readonly<Record<string, Value>>)[column] as Value) };
}
