import { ArgsType, Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { LifeEventKind } from '../../../prisma/generated/lifeevents/typegraphql/enums/LifeEventKind';
import { PageArgs } from '../../shared/graphql/connection';
import { describeEnumValues } from '../../shared/graphql/describe';
import { UrlScalar } from '../../shared/graphql/scalars';

export enum LifeEventOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  UPDATED_AT_ASC = 'UPDATED_AT_ASC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}
registerEnumType(LifeEventOrder, { name: 'LifeEventOrder', description: 'How a list of life events is ordered; equals are ordered by id.' });
describeEnumValues('LifeEventOrder', {
  TITLE_ASC: 'By title in Bokmål, a to å.',
  TITLE_DESC: 'By title in Bokmål, å to a.',
  UPDATED_AT_ASC: 'The one whose record was written longest ago first.',
  UPDATED_AT_DESC: 'The one whose record was written last first.',
});

@Directive('@oneOf')
@InputType({ description: 'Points at one life event by exactly one of its keys.' })
export class LifeEventRef {
  @Field(() => ID, { nullable: true, description: 'The id that the hub gave.' })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The IRI of the life event, exactly as published.' })
  uri?: string | null;
}

@InputType({ description: 'Which life events to list; all conditions given must hold.' })
export class LifeEventFilter {
  @Field(() => String, { nullable: true, description: 'Words that title or description must contain, in any language; case and punctuation do not matter.' })
  search?: string | null;

  @Field(() => [LifeEventKind], { nullable: true, description: 'Any of these kinds.' })
  kinds?: LifeEventKind[] | null;

  @Field(() => ID, { nullable: true, description: 'The actor that owns it today.' })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The ministry that is responsible for it today.' })
  ministryId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A service that it makes people need.' })
  serviceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A cooperation body that is linked to it.' })
  bodyId?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The IRI of a term it is classified by.' })
  typeUri?: string | null;
}

@ArgsType()
export class LifeEventsArgs extends PageArgs {
  @Field(() => LifeEventFilter, { nullable: true, description: 'Which to list; all when left out.' })
  filter?: LifeEventFilter | null;

  @Field(() => LifeEventOrder, { defaultValue: LifeEventOrder.TITLE_ASC, description: 'The order of the list.' })
  orderBy: LifeEventOrder = LifeEventOrder.TITLE_ASC;
}
