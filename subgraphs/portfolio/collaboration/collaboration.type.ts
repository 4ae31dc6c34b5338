import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { FlowFact } from '../../shared/graphql/flow-fact';
import { PartnerFact } from '../../shared/graphql/partner-fact';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'How much an actor works together with others, counted from the data: nobody was ever measured on it before. Only what the public may see is counted.' })
export class CollaborationIndicators {
  @Field(() => ID, { description: 'The actor and the years that were asked for.' })
  id!: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The id of the actor. Not for clients: the subgraph that knows sectors needs it.' })
  actorId!: string;

  @Field(() => Int, { description: 'Initiatives that the actor leads or takes part in, that were going on in the years. One without known days counts as going on.' })
  initiatives!: number;

  @Field(() => Int, { description: 'Those of them in which another actor leads or is a partner.' })
  initiativesWithPartners!: number;

  @Field(() => Int, { description: 'Pieces of advice that councils have given about initiatives it leads, in cases that were met or advised in the years; without a known day they count in every year.' })
  adviceGiven!: number;

  @Field(() => Int, { description: 'Those of them that it followed, as the follow-up conversation found.' })
  adviceFollowed!: number;

  @Field(() => Int, { description: 'What others recorded about it that it answered in the years, by confirming or disputing: participations, funding, costs and benefits.' })
  confirmationsGiven!: number;

  @Field(() => Int, { description: 'What others recorded about it that it has not answered yet, whenever it was recorded.' })
  confirmationsOutstanding!: number;

  @Directive('@inaccessible')
  @Field(() => [PartnerFact], { nullable: true, description: 'Its partners in each of the initiatives. Not for clients: what crosses sectors is counted from it.' })
  partnerFacts!: PartnerFact[];

  @Directive('@inaccessible')
  @Field(() => [FlowFact], { nullable: true, description: 'Money that it pays to or gets from the lead of an initiative, and benefits that flow between it and others, in the years. Not for clients: what crosses sectors is summed from it.' })
  exchangeFacts!: FlowFact[];
}
