import { Field, ObjectType } from 'type-graphql';
import type { Connection } from '../../shared/graphql/connection';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Actor } from '../actor/actor.type';
import { Described } from '../record/described.type';
import { Service, ServiceConnection } from '../service/service.type';

@ObjectType({ description: 'Something that happens on the way, because of an output, and that makes the next service needed (cv:Event).' })
export class Event extends Described {
  @Field(() => UrlScalar, { description: 'The IRI of the event.' })
  uri!: string;

  @Field(() => Actor, { nullable: true, description: 'The organisation that describes it; null when none is recorded, and the secretariat does.' })
  owner!: Actor | null;

  @Field(() => ServiceConnection, { description: 'The services that it makes needed, by title.' })
  services!: Connection<Service>;
}

@ObjectType({ description: 'What may come out of a service (cpsv:Output): a decision, a document, a registration.' })
export class Output extends Described {
  @Field(() => UrlScalar, { name: 'type', nullable: true, description: 'The IRI of what kind of output it is, from a public code list; null when it is not classified.' })
  typeUri!: string | null;

  @Field(() => Boolean, { description: 'Whether it is what people came for, so that nothing has to follow from it.' })
  endsJourney!: boolean;

  @Field(() => Service, { description: 'The service it comes out of.' })
  service!: Service;

  @Field(() => [Event], { description: 'The events it may cause.' })
  causes!: Event[];
}
