import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ActorInvolvement } from '../../shared/graphql/involvement';
import { PartnerSignal, SIGNAL_FIELDS } from '../../shared/graphql/partner-signal';
import { ActorMap } from '../actor-map/actor-map.type';
import { PartnerSuggestion, SuggestionCoverage } from '../partner/partner.type';

const INVOLVEMENT = 'actorId role throughKind throughId isAtTable isConfirmed';
const MISSING_FACTS = `@requires(fields: "lifeEventInvolvements { ${INVOLVEMENT} } portfolioInvolvements { ${INVOLVEMENT} } lifeEventPartnerSignals { ${SIGNAL_FIELDS} } portfolioPartnerSignals { ${SIGNAL_FIELDS} }")`;

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

  @Directive('@external')
  @Field(() => [PartnerSignal], { nullable: true })
  lifeEventPartnerSignals?: PartnerSignal[] | null;

  @Directive('@external')
  @Field(() => [PartnerSignal], { nullable: true })
  portfolioPartnerSignals?: PartnerSignal[] | null;

  @Directive(MISSING_FACTS)
  @Field(() => [PartnerSuggestion], { nullable: true, description: 'Who ought to be at the table and is not, each with every reason: those who are affected without a seat, and others without whom it does not work, who speak for somebody, or know how. Nobody is named who is at the table, or is recorded as a participant and has only to confirm it. Those with the most different reasons come first, then those with the most reasons confirmed by the actor concerned, then by claims; equals by id. Null when it is not known who takes part; what else is missing is in missingActorsCoverage. For the owner of the life event.' })
  missingActors!: PartnerSuggestion[] | null;

  @Directive(MISSING_FACTS)
  @Field(() => SuggestionCoverage, { nullable: true, description: 'Whether missingActors could rest on everything that the hub knows.' })
  missingActorsCoverage!: SuggestionCoverage | null;
}
