import { Field, ID, ObjectType } from 'type-graphql';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { DateScalar } from '../../shared/graphql/scalars';
import { SectorKind } from '../sector/sector.type';
import { RecordedActor } from './actor-record.type';

@ObjectType({ description: 'A sector on a day, as it follows from what was recorded at an instant.' })
export class SectorRecord {
  @Field(() => ID, { description: 'The id of the sector (Sector.id), then and now.' })
  id!: string;

  @Field(() => SectorKind, { description: 'What made it a sector.' })
  kind!: SectorKind;

  @Field(() => String, { description: 'What it was called: for a ministry’s sector the name recorded for the ministry on that day.' })
  label!: string;

  @Field(() => [LocalizedText], { description: 'What it was called in each language that was known.' })
  labels!: LocalizedText[];

  @Field(() => RecordedActor, { nullable: true, description: 'The ministry that answered for it; null for those that are sectors of their own.' })
  ministry!: RecordedActor | null;

  @Field(() => DateScalar, { description: 'The day for which it was found.' })
  at!: string;
}
