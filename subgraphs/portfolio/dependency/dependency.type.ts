import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DependencyStatus } from '../../../prisma/generated/portfolio/typegraphql/enums/DependencyStatus';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { Initiative } from '../initiative/initiative.type';
import { SharedComponent } from '../shared-component/shared-component.type';

describeEnumValues<DependencyStatus>('DependencyStatus', {
  OPEN: 'It is not there yet, and not late.',
  DELIVERED: 'It is there.',
  LATE: 'It is not there although it should be.',
  DROPPED: 'The initiative no longer waits for it, or it will not come.',
});

@ObjectType({ description: 'Something an initiative waits for: another initiative, a shared component, an actor, or what only words can name.' })
export class Dependency {
  @Field(() => ID, { description: 'The opaque id of the dependency.' })
  id!: string;

  @Field(() => String, { description: 'What it waits for.' })
  title!: string;

  @Field(() => [LocalizedText], { description: 'What it waits for, in every language it is written in.' })
  titles!: LocalizedText[];

  @Field(() => Initiative, { description: 'The initiative that waits.' })
  initiative!: Initiative;

  @Field(() => Initiative, { nullable: true, description: 'The initiative it waits for, if it is one.' })
  onInitiative!: Initiative | null;

  @Field(() => SharedComponent, { nullable: true, description: 'The shared component it waits for, if it is one.' })
  onComponent!: SharedComponent | null;

  @Field(() => Actor, { nullable: true, description: 'The actor it waits for, if it is one.' })
  onActor!: Actor | null;

  @Field(() => DependencyStatus, { nullable: true, description: 'Whether it is there; null when nobody has said.' })
  status!: DependencyStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is needed; null when no day is set.' })
  neededBy!: string | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}

export { DependencyStatus };
