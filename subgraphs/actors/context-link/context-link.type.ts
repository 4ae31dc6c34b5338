import { Field, ObjectType } from 'type-graphql';
import { ContextKind } from '../../../prisma/generated/actors/typegraphql/enums/ContextKind';
import { describeEnumValues } from '../../shared/graphql/describe';
import { SharedComponent } from '../component/component.type';
import { Ecosystem } from '../ecosystem/ecosystem.type';
import { Initiative } from '../initiative/initiative.type';
import { LifeEvent } from '../life-event/life-event.type';

describeEnumValues('ContextKind', {
  LIFE_EVENT: 'Within a life event.',
  INITIATIVE: 'Within an initiative.',
  ECOSYSTEM: 'Within an ecosystem.',
  COMPONENT: 'Concerning a shared component.',
});

@ObjectType({ description: 'What a relation, a need or a role holds within: exactly one of the fields beside the kind has a value.' })
export class ContextLink {
  @Field(() => ContextKind, { description: 'What sort of thing it is, and so which field has the value.' })
  kind!: ContextKind;

  @Field(() => LifeEvent, { nullable: true, description: 'The life event, when it is one.' })
  lifeEvent!: LifeEvent | null;

  @Field(() => Initiative, { nullable: true, description: 'The initiative, when it is one.' })
  initiative!: Initiative | null;

  @Field(() => Ecosystem, { nullable: true, description: 'The ecosystem, when it is one.' })
  ecosystem!: Ecosystem | null;

  @Field(() => SharedComponent, { nullable: true, description: 'The shared component, when it is one.' })
  component!: SharedComponent | null;
}

export { ContextKind };
