import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';

/** In the order of the instructions. */
export enum GroundworkQuestion {
  PROBLEM_AND_GOAL = 'PROBLEM_AND_GOAL',
  RELEVANT_MEASURES = 'RELEVANT_MEASURES',
  PRINCIPLES = 'PRINCIPLES',
  EFFECTS = 'EFFECTS',
  RECOMMENDATION = 'RECOMMENDATION',
  PREREQUISITES = 'PREREQUISITES',
}
registerEnumType(GroundworkQuestion, { name: 'GroundworkQuestion', description: 'The six questions of the instructions for official studies (utredningsinstruksen point 2-1), binding for state measures.' });
describeEnumValues<GroundworkQuestion>('GroundworkQuestion', {
  PROBLEM_AND_GOAL: 'What is the problem, and what do we want to achieve?',
  RELEVANT_MEASURES: 'Which measures are relevant?',
  PRINCIPLES: 'Which questions of principle do the measures raise?',
  EFFECTS: 'What are the positive and negative effects of the measures, how lasting are they, and who is affected?',
  RECOMMENDATION: 'Which measure is recommended, and why?',
  PREREQUISITES: 'What does a successful implementation presuppose?',
});

@ObjectType({ description: 'The answer to one of the six questions.' })
export class GroundworkAnswer {
  @Field(() => GroundworkQuestion, { description: 'Which question it is.' })
  question!: GroundworkQuestion;

  /** By language, as stored. */
  answers!: unknown;

  @Field(() => String, { nullable: true, description: 'The answer; null when the question is not answered.' })
  answer(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answers, language);
  }
}

@ObjectType({ description: 'One way to solve the problem that was compared with others.' })
export class GroundworkAlternative {
  @Field(() => Int, { description: 'The place of the alternative in the list, from 1.' })
  ordinal!: number;

  @Field(() => Boolean, { description: 'Whether it is the zero alternative: what happens if nothing is done.' })
  isZero!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the one that is recommended.' })
  isRecommended!: boolean;

  @Field(() => Money, { nullable: true, description: 'What it is estimated to cost; null when nobody has estimated it.' })
  cost!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What it is estimated to give; null when nobody has estimated it.' })
  benefit!: Money | null;

  /** By language, as stored. */
  titles!: unknown;
  descriptions!: unknown;

  @Field(() => String, { description: 'What it is called.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }

  @Field(() => String, { nullable: true, description: 'What it consists of; null where nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }
}

@ObjectType({ description: 'What was worked out before the initiative was decided on: the minimum at submission and the six questions before the council.' })
export class Groundwork {
  @Field(() => ID, { description: 'The opaque id of the groundwork.' })
  id!: string;

  @Field(() => Int, { description: 'How many times the groundwork itself has been written; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether a named person answers for the initiative; null when it is not known. Who it is, is not public.' })
  hasResponsiblePerson!: boolean | null;

  @Field(() => Actor, { nullable: true, description: 'The leader of the sector that was heard; null when none was or it is not known.' })
  anchoredBy!: ActorReference | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the leader of the sector was heard; null when it is not known.' })
  anchoredOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the leader of the sector recommends it; null when there is no answer.' })
  isRecommendedBySector!: boolean | null;

  @Field(() => [GroundworkAnswer], { description: 'The six questions in their order, answered or not.' })
  questions!: GroundworkAnswer[];

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** Whose it is, for those who may see the name of the responsible person. */
  initiativeId!: string;
  responsiblePersonId!: string | null;
  /** By language, as stored. */
  anchoringNotes!: unknown;
  benefitOverviews!: unknown;
  costBenefitEstimates!: unknown;

  @Field(() => String, { nullable: true, description: 'The overview of benefits at submission; null when none was written.' })
  benefitOverview(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.benefitOverviews, language);
  }

  @Field(() => String, { nullable: true, description: 'The estimate of cost and benefit at submission; null when none was written.' })
  costBenefitEstimate(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.costBenefitEstimates, language);
  }

  @Field(() => String, { nullable: true, description: 'What was said when the leader of the sector was heard; null when nothing is written.' })
  anchoringNote(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.anchoringNotes, language);
  }
}
