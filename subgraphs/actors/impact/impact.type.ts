import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { ImpactFact, ServiceOwnerFact } from '../../shared/graphql/impact-fact';
import { PossibleDelay, WaitingOutcome } from '../../shared/graphql/waiting';
import { Actor } from '../actor/actor.type';
import { Sector } from '../sector/sector.type';

export enum ImpactedRole {
  LEAD = 'LEAD',
  SERVICE_OWNER = 'SERVICE_OWNER',
  COMPONENT_OPERATOR = 'COMPONENT_OPERATOR',
}
registerEnumType(ImpactedRole, { name: 'ImpactedRole', description: 'What an actor has to do with what depends on something that is late.' });
describeEnumValues<ImpactedRole>('ImpactedRole', {
  LEAD: 'It leads an initiative that depends on it.',
  SERVICE_OWNER: 'It owns a service that depends on it.',
  COMPONENT_OPERATOR: 'It operates a shared component that depends on it.',
});

@ObjectType({ description: 'An actor that answers for something that depends on what is late, and so has reason to be told.' })
export class ImpactedActor {
  @Field(() => Actor, { nullable: true, description: 'The one that answers for it; null when it is not in the register.' })
  actor!: Actor | null;

  @Field(() => [ImpactedRole], { description: 'What it has to do with it, each role once.' })
  roles!: ImpactedRole[];

  @Field(() => Sector, { nullable: true, description: 'Its sector today; null where that cannot be told.' })
  sector!: Sector | null;

  @Field(() => Int, { description: 'The fewest steps that lead from something it answers for to what is late.' })
  steps!: number;

  @Field(() => WaitingOutcome, { description: 'Whether something that it answers for waits.' })
  outcome!: WaitingOutcome;

  @Field(() => PossibleDelay, { description: 'How long, by what waits longest.' })
  delay!: PossibleDelay;
}

export const ImpactedActorConnection = connectionOf(() => ImpactedActor, 'ImpactedActor', 'actors that answer for what depends on what is late');

/** What depends on something: it gains who answers for that, and which component needs which. Its owner describes the rest. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Impact {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [ImpactFact], { nullable: true })
  impactFacts?: ImpactFact[] | null;

  @Directive('@external')
  @Field(() => [ServiceOwnerFact], { nullable: true })
  serviceOwnerFacts?: ServiceOwnerFact[] | null;
}
