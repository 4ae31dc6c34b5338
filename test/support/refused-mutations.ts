import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type ExecutionResult, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../subgraphs/shared/viewer';

export const NOBODY_ID = '00000000-0000-7000-8000-000000000000';

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: NOBODY_ID, String: 'x', Int: 1, Float: 1, Boolean: true, URL: 'https://x.no/1', Date: '2030-01-01', DateTime: '2030-01-01T00:00:00Z', Decimal: '1', OrganizationNumber: '974761076', LanguageCode: 'nb', CurrencyCode: 'NOK',
};

/** The ids that fields name, by the field, or by its type and the field. */
export type Ids = Readonly<Record<string, string>>;

/** A subgraph whose every mutation is tried. */
export interface Tried {
  readonly db: { readonly revision: { findUniqueOrThrow(args: { where: { id: number } }): PromiseLike<unknown> }; readonly idempotentCall: { count(): PromiseLike<number> } };
  readonly ask: (source: string, variableValues?: Record<string, unknown>, caller?: Caller) => Promise<{ readonly data: unknown; readonly errors?: ExecutionResult['errors'] | readonly unknown[] }>;
}

export function mutationNames(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getMutationType()?.getFields() ?? {});
}

/** How often the data has changed, and how many calls are remembered. */
export function changesIn({ db }: Tried): Promise<unknown> {
  return Promise.all([db.revision.findUniqueOrThrow({ where: { id: 1 } }), db.idempotentCall.count()]);
}

/** The least that a type takes: every required field of an input, and one item in every required list. */
function least(type: GraphQLInputType, ids: Ids, field: string, of = ''): unknown {
  if (isNonNullType(type)) return least(type.ofType, ids, field, of);
  if (isListType(type)) return [least(type.ofType, ids, field, of)];
  if (isEnumType(type)) return type.getValues().at(-1)?.name;
  if (!isInputObjectType(type)) {
    if (!(type.name in SCALARS)) throw new Error(`The test knows no value of the scalar ${type.name}.`);
    return (type.name === 'ID' ? (ids[`${of}.${field}`] ?? ids[field]) : undefined) ?? SCALARS[type.name];
  }
  const fields = Object.values(type.getFields());
  const required = fields.filter((each) => isNonNullType(each.type) && each.defaultValue === undefined);
  const given = type.isOneOf ? fields.slice(0, 1) : required;
  return Object.fromEntries(given.map((each) => [each.name, least(each.type, ids, each.name, type.name)]));
}

/** What somebody is answered who sends the least that a mutation takes. */
export async function codesOf(house: Tried, schema: GraphQLSchema, name: string, caller?: Caller, ids: Ids = {}): Promise<string[]> {
  const mutation = schema.getMutationType()?.getFields()[name];
  if (!mutation) throw new Error(`There is no mutation ${name}.`);
  const declared = mutation.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = mutation.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const variables = Object.fromEntries(mutation.args.map((arg) => [arg.name, least(arg.type, ids, arg.name)]));
  const { data, errors } = await house.ask(`mutation (${declared}) { ${name}(${passed}) { errors { code } } }`, variables, caller);
  expect(errors ?? [], `${getNamedType(mutation.type).name} of ${name}`).toEqual([]);
  return (data as Record<string, { errors: { code: string }[] } | null>)[name]?.errors.map(({ code }) => code) ?? [];
}

/** Every mutation of a schema, tried without a token: each refuses before it looks at anything, and writes nothing. */
export function refusesWithoutToken(schema: GraphQLSchema, house: () => Tried, atLeast: number): void {
  describe('without a token', () => {
    let before: unknown;
    beforeAll(async () => { before = await changesIn(house()); });

    test('there are mutations to try', () => {
      expect(mutationNames(schema).length).toBeGreaterThan(atLeast);
    });

    test.each(mutationNames(schema))('%s is refused, and nothing is written', async (name) => {
      expect(await codesOf(house(), schema, name)).toEqual(['UNAUTHENTICATED']);
      expect(await changesIn(house())).toEqual(before);
    });
  });
}
