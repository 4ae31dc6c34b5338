import { Field, ObjectType } from 'type-graphql';
import { Coverage } from '../../shared/graphql/coverage';
import { Money } from '../../shared/graphql/money';
import { Actor, type ActorReference } from '../actor/actor.type';

@ObjectType({ description: 'What one actor pays and gains. Each list has one amount for each currency and price base; a net never crosses them.' })
export class BenefitPosition {
  @Field(() => Actor, { nullable: true, description: 'Whose position it is.' })
  actor!: ActorReference | null;

  @Field(() => [Money], { description: 'What it pays in the years asked for, in initiatives whose whole funding is known. A line over several years that are only partly asked for cannot be divided and is left out.' })
  funded!: Money[];

  @Field(() => [Money], { description: 'What it gains in the years asked for, in the same initiatives: realised where known, else planned.' })
  received!: Money[];

  @Field(() => [Money], { description: 'Received less funded, before anything is withdrawn from the budget.' })
  net!: Money[];

  @Field(() => [Money], { description: 'Received less funded over all years, since funding comes before benefits.' })
  netWholeLife!: Money[];

  @Field(() => [Money], { nullable: true, description: 'What the budget withdraws of its savings by the rule each initiative names; null where no rule is set or the kind of a saving is not known.' })
  withdrawn!: Money[] | null;

  @Field(() => [Money], { nullable: true, description: 'Net less what is withdrawn; null where that is not known.' })
  netAfterWithdrawal!: Money[] | null;

  @Field(() => [Money], { description: 'Everything recorded that it pays in the years asked for, also where the funding of the initiative is not complete. In no net, since it is not known who else paid.' })
  recordedFunding!: Money[];

  @Field(() => [Money], { description: 'Everything recorded that it gains in the years asked for, also where the funding of the initiative is not complete.' })
  recordedBenefits!: Money[];

  @Field(() => Coverage, { description: 'In how many of the initiatives that it pays for or gains from the whole funding is known.' })
  coverage!: Coverage;
}
