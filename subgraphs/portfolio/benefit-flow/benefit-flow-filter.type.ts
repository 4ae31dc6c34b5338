import { Field, ID, InputType } from 'type-graphql';
import { YearRange } from '../ledger/year-range.type';

@InputType({ description: 'Which initiatives and years to follow the benefits of. An initiative must be in one of the things of every list that is given; one that is in several counts once.' })
export class BenefitFlowFilter {
  @Field(() => [ID], { nullable: true, description: 'Initiatives that serve one of these life events, at most 100.' })
  lifeEvents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Initiatives in one of these portfolios, at most 100.' })
  portfolios?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'These initiatives, at most 100.' })
  initiatives?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Initiatives that one of these actors pays for or gains from, as far as the public may see; at most 100.' })
  actors?: string[] | null;

  @Field(() => YearRange, { nullable: true, description: 'The years whose benefits count; all when left out.' })
  years?: YearRange | null;
}
