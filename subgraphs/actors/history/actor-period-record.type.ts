import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { SuccessionKind } from '../actor/actor-enums.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { allTexts, LanguageCode, LocalizedText, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { RecordedActor } from './actor-record.type';
import { RecordedPeriod } from './recorded-period.type';

@ObjectType({ description: 'What an actor was called in a period, as it was recorded.' })
export class ActorNameRecord extends RecordedPeriod {
  /** The column, a JSON object by language. */
  inLanguages!: unknown;

  @Field(() => RecordedActor, { nullable: true, description: 'The one that was called so.' })
  actor!: RecordedActor | null;

  @Field(() => String, { description: 'The name of that period; in nb, nn or en, in that order, where the language asked for is missing.' })
  name(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.inLanguages, language) ?? '';
  }

  @Field(() => [LocalizedText], { description: 'The name in each language that a source had given.' })
  names(): LocalizedText[] {
    return allTexts(this.inLanguages);
  }
}

@ObjectType({ description: 'What an actor belonged under in a period, as it was recorded.' })
export class ParentPeriodRecord extends RecordedPeriod {
  @Field(() => RecordedActor, { nullable: true, description: 'The one that belonged under the other.' })
  actor!: RecordedActor | null;

  @Field(() => RecordedActor, { nullable: true, description: 'The one it belonged under.' })
  parent!: RecordedActor | null;
}

@ObjectType({ description: 'One organisation taking over from another, as it was recorded.' })
export class SuccessionRecord {
  @Field(() => ID, { description: 'The id by which it is known, then and now.' })
  id!: string;

  @Field(() => SuccessionKind, { description: 'How it took over.' })
  kind!: SuccessionKind;

  @Field(() => RecordedActor, { nullable: true, description: 'The organisation that ended or gave up the tasks.' })
  predecessor!: RecordedActor | null;

  @Field(() => RecordedActor, { nullable: true, description: 'The organisation that took over.' })
  successor!: RecordedActor | null;

  @Field(() => DateScalar, { description: 'The day it took effect, or was to.' })
  effectiveOn!: string;

  @Field(() => Provenance, { description: 'Where it was told.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How often it had been written until then.' })
  version!: number;
}
