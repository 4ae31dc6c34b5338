import { Field, InputType, Int } from 'type-graphql';
import { CurrencyCodeScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { NamedActorRef } from '../actor/actor.input';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { Benefit, BenefitDisposition, BenefitType, SavingKind } from './benefit.type';

/** What is said of a benefit, new or changed. */
@InputType()
abstract class BenefitFacts extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'How it gets better, at more length; at most 10,000 characters in each language. Null takes it out.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What an unpriced benefit is counted in; at most 300 characters in each language. Null when it has no unit yet.' })
  units?: LocalizedTextInput[] | null;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency of a priced benefit; that of the initiative when left out of a new one. An unpriced benefit has none.' })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'The year whose prices its amounts are in; null for nominal amounts.' })
  priceYear?: number | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'The benefit owner (gevinsteier), who answers for it coming; null when nobody does. Naming another organisation makes a claim that it confirms or disputes.' })
  owner?: NamedActorRef | null;

  @Field(() => NamedActorRef, { nullable: true, description: 'The organisation or group that gains; needed of a new benefit. Naming another organisation makes a claim that it confirms or disputes.' })
  beneficiary?: NamedActorRef | null;

  @Field(() => BenefitDisposition, { nullable: true, description: 'What becomes of it; null when that is not decided or not known.' })
  disposition?: `${BenefitDisposition}` | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What exactly becomes of it; at most 10,000 characters in each language. Null takes it out.' })
  dispositionNotes?: LocalizedTextInput[] | null;

  @Field(() => SavingKind, { nullable: true, description: 'For a saving of the state: what kind, which decides how much of it the budget withdraws; null when it is none, or not known.' })
  savingKind?: `${SavingKind}` | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the claim is kept from everybody but the organisations named, the lead, confirmed participants and the secretariat until the beneficiary confirms it; false when left out of a new benefit.' })
  isRestricted?: boolean | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What a reader must know to judge the benefit; at most 10,000 characters in each language. Null takes it out.' })
  notes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'Something that gets better for somebody by an initiative.' })
export class AddBenefitInput extends BenefitFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => [LocalizedTextInput], { description: 'What gets better; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => BenefitType, { description: 'Which kind it is, as DFØ divides them.' })
  type!: `${BenefitType}`;

  @Field(() => Boolean, { description: 'Whether it is counted in money; else it has quantities in its unit.' })
  isPriced!: boolean;
}

@InputType({ description: 'What to change in a benefit; what is left out stays as it is.' })
export class BenefitChange extends BenefitFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What gets better, in place of what is recorded; at most 300 characters in each language.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => BenefitType, { nullable: true, description: 'Which kind it is, as DFØ divides them.' })
  type?: `${BenefitType}` | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is counted in money. It cannot change while the benefit has years.' })
  isPriced?: boolean | null;
}

@InputType({ description: 'A benefit to change, and how. What it says of others is a claim anew, unless it is your own organisation.' })
export class UpdateBenefitInput extends ChangeInput {
  @Field(() => BenefitChange, { description: 'What to change.' })
  change!: BenefitChange;
}

@InputType({ description: 'A benefit to take out, with its years and later measurements.' })
export class RemoveBenefitInput extends ChangeInput {}

export const AddBenefitPayload = payloadOf('AddBenefit', 'benefit', () => Benefit, 'The benefit as it is recorded now.');
export const UpdateBenefitPayload = payloadOf('UpdateBenefit', 'benefit', () => Benefit, 'The benefit as it is recorded now.');
export const RemoveBenefitPayload = payloadOf('RemoveBenefit', 'benefit', () => Benefit, 'The benefit as it was; its history stays.');
