import { Field, ID, ObjectType } from 'type-graphql';
import { ServiceClass } from '../../../prisma/generated/lifeevents/typegraphql/enums/ServiceClass';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { UrlScalar } from '../../shared/graphql/scalars';

describeEnumValues('ServiceClass', {
  PUBLIC_SERVICE: 'A public body answers for it by law (cpsv:PublicService).',
  SERVICE: 'Any other service (cpsvno:Service).',
});

@ObjectType({ description: 'Where people ask about a service (cv:ContactPoint): an office or a function, never a person.' })
export class ContactPoint {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => UrlScalar, { description: 'The IRI of the contact point.' })
  uri!: string;

  @Field(() => [LocalizedText], { description: 'What it can be asked about, in nb, nn and en.' })
  categories!: LocalizedText[];

  @Field(() => [UrlScalar], { description: 'Pages with a form, a chat or the like.' })
  pages!: string[];

  @Field(() => [String], { description: 'Addresses of electronic mail.' })
  emails!: string[];

  @Field(() => [String], { description: 'Telephone numbers.' })
  telephones!: string[];

  @Field(() => [LocalizedText], { description: 'When it is open, in nb, nn and en.' })
  openingHours!: LocalizedText[];

  @Field(() => [UrlScalar], { description: 'The languages it answers in, by IRIs of a public code list.' })
  languages!: string[];
}

@ObjectType({ description: 'What the national catalogue (CPSV-AP-NO) wants to know of a service beside what the service itself tells.' })
export class ServiceCatalogue {
  @Field(() => ServiceClass, { description: 'Which class of the catalogue it is of.' })
  serviceClass!: `${ServiceClass}`;

  @Field(() => String, { nullable: true, description: 'The identifier its publisher gives it (dct:identifier); null where the IRI alone identifies it.' })
  identifier!: string | null;

  @Field(() => [LocalizedText], { description: 'Words that people may look for it by, in nb, nn and en.' })
  keywords!: LocalizedText[];

  @Field(() => [UrlScalar], { description: 'The languages it is given in, by IRIs of a public code list.' })
  languages!: string[];

  @Field(() => [UrlScalar], { description: 'What kind of service it is, by IRIs of a public code list (dct:type).' })
  types!: string[];

  @Field(() => [UrlScalar], { description: 'What it is about, by IRIs of concepts (dct:subject).' })
  subjects!: string[];

  @Field(() => [UrlScalar], { description: 'The themes it belongs to, by IRIs of concepts (cv:thematicArea).' })
  thematicAreas!: string[];

  @Field(() => [UrlScalar], { description: 'The areas it is given in, by IRIs (dct:spatial).' })
  spatial!: string[];

  @Field(() => String, { nullable: true, description: 'How long an answer takes, as a duration of ISO 8601 such as P14D; null when it is not told.' })
  processingTime!: string | null;

  @Field(() => [ContactPoint], { description: 'Where people ask about it.' })
  contactPoints!: ContactPoint[];
}
