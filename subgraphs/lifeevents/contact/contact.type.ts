import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Without provenance: where a person's particulars were read could tell who it is. */
@ObjectType({ description: 'A person to ask about a life event. Kept apart from all history, so that it can be erased.' })
export class LifeEventContact {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  @Field(() => String, { description: 'What the person answers for, for example "project manager".' })
  function!: string;

  @Field(() => String, { description: 'What the person is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where the person reads electronic mail; null when not given.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number of the person with country code; null when not given.' })
  phone!: string | null;

  @Field(() => Int, { description: 'How many times the record itself has been written; expected back by whoever changes it.' })
  version!: number;
}
