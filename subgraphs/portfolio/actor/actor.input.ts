import { Directive, Field, ID, InputType } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';

@Directive('@oneOf')
@InputType({ description: 'An actor, by exactly one of its keys. This subgraph cannot ask the register of actors: one that is not there is kept, and shows as null where the actor is asked for.' })
export class NamedActorRef {
  @Field(() => ID, { nullable: true, description: 'The id of the actor in the register of actors. Groups such as citizens have no other key.' })
  id?: string | null;

  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The number of the organisation in Enhetsregisteret.' })
  organizationNumber?: string | null;
}
