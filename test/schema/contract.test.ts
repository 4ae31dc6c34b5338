import { isObjectType, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { publicSchema } from '../support/contracts';
import { DASHBOARD } from '../support/dashboard';

/** The fields that dashboards type, by type; the names are a promise. */
const CONTRACT: Readonly<Record<string, string>> = {
  Query: 'lifeEvents lifeEvent services service actors actor actorPath initiatives initiative portfolios portfolio benefitFlows viewer',
  LifeEvent: 'id uri kind title titles description types ownership ownershipHistory bodies services journey needs obstacles indicators provenance version updatedAt changes actorMap initiatives benefitFlows overlaps',
  Ownership: 'owner ministry validFrom validTo basis',
  Service: 'id uri title owner participations requires outputs digitalFirst template instances',
  Journey: 'steps handOvers gaps',
  Actor: 'id organizationNumber name names kind level sector functions parent children relations needs maturity initiatives benefitPosition collaboration',
  ActorMap: 'nodes edges sectors brokers',
  Initiative: 'id title summary lead participants lifeEvents services components produces phase confidence schedule baselines costs funding benefits risks dependencies mandates councilCases findings similar actorMap suggestedPartners',
  Finding: 'code outcome severity why',
  BenefitFlowReport: 'id totals flows coverage bySector byLevel crossSectorShare',
  Portfolio: 'id report',
  PortfolioReport: 'bySector',
  SharedComponent: 'id',
  Ecosystem: 'id',
  Money: 'amount currency',
  Coverage: 'reported total withheld',
  PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
};

const schema = publicSchema();

describe('the public contract', () => {
  test.each(Object.entries(CONTRACT))('%s has the fields that dashboards type', (typeName, fields) => {
    const type = schema.getType(typeName);
    expect(isObjectType(type), `${typeName} is an object type`).toBe(true);
    if (isObjectType(type)) expect(fields.split(' ').filter((field) => !(field in type.getFields()))).toEqual([]);
  });

  test('the dashboard operation is valid', () => {
    expect(validate(schema, parse(DASHBOARD)).map((error) => error.message)).toEqual([]);
  });

  test('helper fields that only the federation needs are out of reach', () => {
    for (const [type, field] of [['LifeEvent', 'lifeEventInvolvements'], ['LifeEvent', 'portfolioInvolvements'], ['Initiative', 'initiativeInvolvements'], ['Initiative', 'partnerSignals'], ['Initiative', 'lifeEventPartnerSignals'], ['LifeEvent', 'lifeEventPartnerSignals'], ['LifeEvent', 'portfolioPartnerSignals'], ['BenefitFlowReport', 'flowFacts'], ['Impact', 'impactFacts'], ['Impact', 'componentNeeds'], ['Impact', 'serviceOwnerFacts'], ['Actor', 'levelFact']] as const) {
      const owner = schema.getType(type);
      expect(isObjectType(owner) && field in owner.getFields(), `${type}.${field}`).toBe(false);
    }
    for (const type of ['ActorInvolvement', 'PartnerSignal', 'FlowFact', 'LeadFact', 'PartnerFact', 'LevelFact', 'ImpactFact', 'ServiceOwnerFact', 'ComponentNeed']) expect(schema.getType(type), type).toBeUndefined();
  });
});
