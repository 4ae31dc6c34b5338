import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { ClaimStatus } from '../../shared/graphql/claim';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance, toProvenance, type ProvenanceColumns } from '../../shared/graphql/provenance';
import { DateTimeScalar } from '../../shared/graphql/scalars';

/** What is recorded of an actor's part in something, over a period, and what that actor has answered. Its resolver adds who it is, the period and who recorded it. */
@ObjectType()
export abstract class ClaimedPart implements ProvenanceColumns {
  @Field(() => ID, { description: 'Opaque; changes and answers name the record by it.' })
  id!: string;

  @Field(() => ClaimStatus, { description: 'Whether the actor concerned has answered, and what. What is said of a group of people stays CLAIMED, since nobody speaks for it.' })
  claimStatus!: ClaimStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded, or last changed in a way that asks for a new answer; null for what came with the starter dataset.' })
  claimedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the actor concerned answered last; null while it has not answered what is recorded now.' })
  answeredAt!: Date | null;

  /** By language, as stored. */
  answerReasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why the actor concerned disputes it, in its own words; null when it does not.' })
  answerReason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.answerReasons, language);
  }

  provenanceKind!: ProvenanceColumns['provenanceKind'];
  sourceUrl!: string | null;
  retrievedAt!: Date | null;
  provenanceNote!: string | null;

  @Field(() => Provenance, { description: 'Where it is told.' })
  provenance(): Provenance {
    return toProvenance(this);
  }

  @Field(() => Int, { description: 'Counts the changes of the record; expected back by whoever changes or answers it.' })
  version!: number;
}
