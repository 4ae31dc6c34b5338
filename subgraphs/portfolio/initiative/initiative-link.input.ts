import { Directive, Field, ID, InputType } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { Initiative } from './initiative.type';

@Directive('@oneOf')
@InputType({ description: 'What an initiative is linked to, by exactly one of these. This subgraph cannot ask the register that owns it: an id that is not there is kept, and shows as null where the thing is asked for.' })
export class InitiativeLinkRef {
  @Field(() => ID, { nullable: true, description: 'A life event that it serves.' })
  lifeEvent?: string | null;

  @Field(() => ID, { nullable: true, description: 'A service that it makes or changes.' })
  service?: string | null;

  @Field(() => ID, { nullable: true, description: 'A shared component that it builds on.' })
  usedComponent?: string | null;

  @Field(() => ID, { nullable: true, description: 'A shared component that it makes, which others can use again.' })
  producedComponent?: string | null;

  @Field(() => ID, { nullable: true, description: 'A need of users that it meets.' })
  userNeed?: string | null;

  @Field(() => ID, { nullable: true, description: 'A cooperation body in which organisations steer it together.' })
  body?: string | null;
}

@InputType({ description: 'Something that an initiative is linked to.' })
export class LinkInitiativeInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The initiative that the link begins at.' })
  initiative!: string;

  @Field(() => InitiativeLinkRef, { description: 'What it is linked to.' })
  to!: InitiativeLinkRef;
}

@InputType({ description: 'Something that an initiative is no longer linked to.' })
export class UnlinkInitiativeInput {
  @Field(() => ID, { description: 'The initiative that the link begins at.' })
  initiative!: string;

  @Field(() => InitiativeLinkRef, { description: 'What it was linked to.' })
  from!: InitiativeLinkRef;
}

export const LinkInitiativePayload = payloadOf('LinkInitiative', 'initiative', () => Initiative, 'The initiative with its links as they are now.');
export const UnlinkInitiativePayload = payloadOf('UnlinkInitiative', 'initiative', () => Initiative, 'The initiative with its links as they are now.');
