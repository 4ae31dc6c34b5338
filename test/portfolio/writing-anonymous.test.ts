import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openPortfolio, type PortfolioHouse } from './builders';
import { WRITE } from './callers';
import { organisation } from '../support/writing';

const NOBODY_ID = '00000000-0000-7000-8000-000000000000';
const SCALARS: Readonly<Record<string, unknown>> = {
  ID: NOBODY_ID, String: 'x', Int: 1, Float: 1, Boolean: true, URL: 'https://x.no/1', Date: '2030-01-01', DateTime: '2030-01-01T00:00:00Z', Decimal: '1', OrganizationNumber: '974761076', LanguageCode: 'nb', CurrencyCode: 'NOK',
};

/** The least that a type takes: every required field of an input, and one item in every required list. `ids` has those that fields name. */
function least(type: GraphQLInputType, ids: Readonly<Record<string, string>> = {}, field = ''): unknown {
  if (isNonNullType(type)) return least(type.ofType, ids, field);
  if (isListType(type)) return [least(type.ofType, ids, field)];
  if (isEnumType(type)) return type.getValues().at(-1)?.name;
  if (!isInputObjectType(type)) {
    if (!(type.name in SCALARS)) throw new Error(`The test knows no value of the scalar ${type.name}.`);
    return (type.name === 'ID' ? ids[field] : undefined) ?? SCALARS[type.name];
  }
  const fields = Object.values(type.getFields());
  const required = fields.filter((each) => isNonNullType(each.type) && each.defaultValue === undefined);
  const given = type.isOneOf ? fields.slice(0, 1) : required;
  return Object.fromEntries(given.map((each) => [each.name, least(each.type, ids, each.name)]));
}

const { schema } = await buildFederatedSchema(portfolio);
const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(() => house.close());

/** How often the data has changed, and how many calls are remembered. */
const changes = () => Promise.all([house.db.revision.findUniqueOrThrow({ where: { id: 1 } }), house.db.idempotentCall.count()]);

/** What somebody is answered who sends the least that a mutation takes. */
async function codesOf(name: string, caller?: Caller, ids: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const mutation = mutations.find((each) => each.name === name);
  if (!mutation) throw new Error(`There is no mutation ${name}.`);
  const declared = mutation.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = mutation.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const { data, errors = [] } = await house.ask<Record<string, { errors: { code: string }[] } | null>>(`mutation (${declared}) { ${name}(${passed}) { errors { code } } }`, Object.fromEntries(mutation.args.map((arg) => [arg.name, least(arg.type, ids)])), caller);
  expect(errors, `${getNamedType(mutation.type).name} of ${name}`).toEqual([]);
  return data[name]?.errors.map(({ code }) => code) ?? [];
}

describe('without a token', () => {
  let before: unknown;
  beforeAll(async () => { before = await changes(); });

  test('there are mutations to try', () => {
    expect(mutations.length).toBeGreaterThan(80);
  });

  test.each(mutations.map(({ name }) => name))('%s is refused, and nothing is written', async (name) => {
    expect(await codesOf(name)).toEqual(['UNAUTHENTICATED']);
    expect(await changes()).toEqual(before);
  });
});

/** Mutations that begin something of the caller's own, or are about councils, mandates and scenarios, whose rules have tests of their own. */
const OWN = /^(createInitiative|createPortfolio|createMandate|keepFundingScenario|removeFundingScenario|.*(Council|Mandate|Case|Advice|Condition|Preparation|Secretariat|FollowUp|Meeting)(Member|MemberName|Case)?)$/;

