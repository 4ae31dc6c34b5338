import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actors } from '../../subgraphs/actors/subgraph';
import { fromDay } from '../../subgraphs/shared/context';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { changesIn, codesOf, mutationNames, refusesWithoutToken } from '../support/refused-mutations';
import { organisation } from '../support/writing';
import { anActor, anOrganisation, aRelation, openActors, WRITE, type ActorsHouse } from './house';

const { schema } = await buildFederatedSchema(actors);

let house: ActorsHouse;
beforeAll(async () => { house = await openActors(); });
afterAll(() => house.close());

refusesWithoutToken(schema, () => house, 10);

/** Mutations that begin something of the caller's own. */
const OWN: ReadonlySet<string> = new Set(['createEcosystem', 'createSharedComponent']);

describe('with the token of an organisation that has no part in it', () => {
  const STRANGER = organisation('915933149', WRITE);
  /** A record of each kind that mutations are about, by the end of their names. */
  let records: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const { db } = house;
    await anOrganisation(db, '915933149', 'Fremmed');
    const owner = await anOrganisation(db, '983544622', 'Eier');
    const group = await anActor(db, 'Innbyggere');
    const parent = await db.parentPeriod.create({ data: { actorId: owner, parentId: group, validFrom: fromDay('2020-01-01') } });
    const name = await db.actorName.findFirstOrThrow({ where: { actorId: owner } });
    const succession = await db.succession.create({ data: { predecessorId: group, successorId: owner, kind: 'REPLACED_BY', effectiveOn: fromDay('2020-01-01') } });
    const relation = await aRelation(db, owner, 'CONSULTS', group);
    const need = await db.actorNeed.create({ data: { actorId: owner, type: 'NEED', texts: { nb: 'x' } } });
    const maturity = await db.maturityAssessment.create({ data: { actorId: owner, generation: 2, assessedOn: fromDay('2025-01-01') } });
    const role = await db.coordinationAssignment.create({ data: { actorId: owner, role: 'DRIVER' } });
    const ecosystem = await db.ecosystem.create({ data: { key: 'a', names: { nb: 'a' }, sortKey: 'a', searchText: 'a', keeperId: owner, members: { create: { actorId: group } } }, include: { members: true } });
    const needed = await db.sharedComponent.create({ data: { key: 'b', names: { nb: 'b' }, sortKey: 'b', searchText: 'b' } });
    const component = await db.sharedComponent.create({
      data: { key: 'a', names: { nb: 'a' }, sortKey: 'a', searchText: 'a', actors: { create: [{ actorId: owner, role: 'OPERATOR' }, { actorId: group, role: 'FUNDER' }] }, dependencies: { create: { needsId: needed.id } } },
      include: { actors: true, dependencies: true },
    });
    const [operator, funder] = ['OPERATOR', 'FUNDER'].map((kind) => component.actors.find((one) => one.role === kind)?.id ?? '') as [string, string];
    const [member, dependency] = [ecosystem.members[0]?.id ?? '', component.dependencies[0]?.id ?? ''];
    records = {
      ActorName: name.id, ParentPeriod: parent.id, Succession: succession.id, ActorNeed: need.id, Maturity: maturity.id, CoordinationRole: role.id, ActorClaim: relation, Relation: relation,
      EcosystemMember: member, EcosystemMembership: member, ComponentOperator: operator, ComponentFunder: funder, ComponentDependency: dependency, SharedComponent: component.id, Ecosystem: ecosystem.id, Actor: owner,
    };
  });

  /** The record that a mutation is about: the one that its name ends in, else the actor. */
  const aboutOf = (name: string): string => Object.entries(records).find(([record]) => name.endsWith(record))?.[1] ?? records['Actor'] ?? '';

  test.each(mutationNames(schema).filter((name) => !OWN.has(name)))('%s is refused, and nothing is written', async (name) => {
    const { Actor: actor = '', Ecosystem: ecosystem = '', SharedComponent: component = '' } = records;
    const before = await changesIn(house);
    const codes = await codesOf(house, schema, name, STRANGER, { id: aboutOf(name), actor, ecosystem, component, 'ActorRef.id': actor });
    expect(codes, 'a stranger may not do this; if everybody may, name it in OWN, and if it is about another kind of record, add one to records').toContain('NOT_ALLOWED');
    expect(await changesIn(house)).toEqual(before);
  });
});
