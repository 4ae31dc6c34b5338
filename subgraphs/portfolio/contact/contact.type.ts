import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ContactRole } from '../../../prisma/generated/portfolio/typegraphql/enums/ContactRole';
import { describeEnumValues } from '../../shared/graphql/describe';
import { Actor, type ActorReference } from '../actor/actor.type';

describeEnumValues<ContactRole>('ContactRole', {
  RESPONSIBLE: 'Answers for the initiative in the organisation.',
  CONTACT: 'Can be asked about it.',
});

/** Without provenance: where a person's particulars were read could tell who it is. */
@ObjectType({ description: 'A person who answers for an initiative, or can be asked about it. What is known of the person is kept apart from all history, so that it can be erased.' })
export class InitiativeContact {
  @Field(() => ID, { description: 'The opaque id of the contact.' })
  id!: string;

  @Field(() => ContactRole, { description: 'What the person is for the initiative.' })
  role!: ContactRole;

  @Field(() => String, { nullable: true, description: 'What the person is called; null when it was erased.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the person reads electronic mail at work; null when not given.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number at work with country code; null when not given.' })
  phone!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation that the person works for; null when it is not known.' })
  worksFor!: ActorReference | null;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}

export { ContactRole };
