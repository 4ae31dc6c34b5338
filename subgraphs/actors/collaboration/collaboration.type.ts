import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { FlowFact } from '../../shared/graphql/flow-fact';
import { Money } from '../../shared/graphql/money';
import { PartnerFact } from '../../shared/graphql/partner-fact';

const FACTS = '@requires(fields: "actorId partnerFacts { actorId initiativeId } exchangeFacts { fromActorId toActorId amount currency priceYear }")';

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
}
