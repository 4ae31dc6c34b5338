import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { LevelFact } from '../../shared/graphql/level-fact';

/** An actor as this subgraph refers to it. Its owner describes it, and one description cannot drift from itself. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Actor {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => LevelFact, { nullable: true })
  levelFact!: LevelFact | null;
}

/** A reference to an actor, to be resolved by the subgraph that owns actors. */
export type ActorReference = Pick<Actor, 'id'>;

export function actorRef(id: string | null): ActorReference | null {
  return id === null ? null : { id };
}
