import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';

@ObjectType({ description: 'What a recommendation or a decision asks for in return.' })
export class CouncilCondition {
  @Field(() => ID, { description: 'The opaque id of the condition.' })
  id!: string;

  @Field(() => Int, { description: 'The place of the condition among those of the case, from 1.' })
  ordinal!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be met; null when none was set.' })
  dueOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is met, as the council sees it; null while the council has not said.' })
  isMet!: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was met; null when it is not, or when nobody noted the day.' })
  metOn!: string | null;

  @Field(() => Int, { description: 'How many times the condition itself has been written; expected back by whoever answers it.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  texts!: unknown;
  notes!: unknown;

  @Field(() => String, { description: 'What is asked for.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.texts, language) ?? '';
  }

  @Field(() => String, { nullable: true, description: 'What was said when it was answered; null when nothing was.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}
