import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { openLifeevents, type Asked } from './ask';

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '00000000-0000-7000-8000-000000000000', String: 'x', Int: 1, Float: 1, Boolean: true, URL: 'https://x.no/1', Date: '2030-01-01', DateTime: '2030-01-01T00:00:00Z', Decimal: '1', OrganizationNumber: '974761076', LanguageCode: 'nb',
};

/** The least that a type takes: every required field of an input, and one item in every required list. */
function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return [least(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) {
    if (!(type.name in SCALARS)) throw new Error(`The test knows no value of the scalar ${type.name}.`);
    return SCALARS[type.name];
  }
  const fields = Object.values(type.getFields());
  const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
  const given = type.isOneOf ? fields.slice(0, 1) : required;
  return Object.fromEntries(given.map((field) => [field.name, least(field.type)]));
}

const { schema } = await buildFederatedSchema(lifeevents);
const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());

let hub: Asked;
let before: unknown;
beforeAll(async () => {
  hub = await openLifeevents('starter');
  before = await changes();
});
afterAll(() => hub.close());

/** How often the data has changed, and how many calls are remembered. */
const changes = () => Promise.all([hub.db.revision.findUniqueOrThrow({ where: { id: 1 } }), hub.db.idempotentCall.count()]);

test('there are mutations to try', () => {
  expect(mutations.length).toBeGreaterThan(20);
});

test.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s is refused without a token, and nothing is written', async (name, { args, type }) => {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const answer = await hub.ask<Record<string, { errors: { code: string }[] } | null>>(
    `mutation (${declared}) { ${name}(${passed}) { errors { code } } }`,
    Object.fromEntries(args.map((arg) => [arg.name, least(arg.type)])),
  );
  expect(answer.errors, `${getNamedType(type).name} of ${name}`).toEqual([]);
  expect(answer.data[name]?.errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
  expect(await changes()).toEqual(before);
});
