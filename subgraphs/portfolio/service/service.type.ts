import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A service as this subgraph refers to it; its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Service {
  @Field(() => ID)
  id!: string;
}
