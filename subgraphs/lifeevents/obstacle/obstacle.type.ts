import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { ObstacleKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/ObstacleKind';
import { Paradox } from '../../../prisma/generated/lifeevents/typegraphql/enums/Paradox';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Recorded } from '../record/record.type';

describeEnumValues('ObstacleKind', {
  LEGAL: 'A law or regulation stands in the way, or is missing.',
  FUNDING: 'Nobody can or will pay for it.',
  TECHNICAL: 'Systems or components do not exist or do not fit together.',
  DATA_SHARING: 'Data that is there is not shared.',
  COMPETENCE: 'Skills or capacity are missing.',
  GOVERNANCE: 'Responsibility, steering or priorities pull apart.',
});
describeEnumValues('Paradox', {
  LOCAL_VS_CENTRAL: 'What suits those near the users against what is steered from the centre.',
  LOCAL_VS_COLLECTIVE_BENEFIT: 'The gain of one organisation against the gain of the whole.',
  DOMAIN_VS_IT_EXPERTISE: 'Those who know the field against those who know the technology.',
  CONTEXTUAL_VS_UNIVERSAL: 'What fits one situation against what fits all.',
});

@ObjectType({ description: 'Something that keeps a life event from becoming coherent.' })
export class Obstacle extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  texts!: unknown;

  @Field(() => String, { description: 'What stands in the way.' })
  text(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.texts, language) ?? '';
  }

  @Field(() => ObstacleKind, { description: 'What sort of obstacle it is.' })
  kind!: `${ObstacleKind}`;

  @Field(() => Paradox, { nullable: true, description: 'The tension between parts and whole that it springs from; null when it springs from none.' })
  paradox!: `${Paradox}` | null;
}
