import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConfirmationCount } from '../../shared/graphql/confirmation-count';

/** How an actor works together with others: it gains how the actor answers claims about services and bodies. Its owner describes the rest. */
@Directive('@key(fields: "id")')
@ObjectType()
export class CollaborationIndicators {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => ID)
  actorId?: string | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  from?: number | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  to?: number | null;

  @Directive('@requires(fields: "actorId from to")')
  @Directive('@inaccessible')
  @Field(() => ConfirmationCount, { nullable: true, description: 'How it answers what others recorded about it: participation in services and membership of bodies. Not for clients: `confirmations` is made from it.' })
  lifeEventConfirmations!: ConfirmationCount | null;
}
