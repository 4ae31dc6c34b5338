import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An actor's level with the id it belongs to: what is supplied for a rule can otherwise not be told apart in a list. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'The level of government of an actor. Not for clients: rules that hold for some levels only are applied with it.' })
export class LevelFact {
  @Field(() => ID, { description: 'The id of the actor.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'STATE, COUNTY or MUNICIPAL; null for companies, associations and groups, which belong to none.' })
  level!: string | null;
}
