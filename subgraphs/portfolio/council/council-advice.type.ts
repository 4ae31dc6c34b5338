import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { DatePrecision } from '../initiative/initiative-enums';
import { NotFollowedReason } from './council-enums';

@ObjectType({ description: 'What the follow-up conversation (erfaringssamtale), about a year later, found about one piece of advice.' })
export class AdviceFollowUp {
  @Field(() => DateScalar, { nullable: true, description: 'When the conversation was; null when no source says.' })
  heldOn!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly that day is known.' })
  heldOnPrecision!: DatePrecision;

  @Field(() => Boolean, { nullable: true, description: 'Whether the advice was followed; null when the conversation gave no answer.' })
  isFollowed!: boolean | null;

  @Field(() => NotFollowedReason, { nullable: true, description: 'Why it was not followed; null when it was, or when nobody said.' })
  whyNot!: NotFollowedReason | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What else was said in the conversation.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

@ObjectType({ description: 'One piece of advice that a council gave.' })
export class CouncilAdvice {
  @Field(() => ID, { description: 'The opaque id of the advice.' })
  id!: string;

  @Field(() => Int, { description: 'The place of the advice in the council\'s answer, from 1.' })
  ordinal!: number;

  @Field(() => [Actor], { nullable: 'items', description: 'The organisations that the council says there is something to learn from.' })
  learnFrom!: (ActorReference | null)[];

  @Field(() => AdviceFollowUp, { nullable: true, description: 'What the latest follow-up conversation found; null before there was one.' })
  followUp!: AdviceFollowUp | null;

  @Field(() => [AdviceFollowUp], { description: 'What every follow-up conversation found, oldest first.' })
  followUps!: AdviceFollowUp[];

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  texts!: unknown;
  /** The initiatives that the council points to. */
  initiativeIds!: readonly string[];

  @Field(() => String, { description: 'What the council advises.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.texts, language) ?? '';
  }
}
