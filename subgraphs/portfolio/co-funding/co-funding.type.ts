import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { UrlScalar } from '../../shared/graphql/scalars';
import { FindingOutcome } from '../finding/finding.type';

@ObjectType({ description: 'A kind of project that the scheme gives grants to.' })
export class CoFundingCategory {
  @Field(() => Money, { nullable: true, description: 'The least the project costs; null for no lower limit.' })
  costFrom!: Money | null;

  @Field(() => Money, { description: 'The most the project costs.' })
  costTo!: Money;

  @Field(() => Int, { description: 'The most of the cost that a grant covers, in per cent.' })
  percent!: number;

  @Field(() => Money, { nullable: true, description: 'The largest grant; null where only the part of the cost limits it.' })
  mostGranted!: Money | null;
}

@ObjectType({ description: 'Whether the co-funding scheme (medfinansieringsordningen) can give the initiative a grant, by the rules of a year. The limits stand beside the answer, so that it can be checked.' })
export class CoFundingEligibility {
  @Field(() => Int, { description: 'The year whose rules were applied.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'The version of the rules, by the day they begin; null where the hub has none for the year.' })
  ruleVersion!: string | null;

  @Field(() => UrlScalar, { description: 'Where the rules are from.' })
  source!: string;

  @Field(() => [CoFundingCategory], { description: 'The kinds of project of that version; it is enough to be of one.' })
  categories!: CoFundingCategory[];

  @Field(() => Int, { nullable: true, description: 'The most budget years that a grant runs over; null where the hub has no rules for the year.' })
  mostYears!: number | null;

  @Field(() => FindingOutcome, { description: 'PASS when the cost is within the limits of a category, FAIL when it is in none, NOT_ASSESSABLE when the cost or the rules are not known.' })
  outcome!: `${FindingOutcome}`;

  reasons!: unknown;

  @Field(() => String, { description: 'Why, in words.' })
  why(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.reasons, language) ?? '';
  }

  @Field(() => Money, { nullable: true, description: 'The cost that was compared: all but operation, in nominal kroner; null where it is not known.' })
  cost!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The largest grant that the rules allow for that cost; null unless the outcome is PASS.' })
  largestGrant!: Money | null;
}
