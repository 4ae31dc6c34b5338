import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RelationKind } from '../../../prisma/generated/actors/typegraphql/enums/RelationKind';
import { describeEnumValues } from '../../shared/graphql/describe';
import { Actor } from '../actor/actor.type';
import { ContextLink } from '../context-link/context-link.type';
import { Sector } from '../sector/sector.type';
import { MOST_ACTORS, MOST_LINES } from './map-limits.type';

/** The kinds of relations, and what two actors can have in common on a map. */
export const ActorMapEdgeKind = { ...RelationKind, SHARED_SERVICE: 'SHARED_SERVICE', SHARED_INITIATIVE: 'SHARED_INITIATIVE', SHARED_BODY: 'SHARED_BODY', SHARED_DATASET: 'SHARED_DATASET' } as const;
registerEnumType(ActorMapEdgeKind, { name: 'ActorMapEdgeKind', description: 'What a line of an actor map stands for: a relation between two actors, or something they both take part in.' });
describeEnumValues('ActorMapEdgeKind', {
  GOVERNS: 'Directs the other, or the other belongs under it.',
  FUNDS: 'Gives the other money.',
  SUPPLIES_DATA_TO: 'Lets the other have data it needs.',
  DEPENDS_ON: 'Cannot do its part without the other.',
  COLLABORATES_WITH: 'Works with the other; has no direction.',
  CONSULTS: 'Asks the other for advice.',
  COMPETES_WITH: 'Offers the same as the other; has no direction.',
  REPRESENTS: 'Speaks for the other.',
  SHARED_SERVICE: 'Both take part in a service; has no direction.',
  SHARED_INITIATIVE: 'Both take part in an initiative; has no direction.',
  SHARED_BODY: 'Both are members of a cooperation body; has no direction.',
  SHARED_DATASET: 'Both hold or use a dataset; has no direction.',
});

export enum ActorMapSource {
  ACTORS = 'ACTORS',
  LIFEEVENTS = 'LIFEEVENTS',
  PORTFOLIO = 'PORTFOLIO',
}
registerEnumType(ActorMapSource, { name: 'ActorMapSource', description: 'A part of the hub that knows who takes part.' });
describeEnumValues('ActorMapSource', {
  ACTORS: 'The register of actors: members of ecosystems.',
  LIFEEVENTS: 'Life events: owners, bodies, services and datasets.',
  PORTFOLIO: 'The portfolio: leads, participants, funders and beneficiaries of initiatives.',
});

@ObjectType({ description: 'One actor on a map.' })
export class ActorMapNode {
  @Field(() => Actor, { nullable: true, description: 'The actor; null with an error when it is referred to but not in the register.' })
  actor!: Actor | null;

  @Field(() => [String], { description: 'Its roles, in the words of the part of the hub that knows them, such as OWNER, SERVICE_OWNER, LEAD, FUNDER, BENEFICIARY or MEMBER; SUBJECT is the actor whose surroundings the map shows. Empty for those who are only within reach of the ones that take part.' })
  roles!: string[];

  @Field(() => Sector, { nullable: true, description: 'The sector it belongs to on the last day of the map’s period; null when that is not known.' })
  sector!: Sector | null;

  @Field(() => Boolean, { description: 'Whether one of its roles gives a seat where decisions are made: owner, member of a linked body, or confirmed participant.' })
  isAtTable!: boolean;

  @Field(() => Boolean, { description: 'Whether it has itself confirmed at least one of its roles, or the role is its own record.' })
  isConfirmed!: boolean;

  @Field(() => Int, { description: 'How many steps over relations and parent links lead to it from the nearest that takes part; 0 for those who do.' })
  distance!: number;

  @Field(() => Int, { description: 'With how many other actors of the map a line joins it.' })
  degree!: number;

  @Field(() => Float, { description: 'Betweenness centrality, 0–1: the share of the shortest ways between any two others that lead through it.' })
  betweenness!: number;

  @Field(() => Int, { description: 'The number of the community it belongs to, as in ActorMap.communities.' })
  community!: number;
}

@ObjectType({ description: 'A line between two actors of a map. Several kinds between the same two are several lines.' })
export class ActorMapEdge {
  @Field(() => Actor, { nullable: true, description: 'The actor it goes from; for kinds without direction the one with the lesser id.' })
  from!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The actor it goes to.' })
  to!: Actor | null;

  @Field(() => ActorMapEdgeKind, { description: 'What the line stands for.' })
  kind!: string;

  @Field(() => Int, { description: 'How many things the line rests on: the contexts in which the relation holds, or what the two have in common.' })
  weight!: number;

  @Field(() => Boolean, { description: 'Whether the two agree to it, in one of its contexts at least; a parent link is the register’s own record and agreed. False is a claim of one side or of a source, and should be drawn as such.' })
  isConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether one of the two disputes it, in every context in which it is claimed.' })
  isDisputed!: boolean;

  @Field(() => [ContextLink], { description: 'The life events, initiatives, ecosystems and shared components in which the relation holds, and the initiatives that the two have in common; empty for a relation at large, and for services, bodies and datasets in common.' })
  contexts!: ContextLink[];
}

