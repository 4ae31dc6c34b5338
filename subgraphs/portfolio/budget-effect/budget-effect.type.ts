import { Arg, Field, ObjectType } from 'type-graphql';
import { WithdrawalRule } from '../../../prisma/generated/portfolio/typegraphql/enums/WithdrawalRule';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateScalar, UrlScalar } from '../../shared/graphql/scalars';
import { BenefitPosition } from '../benefit-flow/benefit-position.type';

@ObjectType({ description: 'A rule by which the state takes a part of savings out of the budget.' })
export class AppliedWithdrawalRule {
  @Field(() => WithdrawalRule, { description: 'Which rule it is.' })
  rule!: WithdrawalRule;

  @Field(() => String, { description: 'The version that is applied.' })
  version!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it applies to new initiatives; null where it is older than what the hub keeps.' })
  validFrom!: string | null;

  @Field(() => UrlScalar, { description: 'Where it is from.' })
  source!: string;

  texts!: unknown;

  @Field(() => String, { description: 'What it says.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.texts, language) ?? '';
  }
}

@ObjectType({ description: 'What an initiative does to budgets: what each actor pays and gains, before and after the withdrawal by the one rule that the initiative names.' })
export class BudgetEffect {
  @Field(() => AppliedWithdrawalRule, { nullable: true, description: 'The rule that the initiative names; null when it names none, and then nothing is said to be withdrawn.' })
  rule!: AppliedWithdrawalRule | null;

  @Field(() => [BenefitPosition], { description: 'Everybody who pays or gains, by id: net before the withdrawal, withdrawn, and netAfterWithdrawal.' })
  positions!: BenefitPosition[];
}
