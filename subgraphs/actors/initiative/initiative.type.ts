import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ActorInvolvement } from '../../shared/graphql/involvement';
import { PartnerSignal, SIGNAL_FIELDS } from '../../shared/graphql/partner-signal';
import { ActorMap } from '../actor-map/actor-map.type';
import { PartnerSuggestion, SuggestionCoverage } from '../partner/partner.type';

const INVOLVEMENT = 'actorId role throughKind throughId isAtTable isConfirmed';
const SUGGESTION_FACTS = `@requires(fields: "initiativeInvolvements { ${INVOLVEMENT} } partnerSignals { ${SIGNAL_FIELDS} } lifeEventPartnerSignals { ${SIGNAL_FIELDS} }")`;

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

  @Directive('@external')
  @Field(() => [PartnerSignal], { nullable: true })
  lifeEventPartnerSignals?: PartnerSignal[] | null;

  @Directive(SUGGESTION_FACTS)
  @Field(() => [PartnerSuggestion], { nullable: true, description: 'Who could be a partner and takes no part yet, each with every reason. Those with the most different reasons come first, then those with the most reasons confirmed by the actor concerned, then by claims; equals by id. Null when it is not known who takes part; what else is missing is in suggestedPartnersCoverage. For whoever leads it; nobody is bound by it.' })
  suggestedPartners!: PartnerSuggestion[] | null;

  @Directive(SUGGESTION_FACTS)
  @Field(() => SuggestionCoverage, { nullable: true, description: 'Whether suggestedPartners could rest on everything that the hub knows.' })
  suggestedPartnersCoverage!: SuggestionCoverage | null;
}
