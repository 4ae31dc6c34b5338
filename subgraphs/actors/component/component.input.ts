import { Field, InputType } from 'type-graphql';
import { DateScalar, UrlScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { ActorRef } from '../actor/actor-input.type';
import { SharedComponent } from './component.type';

/** What is said of a shared component, new or changed. */
@InputType()
abstract class ComponentFacts extends Sourced {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is for, briefly; at most 10,000 characters in each language. An empty list or null takes it out.' })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page where its operator tells of it; null when there is none.' })
  homepage?: string | null;
}

@InputType({ description: 'A shared component to record.' })
export class CreateSharedComponentInput extends ComponentFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What it is called; at most 300 characters in each language.' })
  names!: LocalizedTextInput[];

  @Field(() => String, { nullable: true, description: 'A short name of small letters a–z, digits and hyphens, such as id-porten, by which files refer to it; at most 60 characters, unique, and it stays. Made from the name when left out.' })
  key?: string | null;

  @Field(() => ActorRef, { nullable: true, description: 'The organisation that operates it. Left out, it is your own; asked by the secretariat, it says that the operator is not known. Only the secretariat names another.' })
  operator?: ActorRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which the operator operates it; left out when it is not known.' })
  operatedFrom?: string | null;
}

@InputType({ description: 'What to change in a shared component; what is left out stays as it is.' })
export class SharedComponentChange extends ComponentFacts {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it is called, in place of what is recorded; at most 300 characters in each language.' })
  names?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A shared component to change, and how.' })
export class UpdateSharedComponentInput extends ChangeInput {
  @Field(() => SharedComponentChange, { description: 'What to change.' })
  change!: SharedComponentChange;
}

export const CreateSharedComponentPayload = payloadOf('CreateSharedComponent', 'component', () => SharedComponent, 'The component as it is recorded now.');
export const UpdateSharedComponentPayload = payloadOf('UpdateSharedComponent', 'component', () => SharedComponent, 'The component as it is recorded now.');
