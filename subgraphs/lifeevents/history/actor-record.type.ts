import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An organisation as a record of the past refers to it: by its keys, since what it was called then is not recorded here. The register of actors tells what it is called today.' })
export class ActorRecord {
  @Field(() => ID, { description: 'The id by which the whole hub knows it, then and now.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its number in Enhetsregisteret; null for groups such as citizens, which have none.' })
  organizationNumber!: string | null;
}
