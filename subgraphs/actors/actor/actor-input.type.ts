import { Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { UrlScalar } from '../../shared/graphql/scalars';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { ActorKind, GovernmentLevel } from './actor-enums.type';

@Directive('@oneOf')
@InputType({ description: 'Names one actor by exactly one of its keys.' })
export class ActorRef {
  @Field(() => ID, { nullable: true, description: 'The id as the hub gave it.' })
  id?: string | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The number in Enhetsregisteret.' })
  organizationNumber?: string | null;
}

@InputType({ description: 'What the actors of a list must have in common. Conditions add up; one that is left out does not limit.' })
export class ActorFilter {
  @Field(() => [ActorKind], { nullable: true, description: 'Any of these sorts.' })
  kind?: ActorKind[] | null;

  @Field(() => [GovernmentLevel], { nullable: true, description: 'Any of these levels of government.' })
  level?: GovernmentLevel[] | null;

  @Field(() => ID, { nullable: true, description: 'Belonging today to the sector with this id (Sector.id).' })
  sectorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Every one of these words occurs in a name it has or had, its abbreviation or its number; case and accents as written in Norwegian. 200 characters at most.' })
  search?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Having the COFOG function with this IRI (Concept.uri).' })
  functionUri?: string | null;

  @Field(() => String, { nullable: true, description: 'Having this COFOG function or one below it, by code without points: 10 finds 101 and 104 too.' })
  functionCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only those that still exist; false: only those that are dissolved.' })
  isActive?: boolean | null;
}

export enum ActorOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  ORGANIZATION_NUMBER_ASC = 'ORGANIZATION_NUMBER_ASC',
}
registerEnumType(ActorOrder, { name: 'ActorOrder', description: 'The order of a list of actors; equals are ordered by id.' });
describeEnumValues('ActorOrder', {
  NAME_ASC: 'By name of today in nb, in Norwegian alphabetical order.',
  NAME_DESC: 'By name of today in nb, against Norwegian alphabetical order.',
  ORGANIZATION_NUMBER_ASC: 'By organisation number; those without one come first.',
});
