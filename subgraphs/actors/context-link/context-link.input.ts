import { Directive, Field, ID, InputType } from 'type-graphql';

@Directive('@oneOf')
@InputType({ description: 'What a relation, a need or a role holds within: exactly one thing, by its id.' })
export class ContextRef {
  @Field(() => ID, { nullable: true, description: 'A life event. The register of life events keeps it, so it is not looked up here.' })
  lifeEvent?: string | null;

  @Field(() => ID, { nullable: true, description: 'An initiative. The portfolio keeps it, so it is not looked up here.' })
  initiative?: string | null;

  @Field(() => ID, { nullable: true, description: 'An ecosystem of this register.' })
  ecosystem?: string | null;

  @Field(() => ID, { nullable: true, description: 'A shared component of this register.' })
  component?: string | null;
}
