import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Connection } from '../../shared/graphql/connection';
import { ServiceConnection, type Service } from '../service/service.type';

/** A shared component as this subgraph refers to it; its owner describes it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class SharedComponent {
  @Field(() => ID)
  id!: string;

  @Field(() => ServiceConnection, { nullable: true, description: 'Services that are built on it, by title.' })
  services?: Connection<Service> | null;
}
