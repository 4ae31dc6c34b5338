import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'Calendar years from one to another, both counted. A side that is left out is open.' })
export class YearRange {
  @Field(() => Int, { nullable: true, description: 'The first year that counts, 1900–2200; null for no beginning.' })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year that counts, 1900–2200 and not before `from`; null for no end.' })
  to?: number | null;
}
