import { Directive, Field, ID, InputType } from 'type-graphql';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ecosystemField } from '../record/part.input';
import { Ecosystem } from './ecosystem.type';

const UNKNOWN_HERE = 'This subgraph cannot ask who keeps it: an id that is not there is kept, and shows as null.';

@Directive('@oneOf')
@InputType({ description: 'What an ecosystem builds on or gathers around, by exactly one of these.' })
export class EcosystemTargetRef {
  @Field(() => ID, { nullable: true, description: 'A shared component that it builds on.' })
  component?: string | null;

  @Field(() => ID, { nullable: true, description: `An initiative that it consists of. ${UNKNOWN_HERE}` })
  initiative?: string | null;

  @Field(() => ID, { nullable: true, description: `A life event that it gathers around. ${UNKNOWN_HERE}` })
  lifeEvent?: string | null;
}

@InputType({ description: 'Something that an ecosystem builds on or gathers around.' })
export class LinkEcosystemInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @ecosystemField()
  ecosystem!: string;

  @Field(() => EcosystemTargetRef, { description: 'What it is.' })
  to!: EcosystemTargetRef;
}

@InputType({ description: 'Something that an ecosystem no longer builds on or gathers around.' })
export class UnlinkEcosystemInput {
  @ecosystemField()
  ecosystem!: string;

  @Field(() => EcosystemTargetRef, { description: 'What it was, by the id that the ecosystem has it under.' })
  from!: EcosystemTargetRef;
}

export const LinkEcosystemPayload = payloadOf('LinkEcosystem', 'ecosystem', () => Ecosystem, 'The ecosystem with its links as they are now.');
export const UnlinkEcosystemPayload = payloadOf('UnlinkEcosystem', 'ecosystem', () => Ecosystem, 'The ecosystem with its links as they are now.');
