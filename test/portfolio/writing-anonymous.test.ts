import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { changesIn, codesOf, mutationNames, NOBODY_ID, refusesWithoutToken } from '../support/refused-mutations';
import { organisation } from '../support/writing';
import { openPortfolio, type PortfolioHouse } from './builders';
import { WRITE } from './callers';

const { schema } = await buildFederatedSchema(portfolio);

let house: PortfolioHouse;
beforeAll(async () => { house = await openPortfolio(); });
afterAll(() => house.close());

refusesWithoutToken(schema, () => house, 80);

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
    before = await changesIn(house);
  });

  /** The record that a mutation is about: the part that its name ends in, else the initiative. */
  const aboutOf = (name: string): string => Object.entries(parts).find(([part]) => /^(update|remove|correct|erase|confirm|dispute)/.test(name) && name.endsWith(part))?.[1] ?? initiative;

  test.each(mutationNames(schema).filter((name) => !OWN.test(name)))('%s is refused, and nothing is written', async (name) => {
    const codes = await codesOf(house, schema, name, STRANGER, { id: aboutOf(name), initiative, benefit: parts['Benefit'] ?? '', portfolio: parts['Portfolio'] ?? '', criterion: parts['PortfolioCriterion'] ?? '' });
    expect(codes[0]).toBe('NOT_ALLOWED');
    expect(await changesIn(house)).toEqual(before);
  });
});
