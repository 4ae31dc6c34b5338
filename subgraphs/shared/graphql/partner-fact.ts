import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Who an actor works with in which initiative, so that the subgraph that knows sectors can count what crosses them. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'One partner of an actor in one initiative. Not for clients: what crosses sectors is counted from it.' })
export class PartnerFact {
  @Field(() => ID, { description: 'The id of the partner.' })
  actorId!: string;

  @Field(() => ID, { description: 'The id of the initiative they share.' })
  initiativeId!: string;
}
