import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { ActorMap } from '../actor-map/actor-map.type';
import { Actor, ActorConnection } from '../actor/actor.type';
import { SharedComponent } from '../component/component.type';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { EcosystemMembershipConnection } from './ecosystem-membership.type';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Actors, shared components and initiatives that make something together, such as DigiUng or the a-krim cooperation.' })
export class Ecosystem {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => [LocalizedText], { description: 'What it is called in each language that a source gives.' })
  names!: LocalizedText[];

  @Field(() => String, { nullable: true, description: 'What a reader should know of who is counted in; null when there is nothing to add.' })
  note!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation that keeps the record: it writes what is recorded of the ecosystem, and decides over none of its members. Null when the secretariat does.' })
  keeper!: Actor | null;

  @Field(() => ActorConnection, { description: 'Who takes part, by name, each once. Memberships recorded in confidence show when they are confirmed.' })
  members!: object;

  @Field(() => EcosystemMembershipConnection, { description: 'The memberships, by the name of the member: since when, and whether the member agrees. One that left and came back has two.' })
  memberships!: object;

  @Field(() => [SharedComponent], { description: 'The shared components it builds on.' })
  components!: SharedComponent[];

  @Field(() => [Initiative], { nullable: 'items', description: 'The initiatives it consists of; one that the portfolio does not know is null.' })
  initiatives!: (Initiative | null)[];

  @Field(() => [LifeEvent], { nullable: 'items', description: 'The life events it gathers around; one that is not known is null.' })
  lifeEvents!: (LifeEvent | null)[];

  @Field(() => ActorMap, { nullable: true, description: 'The map of its members, of those who operate or pay for the shared components it builds on, and of how they are related.' })
  actorMap!: ActorMap | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it lasts.' })
  validTo!: string | null;

  @Field(() => Provenance, { description: 'Where the record comes from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the changes of the record itself.' })
  version!: number;
}

@InputType({ description: 'What the ecosystems of a list must have in common. Conditions add up.' })
export class EcosystemFilter {
  @Field(() => ID, { nullable: true, description: 'With the actor of this id among its members, now or before.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Building on the shared component with this id.' })
  componentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Every one of these words occurs in its name. 200 characters at most.' })
  search?: string | null;
}

export const EcosystemConnection = connectionOf(() => Ecosystem, 'Ecosystem', 'ecosystems');
