import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A shared component as this subgraph refers to it; its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class SharedComponent {
  @Field(() => ID)
  id!: string;
}
