import { Directive, Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from '../../shared/graphql/describe';
import { FlowFact } from '../../shared/graphql/flow-fact';
import { Money } from '../../shared/graphql/money';
import { GovernmentLevel } from '../actor/actor-enums.type';
import { Sector } from '../sector/sector.type';

export enum FlowGap {
  ACTOR_UNKNOWN = 'ACTOR_UNKNOWN',
  SECTOR_UNKNOWN = 'SECTOR_UNKNOWN',
  NO_LEVEL = 'NO_LEVEL',
}
registerEnumType(FlowGap, { name: 'FlowGap', description: 'Why an end of a flow has no place in a grouping.' });
describeEnumValues('FlowGap', {
  ACTOR_UNKNOWN: 'It is not known who it is: the funders’ amounts are not all known, or the beneficiary is not named.',
  SECTOR_UNKNOWN: 'The actor is known, its sector is not.',
  NO_LEVEL: 'The actor belongs to no level of government: people, companies, associations.',
});

@ObjectType({ description: 'What flows from one sector to another, in one currency and price base.' })
export class SectorFlow {
  @Field(() => Sector, { nullable: true, description: 'The sector of those who paid; null when fromGap says why.' })
  from!: Sector | null;

  @Field(() => FlowGap, { nullable: true, description: 'Why `from` is null; null when it is not.' })
  fromGap!: FlowGap | null;

  @Field(() => Sector, { nullable: true, description: 'The sector of those who gain; null when toGap says why.' })
  to!: Sector | null;

  @Field(() => FlowGap, { nullable: true, description: 'Why `to` is null; null when it is not.' })
  toGap!: FlowGap | null;

  @Field(() => Money, { description: 'The sum of the flows, exact.' })
  amount!: Money;
}

@ObjectType({ description: 'What flows from one level of government to another, in one currency and price base.' })
export class LevelFlow {
  @Field(() => GovernmentLevel, { nullable: true, description: 'The level of those who paid; null when fromGap says why.' })
  from!: GovernmentLevel | null;

  @Field(() => FlowGap, { nullable: true, description: 'Why `from` is null; null when it is not.' })
  fromGap!: FlowGap | null;

  @Field(() => GovernmentLevel, { nullable: true, description: 'The level of those who gain; null when toGap says why.' })
  to!: GovernmentLevel | null;

  @Field(() => FlowGap, { nullable: true, description: 'Why `to` is null; null when it is not.' })
  toGap!: FlowGap | null;

  @Field(() => Money, { description: 'The sum of the flows, exact.' })
  amount!: Money;
}

const FLOW_FACTS = '@requires(fields: "flowFacts { fromActorId toActorId amount currency priceYear }")';

/** A report of benefit flows: it gains the groupings that need to know sectors. Its owner describes the rest. */
@Directive('@key(fields: "id")')
@ObjectType()
export class BenefitFlowReport {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [FlowFact], { nullable: true })
  flowFacts?: FlowFact[] | null;

  @Directive(FLOW_FACTS)
  @Field(() => [SectorFlow], { nullable: true, description: 'The flows by sector of today, largest first; one row for each pair of sectors, currency and price base, which sum to the flows exactly.' })
  bySector!: SectorFlow[] | null;

  @Directive(FLOW_FACTS)
  @Field(() => [LevelFlow], { nullable: true, description: 'The flows by level of government, largest first; they sum to the flows exactly.' })
  byLevel!: LevelFlow[] | null;

  @Directive(FLOW_FACTS)
  @Field(() => Float, { nullable: true, description: 'Flow between public actors of different sectors ÷ all flow between public actors whose sectors are known, 0–1; null when there is none, or in several currencies or price bases.' })
  crossSectorShare!: number | null;
}
