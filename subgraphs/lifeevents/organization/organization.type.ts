import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Recorded } from '../record/record.type';

@ObjectType({ description: 'What the national catalogue (CPSV-AP-NO) says of an organisation. Without it no service of the organisation can be published there. Who the organisation is, the register of actors tells.' })
export class CatalogueOrganization extends Recorded {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => UrlScalar, { description: 'The IRI by which the catalogue names it, made from its organisation number.' })
  uri!: string;

  names!: unknown;

  @Field(() => String, { nullable: true, description: 'What the catalogue calls it; null when nobody has said it.' })
  name(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.names, language);
  }

  @Field(() => Boolean, { description: 'Whether it is a public body (cv:PublicOrganisation), as a competent authority must be.' })
  isPublicBody!: boolean;

  @Field(() => [UrlScalar], { description: 'The areas it answers for, by IRIs (dct:spatial).' })
  spatial!: string[];
}
