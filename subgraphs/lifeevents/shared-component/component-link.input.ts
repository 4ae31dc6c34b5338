import { Field, ID, InputType } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { Service } from '../service/service.type';
import { CreateInput, SourceInput } from '../../shared/writing/record.input';

const COMPONENT = 'The shared component, by its id in the register of actors. This subgraph cannot ask that register: an id that is not there is kept, and shows as null where the component is asked for.';

@InputType({ description: 'A shared component that a service is built on.' })
export class LinkComponentInput extends CreateInput {
  @Field(() => ID, { description: 'The service that is built on it.' })
  service!: string;

  @Field(() => ID, { description: COMPONENT })
  component!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A shared component that a service is no longer built on.' })
export class UnlinkComponentInput {
  @Field(() => ID, { description: 'The service that no longer uses it.' })
  service!: string;

  @Field(() => ID, { description: 'The shared component, by the id that the service has it under.' })
  component!: string;
}

export const LinkComponentPayload = payloadOf('LinkComponent', 'service', () => Service, 'The service with its components as they are now.');
export const UnlinkComponentPayload = payloadOf('UnlinkComponent', 'service', () => Service, 'The service with its components as they are now.');
