import { Field, InputType } from 'type-graphql';
import { ServiceClass } from '../../../prisma/generated/lifeevents/typegraphql/enums/ServiceClass';
import { UrlScalar } from '../../shared/graphql/scalars';
import { LocalizedTextInput } from '../../shared/writing/text-input';

@InputType({ description: 'Where people ask about a service: an office or a function, never a person. At least one of pages, emails and telephones is given.' })
export class ContactPointInput {
  @Field(() => [LocalizedTextInput], { defaultValue: [], description: 'What it can be asked about; at most 20 texts of at most 300 characters.' })
  categories!: LocalizedTextInput[];

  @Field(() => [UrlScalar], { defaultValue: [], description: 'Pages with a form, a chat or the like; at most 10.' })
  pages!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Addresses of electronic mail; at most 10.' })
  emails!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Telephone numbers with their country code, such as "+47 22 00 00 00"; at most 10.' })
  telephones!: string[];

  @Field(() => [LocalizedTextInput], { defaultValue: [], description: 'When it is open; at most 20 texts of at most 300 characters.' })
  openingHours!: LocalizedTextInput[];

  @Field(() => [UrlScalar], { defaultValue: [], description: 'The languages it answers in, by IRIs of a public code list; at most 10.' })
  languages!: string[];
}

@InputType({ description: 'What to tell the national catalogue (CPSV-AP-NO) of a service; what is left out stays as it is, and a list takes the place of the one recorded.' })
export class ServiceCatalogueInput {
  @Field(() => ServiceClass, { nullable: true, description: 'Which class of the catalogue it is of; PUBLIC_SERVICE until something else is said.' })
  serviceClass?: `${ServiceClass}` | null;

  @Field(() => String, { nullable: true, description: 'The identifier its publisher gives it, at most 300 characters; null where the IRI alone identifies it.' })
  identifier?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Words that people may look for it by, several in each language; at most 100 of at most 100 characters.' })
  keywords?: LocalizedTextInput[] | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'The languages it is given in, by IRIs of a public code list; at most 50.' })
  languages?: string[] | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'What kind of service it is, by IRIs of a public code list; at most 50.' })
  types?: string[] | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'What it is about, by IRIs of concepts; at most 50.' })
  subjects?: string[] | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'The themes it belongs to, by IRIs of concepts; at most 50.' })
  thematicAreas?: string[] | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'The areas it is given in, by IRIs; at most 50.' })
  spatial?: string[] | null;

  @Field(() => String, { nullable: true, description: 'How long an answer takes, as a duration of ISO 8601 such as P14D or P3M; null takes it out.' })
  processingTime?: string | null;

  @Field(() => [ContactPointInput], { nullable: true, description: 'Where people ask about it; at most 20. Those that say the same as before keep their IRIs.' })
  contactPoints?: ContactPointInput[] | null;
}
