import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { CouncilKind, CouncilRole, SubmissionRule } from './council-enums';

@ObjectType({ description: 'An organisation\'s seat in a council. The name of the person is not public.' })
export class CouncilMember {
  @Field(() => ID, { description: 'The opaque id of the seat.' })
  id!: string;

  @Field(() => Int, { description: 'How many times the seat itself has been written; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Actor, { nullable: true, description: 'The organisation that holds the seat; null when the seat is a person\'s own.' })
  actor!: ActorReference | null;

  @Field(() => CouncilRole, { description: 'What the seat is for.' })
  role!: CouncilRole;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the seat; null when it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the seat; null while it lasts or when it is not known.' })
  validTo!: string | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  fields!: unknown;
  /** Whose seat it is in which council, for those who may see the name of the person. */
  councilId!: string;
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'The subject the member answers for, such as law or technology; null when none is named.' })
  field(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.fields, language);
  }
}

@ObjectType({ description: 'A council that initiatives come before: one that advises, or one that decides on a portfolio.' })
export class Council {
  @Field(() => ID, { description: 'The opaque id of the council.' })
  id!: string;

  @Field(() => CouncilKind, { description: 'Whether it advises or handles a portfolio; decides which steps its cases take.' })
  kind!: CouncilKind;

  @Field(() => Actor, { nullable: true, description: 'The organisation that keeps the council; null when no source says.' })
  owner!: ActorReference | null;

  @Field(() => Money, { nullable: true, description: 'The amount below which the secretariat decides alone; null when it never does.' })
  secretariatLimit!: Money | null;

  @Field(() => SubmissionRule, { description: 'Who may submit a case.' })
  submissionRule!: SubmissionRule;

  @Field(() => Int, { description: 'How many times the council itself has been written; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  names!: unknown;
  descriptions!: unknown;
  submissionNotes!: unknown;

  @Field(() => String, { description: 'What the council is called.' })
  name(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.names, language) ?? '';
  }

  @Field(() => String, { nullable: true, description: 'What it is for; null where nobody has written it.' })
  description(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.descriptions, language);
  }

  @Field(() => String, { nullable: true, description: 'What else there is to know before submitting, such as deadlines and forms.' })
  submissionNote(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.submissionNotes, language);
  }
}

export const CouncilConnection = connectionOf(() => Council, 'Council', 'councils');
