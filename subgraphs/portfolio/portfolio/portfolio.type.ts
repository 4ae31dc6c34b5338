import { Arg, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, LocalizedText, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateTimeScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';

@ObjectType({ description: 'What the initiatives of a portfolio are weighed by.' })
export class PortfolioCriterion {
  @Field(() => ID, { description: 'The opaque id of the criterion.' })
  id!: string;

  @Field(() => String, { description: 'The short name by which scores refer to it, unique in the portfolio.' })
  key!: string;

  @Field(() => DecimalScalar, { description: 'How much it counts beside the other criteria of the portfolio; the sum of all weights is the whole.' })
  weight!: string;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;

  /** By language, as stored. */
  labels!: unknown;
  descriptions!: unknown;

  @Field(() => String, { description: 'What it is called.' })
  label(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.labels, language) ?? this.key;
  }

  @Field(() => String, { nullable: true, description: 'What is looked at when it is scored; null where nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }
}

@ObjectType({ description: 'How much work of a role a portfolio can draw on in a year.' })
export class PortfolioCapacity {
  @Field(() => ID, { description: 'The opaque id of the capacity.' })
  id!: string;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The capacity in person-years; null where nobody has said.' })
  personYears!: string | null;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;

  /** By language, as stored. */
  roleLabels!: unknown;
  roleKey!: string;

  @Field(() => String, { description: 'The role, such as developer or architect.' })
  role(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.roleLabels, language) ?? this.roleKey;
  }
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The initiatives that one organisation steers together.' })
export class Portfolio {
  @Field(() => ID, { description: 'The opaque id of the portfolio in this hub.' })
  id!: string;

  @Field(() => String, { description: 'What it is called, in the language asked for, else in nb, nn, en or any.' })
  title!: string;

  @Field(() => [LocalizedText], { description: 'What it is called, in every language it is written in.' })
  titles!: LocalizedText[];

  @Field(() => String, { nullable: true, description: 'What it holds and why, in the language asked for; null where nobody has written it.' })
  description!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation that keeps it.' })
  owner!: Actor | null;

  @Field(() => [PortfolioCriterion], { description: 'What its initiatives are weighed by, heaviest first; empty when nothing is set.' })
  criteria!: PortfolioCriterion[];

  @Field(() => [PortfolioCapacity], { description: 'How much work it can draw on, by year and role; empty when nothing is known.' })
  capacity!: PortfolioCapacity[];

  @Field(() => Provenance, { description: 'Where the record comes from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; a change must name the version it was made from.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the record was last written.' })
  updatedAt!: Date;
}

export const PortfolioConnection = connectionOf(() => Portfolio, 'Portfolio', 'portfolios');

/** The orders that lists of portfolios come in; ties are broken by id. */
export enum PortfolioOrder {
  TITLE = 'TITLE',
  RECENTLY_UPDATED = 'RECENTLY_UPDATED',
}
registerEnumType(PortfolioOrder, { name: 'PortfolioOrder', description: 'The order of a list of portfolios. Equal ones are ordered by id, so a page never repeats or skips one.' });
describeEnumValues<PortfolioOrder>('PortfolioOrder', { TITLE: 'By title in the Norwegian alphabet.', RECENTLY_UPDATED: 'Last written first.' });
