import { Field, ID, InputType, Int } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { DecimalScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { Portfolio, PortfolioCapacity, PortfolioCriterion } from './portfolio.type';

/** What is said of a portfolio, new or changed. */
@InputType()
abstract class PortfolioFacts extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it holds and why; at most 10,000 characters in each language. Null takes it out.' })
  descriptions?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A portfolio to begin.' })
export class CreatePortfolioInput extends PortfolioFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that owns it; your own when left out. Only the secretariat may name another.' })
  ownerNumber?: string | null;
}

@InputType({ description: 'What to change in a portfolio; what is left out stays as it is.' })
export class PortfolioChange extends PortfolioFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is called, in place of what is recorded; at most 300 characters in each language.' })
  titles?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A portfolio to change, and how.' })
export class UpdatePortfolioInput extends ChangeInput {
  @Field(() => PortfolioChange, { description: 'What to change.' })
  change!: PortfolioChange;
}

/** What belongs to a portfolio under a key of its own. */
@InputType()
abstract class PortfolioPartInput extends Sourced {
  @Field(() => ID, { description: 'The portfolio that it belongs to; one that your organisation owns.' })
  portfolio!: string;

  @Field(() => Int, { nullable: true, description: 'The version of the record that you have seen; null where there is none yet. When somebody else has written since, nothing is done and errors shows both versions.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'What the initiatives of a portfolio are weighed by.' })
export class SetPortfolioCriterionInput extends PortfolioPartInput {
  @Field(() => String, { description: 'The short name by which scores refer to it, unique in the portfolio; at most 60 characters.' })
  key!: string;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  labels!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is looked at when it is scored; at most 10,000 characters in each language. Left out it stays as it is, null takes it out.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => DecimalScalar, { description: 'How much it counts beside the others, from 0 to 99,999 with four digits after the point.' })
  weight!: string;
}

@InputType({ description: 'A criterion to take out.' })
export class RemovePortfolioCriterionInput extends ChangeInput {}

@InputType({ description: 'How much work of a role a portfolio can draw on in a year.' })
export class SetPortfolioCapacityInput extends PortfolioPartInput {
  @Field(() => String, { description: 'The short name of the role, the same for every year and for what initiatives need; at most 60 characters.' })
  roleKey!: string;

  @Field(() => [LocalizedTextInput], { description: 'What the role is called; at most 300 characters in each language.' })
  roleLabels!: LocalizedTextInput[];

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The capacity in person-years, from 0 to 9,999,999 with two digits after the point; null where nobody has said, which is not zero.' })
  personYears?: string | null;
}

@InputType({ description: 'A capacity to take out.' })
export class RemovePortfolioCapacityInput extends ChangeInput {}

export const CreatePortfolioPayload = payloadOf('CreatePortfolio', 'portfolio', () => Portfolio, 'The portfolio as it is recorded now.');
export const UpdatePortfolioPayload = payloadOf('UpdatePortfolio', 'portfolio', () => Portfolio, 'The portfolio as it is recorded now.');
export const SetPortfolioCriterionPayload = payloadOf('SetPortfolioCriterion', 'criterion', () => PortfolioCriterion, 'The criterion as it is recorded now.');
export const RemovePortfolioCriterionPayload = payloadOf('RemovePortfolioCriterion', 'criterion', () => PortfolioCriterion, 'The criterion as it was; its history stays.');
export const SetPortfolioCapacityPayload = payloadOf('SetPortfolioCapacity', 'capacity', () => PortfolioCapacity, 'The capacity as it is recorded now.');
export const RemovePortfolioCapacityPayload = payloadOf('RemovePortfolioCapacity', 'capacity', () => PortfolioCapacity, 'The capacity as it was; its history stays.');
