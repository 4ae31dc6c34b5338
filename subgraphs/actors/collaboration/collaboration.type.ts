import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConfirmationCount } from '../../shared/graphql/confirmation-count';
import { Coverage } from '../../shared/graphql/coverage';
import { FlowFact } from '../../shared/graphql/flow-fact';
import { Money } from '../../shared/graphql/money';
import { PartnerFact } from '../../shared/graphql/partner-fact';
import { ActorMapSource } from '../actor-map/actor-map.type';

const FACTS = '@requires(fields: "actorId partnerFacts { actorId initiativeId } exchangeFacts { fromActorId toActorId amount currency priceYear }")';

const BENEFITS = '@requires(fields: "actorId benefitFacts { fromActorId toActorId amount currency priceYear }")';
const COUNTS = '@requires(fields: "actorId from to portfolioConfirmations { given outstanding } lifeEventConfirmations { given outstanding }")';

@ObjectType({ description: 'How an actor answers what others record about it in one register.' })
export class RegisterConfirmations {
  @Field(() => ActorMapSource, { description: 'The register: of actors (relations, ecosystems, components), of life events (services, bodies), or the portfolio (participations, funding, costs, benefits).' })
  register!: ActorMapSource;

  @Field(() => Int, { description: 'Claims that it confirmed or disputed in the years.' })
  given!: number;

  @Field(() => Int, { description: 'Claims that wait for its answer now, whenever they were made.' })
  outstanding!: number;
}

@ObjectType({ description: 'How an actor answers what others record about it, in all registers together. No actor decides over another: what one records about another is a claim until that one answers.' })
export class CollaborationConfirmations {
  @Field(() => Int, { nullable: true, description: 'Claims that it confirmed or disputed in the years, in all registers; null when a register did not answer, since the sum would be too small. An answer without a known day counts only when all years are asked for.' })
  given!: number | null;

  @Field(() => Int, { nullable: true, description: 'Claims that wait for its answer now, whenever they were made, in all registers; null when a register did not answer.' })
  outstanding!: number | null;

  @Field(() => [RegisterConfirmations], { description: 'The same for each register that answered.' })
  byRegister!: RegisterConfirmations[];

  @Field(() => [ActorMapSource], { description: 'The registers that did not answer.' })
  missingSources!: ActorMapSource[];
}

/** How an actor works together with others: it gains what crosses sectors. Its owner describes the rest. */
@Directive('@key(fields: "id")')
@ObjectType()
export class CollaborationIndicators {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => ID)
  actorId?: string | null;

  @Directive('@external')
  @Field(() => [PartnerFact], { nullable: true })
  partnerFacts?: PartnerFact[] | null;

  @Directive('@external')
  @Field(() => [FlowFact], { nullable: true })
  exchangeFacts?: FlowFact[] | null;

  @Directive(FACTS)
  @Field(() => Int, { nullable: true, description: 'In how many initiatives it has a partner whose sector is another than its own; null when its own sector is not known. Partners of unknown sector do not count.' })
  initiativesAcrossSectors!: number | null;

  @Directive(FACTS)
  @Field(() => [Money], { nullable: true, description: 'Money and benefits between it and actors of other sectors, both ways, one total for each currency and price base; null when its own sector is not known. Ends of unknown sector do not count.' })
  moneyAcrossSectors!: Money[] | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  from?: number | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  to?: number | null;

  @Directive('@external')
  @Field(() => ConfirmationCount, { nullable: true })
  portfolioConfirmations?: ConfirmationCount | null;

  @Directive('@external')
  @Field(() => ConfirmationCount, { nullable: true })
  lifeEventConfirmations?: ConfirmationCount | null;

  @Directive('@external')
  @Field(() => [FlowFact], { nullable: true })
  benefitFacts?: FlowFact[] | null;

  @Directive(BENEFITS)
  @Field(() => [Money], { nullable: true, description: 'Of moneyAcrossSectors, the benefits: what others gain from what it pays for, and it from what others pay for. The rest is funding between it and leads of initiatives. Null when its own sector is not known.' })
  benefitsAcrossSectors!: Money[] | null;

  @Directive(FACTS)
  @Field(() => Coverage, { nullable: true, description: 'Of the different partners in its initiatives, and of those it exchanges money or benefits with, how many have a known sector; null when they could not be had. What crosses sectors rests on these.' })
  sectorCoverage!: Coverage | null;

  @Directive(COUNTS)
  @Field(() => CollaborationConfirmations, { nullable: true, description: 'How it answers what others record about it, in all registers.' })
  confirmations!: CollaborationConfirmations | null;
}
