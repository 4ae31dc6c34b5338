import { Directive, Field, ObjectType } from 'type-graphql';
import { LanguageCode, pickText } from './localized-text';
import { UrlScalar } from './scalars';

@Directive('@shareable')
@ObjectType({ description: 'A term of an open code list that somebody else keeps (LOS, EuroVoc, COFOG, life-event types).' })
export class Concept {
  @Field(() => UrlScalar, { description: 'The IRI of the term; what it means is decided there.' })
  uri!: string;

  @Field(() => String, { description: 'What the term is called, in nb where it has a Norwegian name.' })
  label!: string;
}

export function toConcept(row: { uri: string; labels: unknown }, language: LanguageCode = LanguageCode.nb): Concept {
  return { uri: row.uri, label: pickText(row.labels, language) ?? row.uri };
}
