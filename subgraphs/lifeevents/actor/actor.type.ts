import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Connection } from '../../shared/graphql/connection';
import { LifeEventConnection, type LifeEvent } from '../life-event/life-event.type';
import { ServiceConnection, type Service } from '../service/service.type';

/** An organisation, or a group such as citizens as this subgraph refers to it; its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Actor {
  @Field(() => ID)
  id!: string;

  @Field(() => LifeEventConnection, { nullable: true, description: 'Life events it answers for or takes part in today: as owner, ministry, member of a body, or owner of or participant in a service; by title.' })
  lifeEvents?: Connection<LifeEvent> | null;

  @Field(() => ServiceConnection, { nullable: true, description: 'Services it owns or takes part in, by title.' })
  services?: Connection<Service> | null;
}

/** A reference to an actor; whether it exists is for the subgraph that keeps actors to say. */
export function toActor(id: string): { id: string };
export function toActor(id: string | null): { id: string } | null;
export function toActor(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