describe('with the token of an organisation that has no part in it', () => {
  const STRANGER = organisation('915933149', WRITE);
  const owner = stableId('actor', '983544622');
  let initiative: string;
  let parts: Readonly<Record<string, string>>;
  let before: unknown;
  beforeAll(async () => {
    const { db } = house;
    const weighed = await db.portfolio.create({ data: { ownerActorId: owner, titles: { nb: 'P' }, sortKey: 'p', searchText: '', criteria: { create: { key: 'a', labels: {}, weight: 1 } }, capacity: { create: { roleKey: 'a', roleLabels: {}, year: 2026 } } }, include: { criteria: true, capacity: true } });
    const [criterion, capacity] = [weighed.criteria[0]?.id ?? '', weighed.capacity[0]?.id ?? ''];
    const of = await db.initiative.create({
      data: {
        titles: { nb: 'T' }, sortKey: 't', searchText: '', leadActorId: owner, portfolioId: weighed.id, costLines: { create: { kind: 'OPERATION', currency: 'NOK' } }, fundingLines: { create: { kind: 'JOINT', currency: 'NOK' } }, risks: { create: { titles: {} } }, dependencies: { create: { titles: {} } },
        milestones: { create: { titles: {}, on: new Date() } }, participations: { create: { actorId: owner, role: 'PARTNER' } }, userInvolvements: { create: { hows: {} } }, qualityAssurances: { create: { kind: 'INTERNAL' } }, obstacles: { create: { kind: 'LEGAL', texts: {} } }, contacts: { create: { personId: NOBODY_ID, role: 'CONTACT' } },
        scores: { create: { criterionId: criterion, score: 1 } }, capacityNeeds: { create: { roleKey: 'a', roleLabels: {}, year: 2026 } }, groundwork: { create: {} },
        benefits: { create: { titles: {}, sortKey: '', type: 'OTHER_ACTORS', isPriced: true, currency: 'NOK' } },
      },
      include: { costLines: true, fundingLines: true, risks: true, dependencies: true, milestones: true, participations: true, userInvolvements: true, qualityAssurances: true, obstacles: true, contacts: true, scores: true, capacityNeeds: true, benefits: true, groundwork: true },
    });
    initiative = of.id;
    const benefit = of.benefits[0]?.id ?? '';
    const year = await db.benefitYear.create({ data: { benefitId: benefit, initiativeId: of.id, year: 2026 } });
    const measurement = await db.benefitMeasurement.create({ data: { benefitId: benefit, initiativeId: of.id, isBaseline: false, measures: {} } });
    const first = (rows: readonly { id: string }[]) => rows[0]?.id ?? '';
    parts = {
      BenefitYear: year.id, BenefitMeasurement: measurement.id, Benefit: benefit, CostLine: first(of.costLines), FundingLine: first(of.fundingLines), Risk: first(of.risks), Dependency: first(of.dependencies), Milestone: first(of.milestones), InitiativeParticipant: first(of.participations), UserInvolvement: first(of.userInvolvements),
      QualityAssurance: first(of.qualityAssurances), InitiativeObstacle: first(of.obstacles), InitiativeContact: first(of.contacts), InitiativeScore: first(of.scores), CapacityNeed: first(of.capacityNeeds), PortfolioCriterion: criterion, PortfolioCapacity: capacity, PortfolioClaim: first(of.fundingLines), Portfolio: weighed.id, ResponsiblePerson: of.groundwork?.id ?? '',
    };
    before = await changes();
  });

  /** The record that a mutation is about: the part that its name ends in, else the initiative. */
  const aboutOf = (name: string): string => Object.entries(parts).find(([part]) => /^(update|remove|correct|erase|confirm|dispute)/.test(name) && name.endsWith(part))?.[1] ?? initiative;

  test.each(mutations.map(({ name }) => name).filter((name) => !OWN.test(name)))('%s is refused, and nothing is written', async (name) => {
    const codes = await codesOf(name, STRANGER, { id: aboutOf(name), initiative, benefit: parts['Benefit'] ?? '', portfolio: parts['Portfolio'] ?? '', criterion: parts['PortfolioCriterion'] ?? '' });
    expect(codes[0]).toBe('NOT_ALLOWED');
    expect(await changes()).toEqual(before);
  });
});
