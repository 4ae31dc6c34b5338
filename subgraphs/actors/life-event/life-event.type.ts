import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ActorInvolvement } from '../../shared/graphql/involvement';
import { ActorMap } from '../actor-map/actor-map.type';

const INVOLVEMENT = 'actorId role throughKind throughId isAtTable isConfirmed';

/** A life event as this subgraph refers to it: it gains the map of its actors. Its owner describes it, and what it supplies for that. */
@Directive('@key(fields: "id")')
@ObjectType()
export class LifeEvent {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [ActorInvolvement], { nullable: true })
  lifeEventInvolvements?: ActorInvolvement[] | null;

  @Directive('@external')
  @Field(() => [ActorInvolvement], { nullable: true })
  portfolioInvolvements?: ActorInvolvement[] | null;

  @Directive(`@requires(fields: "lifeEventInvolvements { ${INVOLVEMENT} } portfolioInvolvements { ${INVOLVEMENT} }")`)
  @Field(() => ActorMap, { nullable: true, description: 'The map of everybody the life event touches: by owning it, its services or data, by sitting in its bodies, and by its initiatives.' })
  actorMap!: ActorMap | null;
}
