import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { ExitOutcome } from '../../../prisma/generated/portfolio/typegraphql/enums/ExitOutcome';
import { ObstacleKind } from '../../../prisma/generated/portfolio/typegraphql/enums/ObstacleKind';
import { Paradox } from '../../../prisma/generated/portfolio/typegraphql/enums/Paradox';
import { QualityAssuranceKind } from '../../../prisma/generated/portfolio/typegraphql/enums/QualityAssuranceKind';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar, UrlScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { DatePrecision } from '../initiative/initiative-enums';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';

describeEnumValues<QualityAssuranceKind>('QualityAssuranceKind', {
  EXTERNAL_CONCEPT: 'External assurance of the choice of concept (KS1), before the plan.',
  EXTERNAL_STEERING: 'External assurance of cost and steering documents (KS2), before the decision to invest.',
  EXTERNAL_OTHER: 'Another assurance or evaluation by somebody outside.',
  INTERNAL: 'Assurance by the organisation itself.',
});
describeEnumValues<ExitOutcome>('ExitOutcome', {
  DELIVERED: 'It delivered what it was for.',
  MERGED: 'It went into another initiative or into a permanent task.',
  CANCELLED: 'It was stopped before it delivered.',
});

@ObjectType({ description: 'How users took part in an initiative, and how many.' })
export class UserInvolvement {
  @Field(() => ID, { description: 'The opaque id of the involvement.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'How many took part, in the unit; null when no source says.' })
  howMany!: number | null;

  @Field(() => Actor, { nullable: true, description: 'The group of users, where it is known here.' })
  group!: ActorReference | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;

  /** By language, as stored. */
  hows!: unknown;
  units!: unknown;

  @Field(() => String, { description: 'In which way they took part.' })
  how(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.hows, language) ?? '';
  }

  @Field(() => String, { nullable: true, description: 'What was counted, such as interviews or municipalities.' })
  unit(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.units, language);
  }
}

@ObjectType({ description: 'A look at an initiative by somebody who does not do the work.' })
export class QualityAssurance {
  @Field(() => ID, { description: 'The opaque id of the assurance.' })
  id!: string;

  @Field(() => QualityAssuranceKind, { description: 'What was assured, and whether from outside.' })
  kind!: QualityAssuranceKind;

  @Field(() => DateScalar, { nullable: true, description: 'When it was done; null when it is not known.' })
  doneOn!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly that day is known.' })
  precision!: DatePrecision;

  @Field(() => Actor, { nullable: true, description: 'Who did it; null when it is not known here.' })
  by!: ActorReference | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The report, where it is public.' })
  reportUrl!: string | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;

  /** By language, as stored. */
  conclusions!: unknown;

  @Field(() => String, { nullable: true, description: 'What it found.' })
  conclusion(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.conclusions, language);
  }
}

@ObjectType({ description: 'What was answered when an initiative left its portfolio. Nothing leaves without one.' })
export class ExitReview {
  @Field(() => ID, { description: 'The opaque id of the review.' })
  id!: string;

  @Field(() => ExitOutcome, { description: 'How it ended.' })
  outcome!: ExitOutcome;

  @Field(() => DateScalar, { nullable: true, description: 'When the review was made; null when it is not known.' })
  reviewedOn!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly that day is known.' })
  precision!: DatePrecision;

  @Field(() => Actor, { nullable: true, description: 'Who answers for the benefits from then on; null when nobody is named.' })
  benefitsHandedTo!: ActorReference | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  mergedIntoTitles!: unknown;
  conclusions!: unknown;
  /** The initiative it went into, which the resolver loads. */
  mergedIntoInitiativeId!: string | null;

  @Field(() => String, { nullable: true, description: 'What it went into, where that is no initiative in this hub.' })
  mergedIntoTitle(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.mergedIntoTitles, language);
  }

  @Field(() => String, { nullable: true, description: 'What is to be learned from it.' })
  conclusion(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.conclusions, language);
  }
}

@ObjectType({ description: 'What held an initiative back, tagged so that obstacles can be compared across sectors.' })
export class InitiativeObstacle {
  @Field(() => ID, { description: 'The opaque id of the obstacle.' })
  id!: string;

  @Field(() => ObstacleKind, { description: 'What sort of obstacle it is.' })
  kind!: ObstacleKind;

  @Field(() => Paradox, { nullable: true, description: 'The tension between parts and whole that it springs from; null when it springs from none.' })
  paradox!: Paradox | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;

  /** By language, as stored. */
  texts!: unknown;

  @Field(() => String, { description: 'What stood in the way.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.texts, language) ?? '';
  }
}

export { ExitOutcome, ObstacleKind, Paradox, QualityAssuranceKind };
