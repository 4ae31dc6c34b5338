import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * What an impact reaches, reduced to what the next subgraph needs: the one that knows initiatives tells which components,
 * services and life events they lead to, and the others add what stands on those.
 */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'One thing or actor that an impact reaches. Not for clients: what waits in other registers is found with it.' })
export class ImpactFact {
  @Field(() => String, { description: 'COMPONENT, SERVICE, LIFE_EVENT, LEAD or SERVICE_OWNER; the last two are actors.' })
  kind!: string;

  @Field(() => ID, { description: 'The id of the component, service, life event or actor.' })
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: 'The id of the initiative that leads there; null for components and owners of services.' })
  throughInitiativeId!: string | null;

  @Field(() => Int, { description: 'How many steps lead to it from what is late; 0 for what is late itself.' })
  steps!: number;

  @Field(() => Int, { description: 'How many days it waits at least.' })
  atLeastDays!: number;

  @Field(() => Int, { description: 'How many days it waits at most.' })
  atMostDays!: number;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'An actor that owns a service which an impact reaches. Not for clients: who is touched is found with it. A type of its own, since other gateways take each type that is worked out from required fields to be of one register.' })
export class ServiceOwnerFact {
  @Field(() => String, { description: 'COMPONENT, SERVICE, LIFE_EVENT, LEAD or SERVICE_OWNER; the last two are actors.' })
  kind!: string;

  @Field(() => ID, { description: 'The id of the component, service, life event or actor.' })
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: 'The id of the initiative that leads there; null for components and owners of services.' })
  throughInitiativeId!: string | null;

  @Field(() => Int, { description: 'How many steps lead to it from what is late; 0 for what is late itself.' })
  steps!: number;

  @Field(() => Int, { description: 'How many days it waits at least.' })
  atLeastDays!: number;

  @Field(() => Int, { description: 'How many days it waits at most.' })
  atMostDays!: number;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'That one shared component needs another. Not for clients: what an impact reaches through components is found with it.' })
export class ComponentNeed {
  @Field(() => ID, { description: 'The id of the component that needs the other.' })
  componentId!: string;

  @Field(() => ID, { description: 'The id of the component that is needed.' })
  needsId!: string;
}

export const COMPONENT_NEED_FIELDS = 'componentId needsId';
export const IMPACT_FACT_FIELDS = 'kind subjectId throughInitiativeId steps atLeastDays atMostDays';
