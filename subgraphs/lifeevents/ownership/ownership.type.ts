import { Arg, Field, ObjectType } from 'type-graphql';
import { ResponsibilityRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ResponsibilityRole';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Recorded } from '../record/record.type';

describeEnumValues('ResponsibilityRole', {
  OWNER: 'Does the work: leads the life event and writes what the hub says about it.',
  MINISTRY: 'Has the political responsibility: steers and funds the owner.',
});

@ObjectType({ description: 'One organisation answering for a life event in one role over one period.' })
export class Responsibility extends Recorded {
  @Field(() => ResponsibilityRole, { description: 'In what way it answers for the life event.' })
  role!: `${ResponsibilityRole}`;

  @Field(() => Actor, { nullable: true, description: 'Who answers; null when the register of actors does not answer.' })
  actor!: Actor | null;

  @Field(() => DateScalar, { description: 'The first day of the period.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the period; null while it lasts.' })
  validTo!: string | null;

  /** The column, a JSON object by language. */
  basisTexts!: unknown;

  @Field(() => String, { nullable: true, description: 'The decision it rests on, such as a letter of allocation or a strategy; null when none is recorded.' })
  basis(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.basisTexts, language);
  }
}

@ObjectType({ description: 'Who owned a life event and which ministry was responsible, over a period in which neither changed.' })
export class Ownership {
  @Field(() => Actor, { nullable: true, description: 'The organisation that leads the life event; null when none was recorded in the period.' })
  owner!: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The ministry with the political responsibility; null when none was recorded in the period.' })
  ministry!: Actor | null;

  @Field(() => DateScalar, { description: 'The first day on which both were as told here.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which one of them changed; null while both last.' })
  validTo!: string | null;

  @Field(() => [Responsibility], { description: 'The periods of owner and ministry that this one is cut from, each with its own basis and source.' })
  responsibilities!: Responsibility[];

  @Field(() => String, { nullable: true, description: 'What owner and ministry rest on, as one text; null when no basis is recorded.' })
  basis(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    const texts = this.responsibilities.map((responsibility) => pickText(responsibility.basisTexts, language)).filter((text) => text !== null);
    return texts.length === 0 ? null : [...new Set(texts)].join(' ');
  }

  @Field(() => Provenance, { description: 'The source of the less certain of the two; each has its own in responsibilities.' })
  provenance!: Provenance;
}
