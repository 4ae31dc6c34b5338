import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { ImpactFact } from '../../shared/graphql/impact-fact';
import { PossibleDelay, WaitingOutcome } from '../../shared/graphql/waiting';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';
import { Service } from '../service/service.type';
import { SharedComponent } from '../shared-component/shared-component.type';

export enum ServiceImpactReasonKind {
  BUILT_ON_COMPONENT = 'BUILT_ON_COMPONENT',
  CHANGED_BY_INITIATIVE = 'CHANGED_BY_INITIATIVE',
}
registerEnumType(ServiceImpactReasonKind, { name: 'ServiceImpactReasonKind', description: 'How a service depends on what is late.' });
describeEnumValues<ServiceImpactReasonKind>('ServiceImpactReasonKind', {
  BUILT_ON_COMPONENT: 'It is built on a shared component. Whether it waits is not known, since a service has no schedule.',
  CHANGED_BY_INITIATIVE: 'An initiative makes or changes it, and what that brings comes as late as the initiative.',
});

@ObjectType({ description: 'One reason why a service depends on what is late.' })
export class ServiceImpactReason {
  @Field(() => ServiceImpactReasonKind, { description: 'How it depends on it.' })
  kind!: ServiceImpactReasonKind;

  @Field(() => SharedComponent, { nullable: true, description: 'The component it is built on; null when the reason is an initiative.' })
  component!: SharedComponent | null;

  @Field(() => Initiative, { nullable: true, description: 'The initiative that makes or changes it; null when the reason is a component.' })
  initiative!: Initiative | null;

  @Field(() => PossibleDelay, { description: 'How long it waits by this reason.' })
  delay!: PossibleDelay;
}

@ObjectType({ description: 'A service that depends on what is late, directly or through others. Where a template is built on a component, the template stands here for its instances.' })
export class ImpactedService {
  @Field(() => Service, { nullable: true, description: 'The one that depends on it; null when it has left the register meanwhile.' })
  service!: Service | null;

  @Field(() => Int, { description: 'How many steps lead from it to what is late: 1 where it depends on that directly.' })
  steps!: number;

  @Field(() => [ServiceImpactReason], { description: 'Every reason why it depends on it.' })
  reasons!: ServiceImpactReason[];

  @Field(() => WaitingOutcome, { description: 'Whether it waits.' })
  outcome!: WaitingOutcome;

  @Field(() => PossibleDelay, { description: 'How long it waits, by the reason that makes it wait longest.' })
  delay!: PossibleDelay;
}

@ObjectType({ description: 'A life event that depends on what is late: by services that people need in it, or by initiatives that serve it.' })
export class ImpactedLifeEvent {
  @Field(() => LifeEvent, { nullable: true, description: 'The one that depends on it; null when it has left the register meanwhile.' })
  lifeEvent!: LifeEvent | null;

  @Field(() => Int, { description: 'How many steps lead from it to what is late.' })
  steps!: number;

  @Field(() => [Service], { description: 'Those of its services that depend on what is late.' })
  services!: Service[];

  @Field(() => [Initiative], { nullable: 'items', description: 'Those of its initiatives that depend on what is late, or are late themselves.' })
  initiatives!: (Initiative | null)[];

  @Field(() => WaitingOutcome, { description: 'Whether something that people would meet in it comes later.' })
  outcome!: WaitingOutcome;

  @Field(() => PossibleDelay, { description: 'How much later, by the service or initiative that waits longest.' })
  delay!: PossibleDelay;
}

export const ImpactedServiceConnection = connectionOf(() => ImpactedService, 'ImpactedService', 'services that depend on what is late');
export const ImpactedLifeEventConnection = connectionOf(() => ImpactedLifeEvent, 'ImpactedLifeEvent', 'life events that depend on what is late');

/** What depends on something: it gains the services and life events. Its owner describes the rest. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Impact {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [ImpactFact], { nullable: true })
  impactFacts?: ImpactFact[] | null;
}
