import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Connection } from '../../shared/graphql/connection';
import { InitiativeConnection, type Initiative } from '../initiative/initiative.type';
import { PortfolioConnection, type Portfolio } from '../portfolio/portfolio.type';

/** Who asks; the subgraph that keeps actors describes it, and this one reads it from the token itself. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field(() => InitiativeConnection, { nullable: true, description: 'The initiatives that the organisation leads or has in its portfolios, by title: those that it may write with the scope samspill:portfolio.write. Null without a token.' })
  initiatives?: Connection<Initiative> | null;

  @Field(() => PortfolioConnection, { nullable: true, description: 'The portfolios that the organisation owns, by title: those that it may write with the scope samspill:portfolio.write. Null without a token.' })
  portfolios?: Connection<Portfolio> | null;
}
