import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A cooperation body as this subgraph refers to it; its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class CooperationBody {
  @Field(() => ID)
  id!: string;
}
