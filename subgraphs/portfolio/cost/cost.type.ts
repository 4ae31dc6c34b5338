import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { CostKind } from '../../../prisma/generated/portfolio/typegraphql/enums/CostKind';
import { Coverage } from '../../shared/graphql/coverage';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance } from '../../shared/graphql/provenance';
import { Actor, type ActorReference } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Claim } from '../ledger/claim.type';
import { LedgerTotal } from '../ledger/ledger-total.type';

describeEnumValues<CostKind>('CostKind', {
  DEVELOPMENT: 'To make or change something.',
  OPERATION: 'To run and maintain what was made.',
  COORDINATION: 'To work together: joint steering, agreements, meetings, common staff.',
  UNSPECIFIED: 'The source gives one figure for all of it, such as a whole-life cost.',
});

@ObjectType({ description: 'What one bearer spends on one kind of cost in a year, or over several years where the source does not divide it.' })
export class CostLine {
  @Field(() => ID, { description: 'The opaque id of the line.' })
  id!: string;

  @Field(() => CostKind, { description: 'What the money is spent on.' })
  kind!: CostKind;

  @Field(() => Actor, { nullable: true, description: 'On whose budget it falls; null when no source says.' })
  bearer!: ActorReference | null;

  @Field(() => Int, { nullable: true, description: 'The year, or the first of several; null when no source says.' })
  year!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year, where the line covers several; null for one year.' })
  yearTo!: number | null;

  @Field(() => Money, { nullable: true, description: 'What was planned; null when it is not known, which is not zero.' })
  planned!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What it came to; null when it is not known.' })
  actual!: Money | null;

  @Field(() => Claim, { description: 'Whether the bearer agrees.' })
  claim!: Claim;

  @Field(() => Int, { description: 'How many times the line has been written; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge the line.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

@ObjectType({ description: 'The totals of one kind of cost.' })
export class CostKindTotal {
  @Field(() => CostKind, { description: 'What the money is spent on.' })
  kind!: CostKind;

  @Field(() => [LedgerTotal], { description: 'One total for each currency and price base.' })
  totals!: LedgerTotal[];
}

@ObjectType({ description: 'What an initiative costs, as far as it is known.' })
export class CostSummary {
  @Field(() => [CostLine], { description: 'Every line, by year.' })
  lines!: CostLine[];

  @Field(() => [LedgerTotal], { description: 'One total for each currency and price base; they are never added up.' })
  totals!: LedgerTotal[];

  @Field(() => [CostKindTotal], { description: 'The same, for each kind of cost that occurs.' })
  byKind!: CostKindTotal[];

  @Field(() => Boolean, { description: 'Whether the lines are said to be all there is.' })
  isComplete!: boolean;

  @Field(() => Coverage, { description: 'How many of the lines have an amount.' })
  coverage!: Coverage;

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What is known of the cost beyond the lines, such as what no source tells.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

export { CostKind };
