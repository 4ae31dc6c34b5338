import { Field, InputType, Int } from 'type-graphql';
import { CurrencyCodeScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { Sourced } from '../../shared/writing/part.input';

/** What is said of a line of the ledger, new or changed. In a change, what is left out stays as it is. */
@InputType()
export abstract class LineFacts extends Sourced {
  @Field(() => Int, { nullable: true, description: 'The year, or the first of several; null when it is not known. Money may come up to three years before the initiative starts; it may be spent up to two years after its end, and on operation, or to fund that, up to 40.' })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year that counts, where the line covers several; null for one year.' })
  yearTo?: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What is planned or granted, in whole units of the currency, from 0 to 1,000,000,000,000,000 with two digits after the point; null when it is not known, which is not zero.' })
  planned?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it came to, within the same bounds; null when it is not known.' })
  actual?: string | null;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency of the amounts; that of the initiative when left out of a new line.' })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'The year whose prices the amounts are in; null for nominal amounts, in the prices of the year they belong to.' })
  priceYear?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the claim is kept from everybody but the organisation named, the lead, confirmed participants and the secretariat until that organisation confirms it; false when left out of a new line.' })
  isRestricted?: boolean | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What a reader must know to judge the line; at most 10,000 characters in each language. Null takes it out.' })
  notes?: LocalizedTextInput[] | null;
}
