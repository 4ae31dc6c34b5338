import { Directive, Field, ObjectType } from 'type-graphql';
import { DatasetAccess } from '../../../prisma/generated/lifeevents/typegraphql/enums/DatasetAccess';
import { describeEnumValues } from '../../shared/graphql/describe';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { Described } from '../record/described.type';

describeEnumValues('DatasetAccess', {
  PUBLIC: 'Anybody may use it.',
  RESTRICTED: 'Open to those who meet stated conditions, such as legal authority.',
  NON_PUBLIC: 'Not open, for reasons of privacy or security; may be used where a law says so.',
  UNKNOWN: 'No source says who may use it.',
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "uri")')
@ObjectType({ description: 'A collection of data that a holder keeps (dcat:Dataset) and that can supply evidence, so that people need not.' })
export class Dataset extends Described {
  @Field(() => UrlScalar, { description: 'The IRI of the dataset, the same wherever it is described.' })
  uri!: string;

  @Field(() => Actor, { nullable: true, description: 'The organisation that keeps it; null when none is recorded.' })
  holder!: Actor | null;

  @Field(() => DatasetAccess, { description: 'Who may use it (dct:accessRights).' })
  access!: `${DatasetAccess}`;

  @Field(() => UrlScalar, { nullable: true, description: 'The page that tells about it (dcat:landingPage); null when there is none.' })
  landingPage!: string | null;
}
