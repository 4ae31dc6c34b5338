import { Field, ID, ObjectType } from 'type-graphql';
import { OfferState } from '../../../prisma/generated/lifeevents/typegraphql/enums/OfferState';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { DateScalar, DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { LifeEvent } from '../life-event/life-event.type';
import { Recorded } from '../record/record.type';

describeEnumValues('OfferState', {
  OFFERED: 'Waits for the answer of the receiver.',
  ACCEPTED: 'The receiver has said yes: a life event moves on the day of the offer, a service at once.',
  DECLINED: 'The receiver has said no; whoever offered keeps it.',
  WITHDRAWN: 'Taken back before it was answered, or overtaken by an appointment of the secretariat.',
});

@ObjectType({ description: 'The owner of a life event offers it to another organisation. Ownership moves only when the receiver accepts, and only from the day named.' })
export class OwnershipOffer extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => LifeEvent, { description: 'What is offered.' })
  lifeEvent!: LifeEvent;

  @Field(() => Actor, { nullable: true, description: 'The owner that offers it; null when the register of actors does not answer.' })
  from!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation it is offered to; null when the register of actors does not answer.' })
  to!: Actor | null;

  @Field(() => DateScalar, { description: 'The first day on which the receiver would own it.' })
  effectiveFrom!: string;

  @Field(() => String, { nullable: true, description: 'The decision that the move rests on, such as a letter of allocation; null when none is told.' })
  basis!: string | null;

  @Field(() => OfferState, { description: 'How far it has come.' })
  state!: `${OfferState}`;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  offeredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted, declined or withdrawn; null while it waits.' })
  answeredAt!: Date | null;
}

export const OwnershipOfferConnection = connectionOf(() => OwnershipOffer, 'OwnershipOffer', 'offers of ownership');
