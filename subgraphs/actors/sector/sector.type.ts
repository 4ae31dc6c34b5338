import { Field, ID, ObjectType } from 'type-graphql';
import { SectorKind } from '../../../prisma/generated/actors/typegraphql/enums/SectorKind';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';

describeEnumValues('SectorKind', {
  MINISTRY: 'The area of responsibility of a ministry (sektoransvar): the ministry and all that belongs under it.',
  MUNICIPAL: 'The municipalities together, and what belongs under them.',
  COUNTY: 'The county authorities together, and what belongs under them.',
  COURTS: 'The courts and their administration, which no ministry instructs.',
  BUSINESS: 'Companies and trades.',
  VOLUNTARY: 'Voluntary organisations.',
  CITIZENS: 'People in their own lives.',
});

@ObjectType({ description: 'A sector as Norwegian administration means it: a ministry’s area of responsibility on a day, or one of those that are sectors of their own.' })
export class Sector {
  @Field(() => ID, { description: 'Opaque; the same for a ministry’s sector before and after the ministry was renamed.' })
  id!: string;

  @Field(() => SectorKind, { description: 'What makes it a sector.' })
  kind!: SectorKind;

  @Field(() => String, { description: 'What it is called: for a ministry’s sector the ministry’s name on the day that was asked about.' })
  label!: string;

  @Field(() => [LocalizedText], { description: 'What it is called in each language that is known.' })
  labels!: LocalizedText[];

  @Field(() => Actor, { nullable: true, description: 'The ministry that answers for it; null for those that are sectors of their own.' })
  ministry!: Actor | null;

  @Field(() => DateScalar, { description: 'The day for which it was found.' })
  at!: string;
}

export { SectorKind };
