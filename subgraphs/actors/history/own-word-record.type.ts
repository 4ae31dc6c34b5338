import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { allTexts, LanguageCode, LocalizedText, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { CoordinationDegree, CoordinationRole } from '../coordination/coordination.type';
import { NeedType } from '../need/need.type';
import { ContextRecord } from './context-record.type';
import { RecordedPeriod } from './recorded-period.type';

@ObjectType({ description: 'What an actor needed, or demanded of others, as it was recorded.' })
export class ActorNeedRecord {
  @Field(() => ID, { description: 'The id by which it is known, then and now.' })
  id!: string;

  @Field(() => NeedType, { description: 'Whether it was a need or a demand.' })
  type!: NeedType;

  /** The column, a JSON object by language. */
  inLanguages!: unknown;

  @Field(() => String, { description: 'The need in words.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.inLanguages, language) ?? '';
  }

  @Field(() => [LocalizedText], { description: 'The need in each language it was written in.' })
  texts(): LocalizedText[] {
    return allTexts(this.inLanguages);
  }

  @Field(() => ContextRecord, { nullable: true, description: 'What it was needed within; null when at large.' })
  context!: ContextRecord | null;

  @Field(() => Provenance, { description: 'Who said so, and where.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How often it had been written until then.' })
  version!: number;
}

@ObjectType({ description: 'A role in coordination that an actor had, as it was recorded.' })
export class CoordinationRoleRecord extends RecordedPeriod {
  @Field(() => CoordinationRole, { description: 'What it did to bring the others together.' })
  role!: CoordinationRole;

  @Field(() => CoordinationDegree, { nullable: true, description: 'How far the coordination went, on the scale of then; null when nobody had judged it.' })
  degree!: CoordinationDegree | null;

  @Field(() => ContextRecord, { nullable: true, description: 'What it coordinated; null when at large.' })
  context!: ContextRecord | null;
}
