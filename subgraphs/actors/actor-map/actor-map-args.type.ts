import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { ActorMapEdgeKind } from './actor-map.type';
import { MOST_DEPTH } from './map-limits.type';

@InputType({ description: 'Days from one to another, both counted; the same day twice is that day.' })
export class ActorMapPeriod {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, not before `from`. Sectors and names in files are those of this day.' })
  to!: string;
}

@ArgsType()
export class ActorMapArgs {
  @Field(() => Int, { defaultValue: 0, description: `How many steps over relations and parent links the map reaches beyond those who take part: 0–${String(MOST_DEPTH)}. With 0 it has those who take part only.` })
  depth: number = 0;

  @Field(() => [ActorMapEdgeKind], { nullable: true, description: 'Only lines of these kinds, which are also the only ones that the map reaches further along; all when left out.' })
  kinds?: string[] | null;

  @Field(() => ActorMapPeriod, { nullable: true, description: 'Relations, parent links and memberships that held on some day in it; today when left out. Who takes part in services and initiatives is always as of today.' })
  period?: ActorMapPeriod | null;

  @Field(() => [ID], { nullable: true, description: 'Only actors of these sectors, by Sector.id, as if there were no others; all, and those of unknown sector, when left out.' })
  sectors?: string[] | null;
}

/** The arguments of the map around one actor, which is empty of others without a step. */
@ArgsType()
export class SurroundingsArgs extends ActorMapArgs {
  @Field(() => Int, { defaultValue: 1, description: `How many steps over relations and parent links the map reaches from the actor: 0–${String(MOST_DEPTH)}.` })
  override depth: number = 1;
}
