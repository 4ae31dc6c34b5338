import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * What each subgraph knows of who takes part in something it owns. Actor maps are made from these lists: each subgraph
 * supplies what it knows, and only the one that knows actors puts them together.
 */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'One actor taking part in one role, as one subgraph knows it. Not for clients: actor maps are made from it.' })
export class ActorInvolvement {
  @Field(() => ID, { description: 'The id of the actor.' })
  actorId!: string;

  @Field(() => String, { description: 'The role in the words of the subgraph that knows it, for example OWNER or FUNDER.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'What the actor takes part by: SERVICE, INITIATIVE, BODY or DATASET; null when it is the thing itself.' })
  throughKind!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of what the actor takes part by.' })
  throughId!: string | null;

  @Field(() => Boolean, { description: 'Whether the role gives a seat where decisions are made: owner, member of a linked body, or confirmed participant.' })
  isAtTable!: boolean;

  @Field(() => Boolean, { description: 'Whether the actor itself has confirmed it, where somebody else recorded it.' })
  isConfirmed!: boolean;
}
