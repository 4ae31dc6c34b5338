import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { PageArgs } from '../../shared/graphql/connection';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ActorRef } from '../actor/actor-input.type';
import { ContextRef } from '../context-link/context-link.input';
import { Relation, RelationKind } from './relation.type';

@InputType({ description: 'What the relations of a list must have in common. Conditions add up; one that is left out does not limit.' })
export class RelationFilter {
  @Field(() => [RelationKind], { nullable: true, description: 'Any of these kinds.' })
  kinds?: RelationKind[] | null;

  @Field(() => [ClaimStatus], { nullable: true, description: 'Agreed upon this far, any of these: CLAIMED finds what still waits for a side to answer.' })
  claimStatuses?: ClaimStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'With the actor of this id on either side.' })
  actorId?: string | null;

  @Field(() => ContextRef, { nullable: true, description: 'Holding within this.' })
  context?: ContextRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'Holding on this day; past, present and coming ones when left out.' })
  at?: string | null;
}

@ArgsType()
export class RelationsArgs extends PageArgs {
  @Field(() => RelationFilter, { nullable: true, description: 'Which relations; all when left out.' })
  filter?: RelationFilter | null;
}

/** What is said of a relation, new or changed. */
@InputType()
abstract class RelationFacts extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What exactly, such as which data is supplied; at most 10,000 characters in each language. Null takes it out.' })
  details?: LocalizedTextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it is over; null while it lasts.' })
  validTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether only the two sides and the secretariat may see it until every side that can answer has confirmed it; false when left out of a new one. What is confirmed is for everybody.' })
  isRestricted?: boolean | null;
}

@InputType({ description: 'A relation between two actors. One side says it, the other confirms or disputes it.' })
export class ProposeRelationInput extends RelationFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => ActorRef, { description: 'The one it goes from. Your own organisation is one of the two, unless you are the secretariat.' })
  from!: ActorRef;

  @Field(() => ActorRef, { description: 'The one it goes to; another than the one it goes from.' })
  to!: ActorRef;

  @Field(() => RelationKind, { description: 'What the one is or does to the other. It stays, as the two sides do: another kind is another relation.' })
  kind!: RelationKind;

  @Field(() => ContextRef, { nullable: true, description: 'What it holds within; at large when left out. Within another context it is another relation. An ecosystem or a shared component must be in this register; a life event or an initiative is kept by another register and is not looked up, so one that is not there shows as null.' })
  context?: ContextRef | null;
}

@InputType({ description: 'What to change in a relation; what is left out stays as it is. Other details or days ask the other side anew; another source or restriction does not.' })
export class RelationChange extends RelationFacts {}

@InputType({ description: 'A relation to change, and how.' })
export class UpdateRelationInput extends ChangeInput {
  @Field(() => RelationChange, { description: 'What to change.' })
  change!: RelationChange;
}

@InputType({ description: 'A relation that ends.' })
export class EndRelationInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'The first day it is over.' })
  validTo!: string;
}

@InputType({ description: 'A relation to take out.' })
export class RemoveRelationInput extends ChangeInput {}

export const ProposeRelationPayload = payloadOf('ProposeRelation', 'relation', () => Relation, 'The relation as it is recorded now.');
export const UpdateRelationPayload = payloadOf('UpdateRelation', 'relation', () => Relation, 'The relation as it is recorded now.');
export const EndRelationPayload = payloadOf('EndRelation', 'relation', () => Relation, 'The relation as it is recorded now.');
export const RemoveRelationPayload = payloadOf('RemoveRelation', 'relation', () => Relation, 'The relation as it was; its history stays.');
