import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';

/** What records of the past that held over a period have in common. */
@ObjectType()
export abstract class RecordedPeriod {
  @Field(() => ID, { description: 'The id by which it is known, then and now.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it; null when that was not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it was over; null while it was to last or when that was not known.' })
  validTo!: string | null;

  @Field(() => Provenance, { description: 'Where it was told.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How often it had been written until then.' })
  version!: number;
}
