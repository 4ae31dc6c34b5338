import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ActorInvolvement, PartnerSignal } from '../../shared/graphql/involvement';
import { ActorMap } from '../actor-map/actor-map.type';
import { PartnerSuggestion } from '../partner/partner.type';

const INVOLVEMENT = 'actorId role throughKind throughId isAtTable isConfirmed';

/** An initiative as this subgraph refers to it: it gains the map of its actors and suggestions of partners. Its owner describes the rest. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Initiative {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [ActorInvolvement], { nullable: true })
  initiativeInvolvements?: ActorInvolvement[] | null;

  @Directive('@external')
  @Field(() => [PartnerSignal], { nullable: true })
  partnerSignals?: PartnerSignal[] | null;

  @Directive(`@requires(fields: "initiativeInvolvements { ${INVOLVEMENT} }")`)
  @Field(() => ActorMap, { nullable: true, description: 'The map of everybody the initiative touches: who leads, takes part, pays and gains.' })
  actorMap!: ActorMap | null;

  @Directive(`@requires(fields: "initiativeInvolvements { ${INVOLVEMENT} } partnerSignals { actorId reason throughId }")`)
  @Field(() => [PartnerSuggestion], { nullable: true, description: 'Who could be a partner and is not one yet, each with its reasons; those with the most different reasons first.' })
  suggestedPartners!: PartnerSuggestion[] | null;
}
