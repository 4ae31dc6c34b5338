import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { ActorMapSource } from '../actor-map/actor-map.type';
import { Actor } from '../actor/actor.type';
import { SharedComponent } from '../component/component.type';
import { Dataset } from '../dataset/dataset.type';
import { Ecosystem } from '../ecosystem/ecosystem.type';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { Service } from '../service/service.type';
import type { ReasonKind } from './partner-reason';

export const PartnerReasonKind = {
  OPERATES_COMPONENT: 'OPERATES_COMPONENT',
  HOLDS_DATA: 'HOLDS_DATA',
  OWNS_SERVICE: 'OWNS_SERVICE',
  NEXT_SERVICE: 'NEXT_SERVICE',
  SUPPLIES_WHAT_IS_NEEDED: 'SUPPLIES_WHAT_IS_NEEDED',
  REPRESENTS_AFFECTED: 'REPRESENTS_AFFECTED',
  GETS_BENEFITS: 'GETS_BENEFITS',
  DONE_BEFORE: 'DONE_BEFORE',
  SHARED_SERVICE: 'SHARED_SERVICE',
  SHARED_NEED: 'SHARED_NEED',
  SHARED_LIFE_EVENT: 'SHARED_LIFE_EVENT',
  SHARED_DATA: 'SHARED_DATA',
  SAME_BENEFICIARIES: 'SAME_BENEFICIARIES',
  SHARED_COMPONENT: 'SHARED_COMPONENT',
  SAME_ECOSYSTEM: 'SAME_ECOSYSTEM',
} as const satisfies { readonly [Kind in ReasonKind]: Kind };
registerEnumType(PartnerReasonKind, { name: 'PartnerReasonKind', description: 'Why an actor ought to take part in an initiative or a life event.' });
describeEnumValues<ReasonKind>('PartnerReasonKind', {
  OPERATES_COMPONENT: 'It operates a shared component that the initiative uses, or that a service or an initiative of the life event is built on.',
  HOLDS_DATA: 'It holds, or provides, data that the services concerned ask for.',
  OWNS_SERVICE: 'It owns a service that the initiative makes or changes, or that is part of the life event.',
  NEXT_SERVICE: 'It owns the service that people need next: what a service here puts out leads to it.',
  SUPPLIES_WHAT_IS_NEEDED: 'Somebody who takes part gets data from it or depends on it, at large or in just this; or the initiative itself depends on it.',
  REPRESENTS_AFFECTED: 'It speaks for a group that is affected and cannot speak for itself.',
  GETS_BENEFITS: 'It gets benefits from an initiative or a service of the life event and has no seat there.',
  DONE_BEFORE: 'It leads something alike that is further along, or a council named it as somebody to learn from.',
  SHARED_SERVICE: 'It has an initiative for the same service, or answers for another life event with the same service.',
  SHARED_NEED: 'It has an initiative for the same need of users.',
  SHARED_LIFE_EVENT: 'It answers for the life event, owns a service in it, or has an initiative for it.',
  SHARED_DATA: 'Its service asks for the same data. Data that more than 25 services ask for do not count.',
  SAME_BENEFICIARIES: 'It has an initiative whose benefits go to the same users, or answers for another life event with the same users. Users of more than 25 initiatives do not count.',
  SHARED_COMPONENT: 'It has an initiative that uses the same shared component. A component that more than 25 initiatives use does not count.',
  SAME_ECOSYSTEM: 'It is a member of an ecosystem that the initiative or life event belongs to.',
});

export enum ReasonEvidence {
  CONFIRMED = 'CONFIRMED',
  CLAIMED = 'CLAIMED',
  INFERRED = 'INFERRED',
}
registerEnumType(ReasonEvidence, { name: 'ReasonEvidence', description: 'How well what a reason rests on is known. What an actor disputes is no reason.' });
describeEnumValues<ReasonEvidence>('ReasonEvidence', {
  CONFIRMED: 'The actor concerned has confirmed it, or the record is its own.',
  CLAIMED: 'Somebody else says so, or a source does; the actor concerned has not answered.',
  INFERRED: 'The hub concludes it, from what the texts of two initiatives have in common and how far each has come.',
});

@ObjectType({ description: 'One reason why an actor ought to take part, with what it rests on.' })
export class PartnerReason {
  @Field(() => PartnerReasonKind, { description: 'The reason.' })
  kind!: ReasonKind;

  @Field(() => String, { description: 'The reason as a sentence about the actor, to show as it stands.' })
  text!: string;

  @Field(() => ReasonEvidence, { description: 'How well it is known.' })
  evidence!: ReasonEvidence;

  @Field(() => SharedComponent, { nullable: true, description: 'The component that is operated or shared; null for reasons about other things.' })
  component!: SharedComponent | null;

  @Field(() => LifeEvent, { nullable: true, description: 'The life event that both work in, or the other one that it answers for; null for reasons about other things.' })
  lifeEvent!: LifeEvent | null;

  @Field(() => Service, { nullable: true, description: 'The service that it owns or that both work on; for a component or dataset of a life event, the service that needs it. Null for reasons about other things.' })
  service!: Service | null;

  @Field(() => Dataset, { nullable: true, description: 'The data that it holds or also uses; null for reasons about other things, and for a provider of data whose dataset is not recorded.' })
  dataset!: Dataset | null;

  @Field(() => Initiative, { nullable: true, description: 'The initiative to learn from or that shares something; for a life event, else the one of the event that it concerns. Null for reasons about other things.' })
  initiative!: Initiative | null;

  @Field(() => ID, { nullable: true, description: 'For SHARED_NEED the need, by the id it has among the `needs` of its life event; null for other reasons.' })
  needId!: string | null;

  @Field(() => Actor, { nullable: true, description: 'Who needs what is supplied, who is represented, or the users that both are for; null for reasons about other things.' })
  actor!: Actor | null;

  @Field(() => Ecosystem, { nullable: true, description: 'The ecosystem, for SAME_ECOSYSTEM; null for other reasons.' })
  ecosystem!: Ecosystem | null;
}

@ObjectType({ description: 'An actor that ought to take part in an initiative or a life event and does not; never a bare score, always with the reasons.' })
export class PartnerSuggestion {
  @Field(() => Actor, { nullable: true, description: 'Who could be asked to join: an organisation of today. Null with an error when it is referred to but not in the register.' })
  actor!: Actor | null;

  @Field(() => [PartnerReason], { description: 'Every reason that is known, those without which it does not work first, each once.' })
  reasons!: PartnerReason[];
}

@ObjectType({ description: 'What suggestions could not rest on. No suggestion and nothing missing is an answer; no suggestion and something missing is none.' })
export class SuggestionCoverage {
  @Field(() => [ActorMapSource], { description: 'The parts of the hub that did not answer; the reasons that only they know are not among the suggestions.' })
  missingSources!: ActorMapSource[];
}
