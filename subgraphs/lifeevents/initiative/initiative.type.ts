import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartnerSignal } from '../../shared/graphql/partner-signal';
import { LifeEvent } from '../life-event/life-event.type';
import { Service } from '../service/service.type';

/** A thing of this subgraph as the owner of an initiative refers to it; null when it could not be found. */
export type Referred = { readonly id: string } | null;

/** An initiative as this subgraph refers to it: it gains the reasons for partners that services and life events give. Its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Initiative {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [LifeEvent], { nullable: 'items' })
  lifeEvents?: Referred[];

  @Directive('@external')
  @Field(() => [Service], { nullable: 'items' })
  services?: Referred[];

  @Directive('@requires(fields: "lifeEvents { id } services { id }")')
  @Directive('@inaccessible')
  @Field(() => [PartnerSignal], { nullable: true, description: 'Who could be a partner, and why, as services and life events tell. Not for clients: suggestions are made from it.' })
  lifeEventPartnerSignals?: PartnerSignal[] | null;
}
