import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../actor/actor.type';
import { OrganizationNumberScalar } from '../organization-number/organization-number.type';

@ObjectType({ description: 'Who asks, as the hub understands the token of the request: an organisation and what it may do. Without a token it is nobody in particular, who may read all that is public.' })
export class Viewer {
  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that asks; null without a token.' })
  organizationNumber!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation in the register; null without a token, and when the register does not have it.' })
  actor!: Actor | null;

  @Field(() => [String], { description: 'What the token allows, for example samspill:actors.write; empty without one.' })
  scopes!: string[];
}
