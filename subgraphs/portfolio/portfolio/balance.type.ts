import { Arg, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Coverage } from '../../shared/graphql/coverage';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DecimalScalar } from '../../shared/graphql/scalars';

@ObjectType({ description: 'The score of an initiative by one criterion of its portfolio.' })
export class CriterionScore {
  @Field(() => String, { description: 'The short name of the criterion in its portfolio.' })
  key!: string;

  @Field(() => DecimalScalar, { description: 'How much the criterion counts beside the others of the portfolio.' })
  weight!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The score, on the scale that the portfolio uses; null where nobody has given one, which is not zero.' })
  score!: string | null;
}

@ObjectType({ description: 'What an initiative scores by the criteria of its portfolio, with the weights it was reckoned by.' })
export class WeightedScore {
  @Field(() => DecimalScalar, { nullable: true, description: 'The sum of score × weight divided by the sum of weights, to four decimals; null until each criterion with a weight has a score, since a part is not the whole.' })
  value!: string | null;

  @Field(() => Coverage, { description: 'How many of the criteria with a weight have a score.' })
  coverage!: Coverage;

  @Field(() => [CriterionScore], { description: 'The score by each criterion, heaviest first.' })
  scores!: CriterionScore[];
}

@ObjectType({ description: 'How the initiatives of a report do by one criterion of their portfolio.' })
export class CriterionBalance {
  @Field(() => String, { description: 'The short name of the criterion in its portfolio.' })
  key!: string;

  @Field(() => DecimalScalar, { description: 'How much it counts beside the other criteria.' })
  weight!: string;

  @Field(() => Float, { nullable: true, description: 'Its weight divided by the sum of all weights, from 0 to 1; null when all weights are zero.' })
  weightShare!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The mean score of those that have one, to four decimals; null when none has. Those without count in the coverage, never as zero.' })
  average!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The lowest score given; null when there is none.' })
  lowest!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The highest score given; null when there is none.' })
  highest!: string | null;

  @Field(() => Coverage, { description: 'How many of the initiatives have a score by it.' })
  coverage!: Coverage;

  /** By language, as recorded then. */
  labels!: unknown;

  @Field(() => String, { description: 'What the criterion was called.' })
  label(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.labels, language) ?? this.key;
  }
}

@ObjectType({ description: 'The work of one role in one year: what a portfolio has and what the initiatives of the report need.' })
export class CapacityBalance {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the portfolio has, in person-years; null where nobody has said.' })
  capacity!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the initiatives have said that they need, in person-years; null where none has said.' })
  need!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Capacity less need, in person-years, below zero when too much is planned; null where the capacity is not known or not every need is.' })
  remaining!: string | null;

  @Field(() => Coverage, { description: 'How many of the needs of the role in the year have a number.' })
  coverage!: Coverage;

  /** By language, as recorded then. */
  roleLabels!: unknown;
  roleKey!: string;

  @Field(() => String, { description: 'The role, such as developer or architect.' })
  role(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.roleLabels, language) ?? this.roleKey;
  }
}

@ObjectType({ description: 'The initiatives of a report that are in one portfolio, against the criteria and the capacity of that portfolio. Scores of different portfolios are never mixed.' })
export class PortfolioBalance {
  @Field(() => ID, { description: 'The id of the portfolio.' })
  portfolioId!: string;

  @Field(() => [CriterionBalance], { description: 'Its criteria, heaviest first; empty when none were set.' })
  criteria!: CriterionBalance[];

  @Field(() => Coverage, { description: 'How many of the initiatives have a score by every criterion with a weight.' })
  scored!: Coverage;

  @Field(() => [CapacityBalance], { description: 'By year and role; empty when nothing is known of either side.' })
  capacity!: CapacityBalance[];

  @Field(() => Coverage, { description: 'How many of the initiatives have said what work they need, for any role and year.' })
  needs!: Coverage;

  /** By language, as recorded then. */
  titles!: unknown;

  @Field(() => String, { description: 'What the portfolio was called.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }
}
