import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Connection } from '../../shared/graphql/connection';
import { LifeEventConnection, type LifeEvent } from '../life-event/life-event.type';
import { ServiceConnection, type Service } from '../service/service.type';

/** Who asks; the subgraph that keeps actors describes it, and this one reads it from the token itself. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field(() => LifeEventConnection, { nullable: true, description: 'The life events that the organisation owns today, by title: those that it may write with the scope samspill:lifeevents.write. Null without a token.' })
  lifeEvents?: Connection<LifeEvent> | null;

  @Field(() => ServiceConnection, { nullable: true, description: 'The services that the organisation is the competent authority for, by title: those that it may write with the scope samspill:lifeevents.write. Null without a token.' })
  services?: Connection<Service> | null;
}
