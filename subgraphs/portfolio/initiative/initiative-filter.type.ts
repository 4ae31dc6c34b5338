import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { DeliveryConfidence, Phase } from './initiative-enums';

@InputType({ description: 'Which initiatives to return; all conditions must hold, and one that is left out always does.' })
export class InitiativeFilter {
  @Field(() => [Phase], { nullable: true, description: 'In one of these phases.' })
  phase?: Phase[] | null;

  @Field(() => [DeliveryConfidence], { nullable: true, description: 'Rated with one of these.' })
  confidence?: DeliveryConfidence[] | null;

  @Field(() => ID, { nullable: true, description: 'Serving this life event.' })
  lifeEvent?: string | null;

  @Field(() => ID, { nullable: true, description: 'Making or changing this service.' })
  service?: string | null;

  @Field(() => ID, { nullable: true, description: 'Led by this actor.' })
  lead?: string | null;

  @Field(() => ID, { nullable: true, description: 'With this actor as lead, or as participant in any role.' })
  participant?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this portfolio.' })
  portfolio?: string | null;

  @Field(() => ID, { nullable: true, description: 'Using or producing this shared component.' })
  component?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With (true) or without (false) a co-funding grant; those where it is not known are in neither.' })
  isCoFunded?: boolean | null;

  @Field(() => String, { nullable: true, description: 'With every one of these words, or parts of words, in its title or summary, in any language.' })
  search?: string | null;
}

/** The orders that lists of initiatives come in; ties are broken by id. */
export enum InitiativeOrder {
  TITLE = 'TITLE',
  RECENTLY_UPDATED = 'RECENTLY_UPDATED',
  START = 'START',
  END = 'END',
}
registerEnumType(InitiativeOrder, { name: 'InitiativeOrder', description: 'The order of a list of initiatives. Equal ones are ordered by id, so a page never repeats or skips one.' });
describeEnumValues<InitiativeOrder>('InitiativeOrder', {
  TITLE: 'By title in the Norwegian alphabet.',
  RECENTLY_UPDATED: 'Last written first.',
  START: 'By start, earliest first: the actual one where known, else expected, else planned; those without come last.',
  END: 'By end, earliest first: the actual one where known, else expected, else planned; those without come last.',
});
