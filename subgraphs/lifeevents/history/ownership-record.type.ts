import { Arg, Field, ObjectType } from 'type-graphql';
import { ResponsibilityRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ResponsibilityRole';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Ownership } from '../ownership/ownership.type';
import { Recorded } from '../record/record.type';
import { ActorRecord } from './actor-record.type';

@ObjectType({ description: 'One organisation answering for a life event in one role over one period, as it was recorded.' })
export class ResponsibilityRecord extends Recorded {
  @Field(() => ResponsibilityRole, { description: 'In what way it answered for the life event.' })
  role!: `${ResponsibilityRole}`;

  @Field(() => ActorRecord, { description: 'Who answered.' })
  actor!: ActorRecord;

  @Field(() => DateScalar, { description: 'The first day of the period.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the period; null while it was to last.' })
  validTo!: string | null;

  /** The column, a JSON object by language. */
  basisTexts!: unknown;

  @Field(() => String, { nullable: true, description: 'The decision it rested on; null when none was recorded.' })
  basis(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.basisTexts, language);
  }
}

@ObjectType({ description: 'Who owned a life event and which ministry was responsible over a period, as it was recorded.' })
export class OwnershipRecord {
  @Field(() => ActorRecord, { nullable: true, description: 'The organisation that led the life event; null when none was recorded in the period.' })
  owner!: ActorRecord | null;

  @Field(() => ActorRecord, { nullable: true, description: 'The ministry with the political responsibility; null when none was recorded in the period.' })
  ministry!: ActorRecord | null;

  @Field(() => DateScalar, { description: 'The first day on which both were as told here.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which one of them changed; null while both were to last.' })
  validTo!: string | null;

  @Field(() => [ResponsibilityRecord], { description: 'The periods of owner and ministry that this one is cut from, each with its own basis and source.' })
  responsibilities!: ResponsibilityRecord[];

  @Field(() => String, { nullable: true, description: 'What owner and ministry rested on, as one text; null when no basis was recorded.' })
  basis(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return Object.assign(new Ownership(), { responsibilities: this.responsibilities }).basis(language);
  }

  @Field(() => Provenance, { description: 'The source of the less certain of the two.' })
  provenance!: Provenance;
}
