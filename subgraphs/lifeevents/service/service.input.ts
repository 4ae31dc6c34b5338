import { ArgsType, Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { describeEnumValues } from '../../shared/graphql/describe';
import { UrlScalar } from '../../shared/graphql/scalars';

export enum ServiceOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  UPDATED_AT_ASC = 'UPDATED_AT_ASC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}
registerEnumType(ServiceOrder, { name: 'ServiceOrder', description: 'How a list of services is ordered; equals are ordered by id.' });
describeEnumValues('ServiceOrder', {
  TITLE_ASC: 'By title in Bokmål, a to å.',
  TITLE_DESC: 'By title in Bokmål, å to a.',
  UPDATED_AT_ASC: 'The one whose record was written longest ago first.',
  UPDATED_AT_DESC: 'The one whose record was written last first.',
});

@Directive('@oneOf')
@InputType({ description: 'Points at one service by exactly one of its keys.' })
export class ServiceRef {
  @Field(() => ID, { nullable: true, description: 'The id that the hub gave.' })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The IRI of the service, exactly as published.' })
  uri?: string | null;
}

@InputType({ description: 'Which services to list; all conditions given must hold.' })
export class ServiceFilter {
  @Field(() => String, { nullable: true, description: 'Words that title or description must contain, in any language, of an instance also those of its template; case and punctuation do not matter.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'The competent authority that answers for it.' })
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a competent authority is recorded at all.' })
  hasOwner?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'An actor that takes part in it without owning it; a participation that is inherited counts for the template alone.' })
  participantId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A life event that makes people need it.' })
  lifeEventId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A shared component it is built on; one that is inherited counts for the template alone.' })
  componentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A dataset that can supply evidence it requires; evidence that is inherited counts for the template alone.' })
  datasetId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether other services are instances of it.' })
  isTemplate?: boolean | null;
}

@InputType({ description: 'Which instances of a template to list; all conditions given must hold.' })
export class ServiceInstanceFilter {
  @Field(() => ID, { nullable: true, description: 'The competent authority that answers for the instance, such as a municipality.' })
  ownerId?: string | null;
}

@ArgsType()
export class ServiceInstancesArgs extends PageArgs {
  @Field(() => ServiceInstanceFilter, { nullable: true, description: 'Which to list; all when left out.' })
  filter?: ServiceInstanceFilter | null;
}

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => ServiceFilter, { nullable: true, description: 'Which to list; all when left out.' })
  filter?: ServiceFilter | null;

  @Field(() => ServiceOrder, { defaultValue: ServiceOrder.TITLE_ASC, description: 'The order of the list.' })
  orderBy: ServiceOrder = ServiceOrder.TITLE_ASC;
}
