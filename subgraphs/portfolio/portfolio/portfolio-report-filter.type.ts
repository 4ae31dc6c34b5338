import { Field, ID, InputType } from 'type-graphql';
import { InitiativeFilter } from '../initiative/initiative-filter.type';

@InputType({ description: 'An edition of a register whose file was imported, for example gmpp 2023.' })
export class RegisterEditionInput {
  @Field(() => String, { description: 'The register, by the short name it has here.' })
  register!: string;

  @Field(() => String, { description: 'The edition, for example the year it reports.' })
  edition!: string;
}

@InputType({ description: 'Which initiatives a report is of; all conditions must hold, and one that is left out always does.' })
export class PortfolioReportFilter {
  @Field(() => [ID], { nullable: true, description: 'In one of these portfolios, at most 100.' })
  portfolios?: string[] | null;

  @Field(() => InitiativeFilter, { nullable: true, description: 'For which this holds.' })
  initiatives?: InitiativeFilter | null;

  @Field(() => RegisterEditionInput, { nullable: true, description: 'Standing in this edition of a register.' })
  edition?: RegisterEditionInput | null;
}
