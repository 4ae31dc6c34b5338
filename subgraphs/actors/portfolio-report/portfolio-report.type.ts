import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { LeadFact } from '../../shared/graphql/lead-fact';
import { FlowGap } from '../benefit-flow/benefit-flow.type';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { Sector } from '../sector/sector.type';

@ObjectType({ description: 'How many initiatives of a report are led from one sector.' })
export class SectorInitiatives {
  @Field(() => Sector, { nullable: true, description: 'The sector of those who lead; null when gap says why.' })
  sector!: Sector | null;

  @Field(() => FlowGap, { nullable: true, description: 'Why the sector is null: no lead is known, or its sector is not; null when the sector is known.' })
  gap!: FlowGap | null;

  @Field(() => Int, { description: 'How many initiatives.' })
  initiatives!: number;
}

/** A report of a portfolio: it gains the grouping by sector. Its owner describes the rest. */
@Directive('@key(fields: "id")')
@ObjectType()
export class PortfolioReport {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [LeadFact], { nullable: true })
  leadFacts?: LeadFact[] | null;

  /** As the gateway hands it on: the text of an instant. */
  @Directive('@external')
  @Field(() => DateTimeScalar, { nullable: true })
  asOf?: string | null;

  @Directive('@requires(fields: "asOf leadFacts { actorId initiatives }")')
  @Field(() => [SectorInitiatives], { nullable: true, description: 'Its initiatives by the sector of who leads them today, most first. In a report of an instant: of who led them then, in the sector they were in on that day, as far as this register knows it now.' })
  bySector!: SectorInitiatives[] | null;
}
