import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** Who leads how many initiatives, so that the subgraph that knows sectors can group initiatives it does not own. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'How many of the initiatives of a report one actor leads. Not for clients: groupings by sector are made from it.' })
export class LeadFact {
  @Field(() => ID, { nullable: true, description: 'The id of the actor that leads; null for the initiatives whose lead is not known.' })
  actorId!: string | null;

  @Field(() => Int, { description: 'How many initiatives of the report it leads.' })
  initiatives!: number;
}
