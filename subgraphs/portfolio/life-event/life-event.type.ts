import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A life event as this subgraph refers to it; its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class LifeEvent {
  @Field(() => ID)
  id!: string;
}
