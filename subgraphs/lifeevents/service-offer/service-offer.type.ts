import { Field, ID, ObjectType } from 'type-graphql';
import { OfferState } from '../../../prisma/generated/lifeevents/typegraphql/enums/OfferState';
import { connectionOf } from '../../shared/graphql/connection-type';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { Recorded } from '../record/record.type';
import { Service } from '../service/service.type';

@ObjectType({ description: 'The competent authority of a service offers it to another organisation, which answers for it as soon as it accepts. Until then nothing moves.' })
export class ServiceOffer extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => Service, { description: 'What is offered.' })
  service!: Service;

  @Field(() => Actor, { nullable: true, description: 'The authority that offers it; null when the register of actors does not answer.' })
  from!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation it is offered to; null when the register of actors does not answer.' })
  to!: Actor | null;

  @Field(() => String, { nullable: true, description: 'The decision that the move rests on, such as a letter of allocation; null when none is told.' })
  basis!: string | null;

  @Field(() => OfferState, { description: 'How far it has come.' })
  state!: `${OfferState}`;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  offeredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted, declined or withdrawn; null while it waits.' })
  answeredAt!: Date | null;
}

export const ServiceOfferConnection = connectionOf(() => ServiceOffer, 'ServiceOffer', 'offers of services');