@ObjectType({ description: 'The actors of a map that are in one sector.' })
export class ActorMapSector {
  @Field(() => Sector, { nullable: true, description: 'The sector; null for those whose sector is not known.' })
  sector!: Sector | null;

  @Field(() => [Actor], { nullable: 'items', description: 'Its actors on the map; one that is not in the register is null.' })
  actors!: (Actor | null)[];
}

@ObjectType({ description: 'An actor that connects others on a map.' })
export class ActorMapBroker {
  @Field(() => Actor, { nullable: true, description: 'Who stands between the others; null when the actor is not in the register.' })
  actor!: Actor | null;

  @Field(() => Float, { description: 'Betweenness centrality, 0–1: the share of the shortest ways between any two others that lead through it.' })
  score!: number;
}

@ObjectType({ description: 'Actors of a map that are joined with each other but with nobody in its largest part.' })
export class ActorMapGroup {
  @Field(() => [Actor], { nullable: 'items', description: 'The actors of the group; one alone is a group too.' })
  actors!: (Actor | null)[];
}

@ObjectType({ description: 'Actors of a map that are more closely tied to each other than to the rest, found by the Louvain method from what lies between each two.' })
export class ActorMapCommunity {
  @Field(() => Int, { description: 'Its number on this map, from 1 for the largest. It names the community on this map only.' })
  number!: number;

  @Field(() => [Actor], { nullable: 'items', description: 'Its actors; one that is not in the register is null.' })
  actors!: (Actor | null)[];

  @Field(() => [Sector], { description: 'The sectors its actors are in, each once, those of unknown sector left out.' })
  sectors!: Sector[];
}

@ObjectType({ description: 'Somebody who is affected but not at the table.' })
export class MissingActor {
  @Field(() => Actor, { nullable: true, description: 'Who has no seat.' })
  actor!: Actor | null;

  @Field(() => [String], { description: 'The roles by which it is affected: it gets benefits or answers for them, bears costs, holds or supplies data, or owns a service.' })
  roles!: string[];

  @Field(() => [Actor], { nullable: 'items', description: 'Who at the table speaks for it, by a REPRESENTS relation; empty when nobody does.' })
  representedBy!: (Actor | null)[];
}

@ObjectType({ description: 'What a map rests on, and what it leaves out.' })
export class ActorMapCoverage {
  @Field(() => [ActorMapSource], { description: 'The parts of the hub that did not answer, so that whoever only they know is not on the map; empty when all did.' })
  missingSources!: ActorMapSource[];

  @Field(() => Int, { description: 'How many actors of the map have no known sector; they are left out of sectorCrossingShare.' })
  actorsWithoutSector!: number;

  @Field(() => Int, { description: 'How many things with more than 100 participants join nobody on the map, since a line for each pair would hide it.' })
  sharedThingsNotDrawn!: number;
}

@ObjectType({ description: `A map of actors (aktørkart): who takes part in something, in which roles, how they are tied, who connects the others and who is missing. Always complete, never paged; one with more than ${String(MOST_ACTORS)} actors or ${String(MOST_LINES)} lines is refused in words.` })
export class ActorMap {
  @Field(() => [ActorMapNode], { description: 'The actors, each once with all its roles: those who take part, those with most roles first, and then those within reach, the nearest first.' })
  nodes!: ActorMapNode[];

  @Field(() => [ActorMapEdge], { description: 'The lines between them: relations of the period, parent links as GOVERNS, and what pairs have in common.' })
  edges!: ActorMapEdge[];

  @Field(() => [ActorMapSector], { description: 'The actors grouped by sector, the largest first.' })
  sectors!: ActorMapSector[];

  @Field(() => [ActorMapBroker], { description: 'Those who connect the others, most first: ten at most, none with score 0.' })
  brokers!: ActorMapBroker[];

  @Field(() => [ActorMapGroup], { description: 'The parts of the map that no line joins with its largest part.' })
  isolatedGroups!: ActorMapGroup[];

  @Field(() => [ActorMapCommunity], { description: 'The actors grouped by who is most closely tied to whom, the largest group first; somebody without lines is a community alone.' })
  communities!: ActorMapCommunity[];

  @Field(() => Float, { nullable: true, description: 'How clearly the communities are apart, −0.5–1: the share of what ties people that lies within communities, less what chance would put there. Above about 0.3 they stand out; null when there are no lines.' })
  modularity!: number | null;

  @Field(() => [MissingActor], { description: 'Those who are affected (get benefits or answer for them, bear costs, hold data, own a service) but have no seat: they are neither owner, member of a linked body nor confirmed participant.' })
  missing!: MissingActor[];

  @Field(() => Float, { nullable: true, description: 'The share of the lines that join two sectors, 0–1, of those whose ends both have a known sector; null when there are none.' })
  sectorCrossingShare!: number | null;

  @Field(() => ActorMapCoverage, { description: 'What the map rests on.' })
  coverage!: ActorMapCoverage;
}
