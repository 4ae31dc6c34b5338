import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A dataset as this subgraph refers to it; its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Dataset {
  @Field(() => ID)
  id!: string;
}
