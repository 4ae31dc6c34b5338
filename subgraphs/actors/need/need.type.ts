import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NeedType } from '../../../prisma/generated/actors/typegraphql/enums/NeedType';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LocalizedText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { ContextLink } from '../context-link/context-link.type';

describeEnumValues('NeedType', {
  NEED: 'What the actor needs for itself, such as information in one place.',
  DEMAND: 'What the actor demands that others do.',
});

@ObjectType({ description: 'What an actor needs, or demands of others; an argument for what is built, and a lead to partners.' })
export class ActorNeed {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => NeedType, { description: 'Whether it is a need or a demand.' })
  type!: NeedType;

  @Field(() => String, { description: 'The need in words.' })
  text!: string;

  @Field(() => [LocalizedText], { description: 'The need in each language it is written in.' })
  texts!: LocalizedText[];

  @Field(() => ContextLink, { nullable: true, description: 'What it is needed within; null when at large.' })
  context!: ContextLink | null;

  @Field(() => Provenance, { description: 'Who says so, and where.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts its changes; whoever changes it says which version they have seen.' })
  version!: number;
}

export { NeedType };
