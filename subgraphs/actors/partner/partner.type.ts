import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { Actor } from '../actor/actor.type';
import { SharedComponent } from '../component/component.type';
import { Ecosystem } from '../ecosystem/ecosystem.type';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { Service } from '../service/service.type';

export enum PartnerReasonKind {
  SHARED_COMPONENT = 'SHARED_COMPONENT',
  SHARED_LIFE_EVENT = 'SHARED_LIFE_EVENT',
  SHARED_SERVICE = 'SHARED_SERVICE',
  SAME_BENEFICIARIES = 'SAME_BENEFICIARIES',
  DONE_BEFORE = 'DONE_BEFORE',
  SUPPLIES_WHAT_IS_NEEDED = 'SUPPLIES_WHAT_IS_NEEDED',
  SAME_ECOSYSTEM = 'SAME_ECOSYSTEM',
}
registerEnumType(PartnerReasonKind, { name: 'PartnerReasonKind', description: 'Why an actor could be a partner.' });
describeEnumValues('PartnerReasonKind', {
  SHARED_COMPONENT: 'It operates a shared component that the initiative uses, or has an initiative that uses the same.',
  SHARED_LIFE_EVENT: 'It has an initiative for the same life event.',
  SHARED_SERVICE: 'It has an initiative for the same service.',
  SAME_BENEFICIARIES: 'It has an initiative whose benefits go to the same users.',
  DONE_BEFORE: 'It has come further with something alike, and can be learned from.',
  SUPPLIES_WHAT_IS_NEEDED: 'Somebody who takes part gets data from it or depends on it.',
  SAME_ECOSYSTEM: 'It is in the same ecosystem as somebody who takes part.',
});

@ObjectType({ description: 'One reason why an actor could be a partner, with what it rests on.' })
export class PartnerReason {
  @Field(() => PartnerReasonKind, { description: 'The reason.' })
  kind!: PartnerReasonKind;

  @Field(() => SharedComponent, { nullable: true, description: 'The component that both use, for SHARED_COMPONENT.' })
  component!: SharedComponent | null;

  @Field(() => LifeEvent, { nullable: true, description: 'The life event that both serve, for SHARED_LIFE_EVENT.' })
  lifeEvent!: LifeEvent | null;

  @Field(() => Service, { nullable: true, description: 'The service that both serve, for SHARED_SERVICE.' })
  service!: Service | null;

  @Field(() => Initiative, { nullable: true, description: 'The initiative to learn from, for DONE_BEFORE.' })
  initiative!: Initiative | null;

  @Field(() => Actor, { nullable: true, description: 'The users that both serve, for SAME_BENEFICIARIES; who needs it, for SUPPLIES_WHAT_IS_NEEDED.' })
  actor!: Actor | null;

  @Field(() => Ecosystem, { nullable: true, description: 'The ecosystem that both are in, for SAME_ECOSYSTEM.' })
  ecosystem!: Ecosystem | null;
}

@ObjectType({ description: 'An actor that could be a partner of an initiative; never a bare score, always with the reasons.' })
export class PartnerSuggestion {
  @Field(() => Actor, { nullable: true, description: 'Who could be asked to join; null when the actor is not in the register.' })
  actor!: Actor | null;

  @Field(() => [PartnerReason], { description: 'Every reason that is known, by kind.' })
  reasons!: PartnerReason[];
}
