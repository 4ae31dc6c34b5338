import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { RelationKind } from '../../../prisma/generated/actors/typegraphql/enums/RelationKind';
import { ClaimStatus } from '../../shared/graphql/claim';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { ContextLink } from '../context-link/context-link.type';

describeEnumValues('RelationKind', {
  GOVERNS: 'Directs the other, as a ministry directs an agency, or commissions a task from it.',
  FUNDS: 'Gives the other money.',
  SUPPLIES_DATA_TO: 'Lets the other have data it needs.',
  DEPENDS_ON: 'Cannot do its part without the other.',
  COLLABORATES_WITH: 'Works with the other; holds in both directions.',
  CONSULTS: 'Asks the other for advice.',
  COMPETES_WITH: 'Offers the same as the other; holds in both directions.',
  REPRESENTS: 'Speaks for the other, as an association speaks for its members.',
});

export enum RelationDirection {
  OUT = 'OUT',
  IN = 'IN',
}
registerEnumType(RelationDirection, { name: 'RelationDirection', description: 'On which side of a relation an actor stands.' });
describeEnumValues('RelationDirection', { OUT: 'The actor is the one the relation goes from.', IN: 'The actor is the one the relation goes to.' });

@ObjectType({ description: 'What one actor is or does to another, in a context and a period. Recorded by one side or read from a source, it is a claim until the organisation concerned has confirmed it.' })
export class Relation {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => RelationKind, { description: 'What the one is or does to the other.' })
  kind!: RelationKind;

  @Field(() => Actor, { nullable: true, description: 'The one it goes from.' })
  from!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The one it goes to.' })
  to!: Actor | null;

  @Field(() => String, { nullable: true, description: 'What exactly, such as which data is supplied; null when the source says no more.' })
  details!: string | null;

  @Field(() => ContextLink, { nullable: true, description: 'What it holds within; null when it holds at large.' })
  context!: ContextLink | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it lasts or when that is not known.' })
  validTo!: string | null;

  @Field(() => ClaimStatus, { description: 'Whether the organisation concerned has confirmed it.' })
  claimStatus!: ClaimStatus;

  @Field(() => Provenance, { description: 'Where it is told.' })
  provenance!: Provenance;
}

export const RelationConnection = connectionOf(() => Relation, 'Relation', 'relations');

export { RelationKind };
