import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toDay } from '../../shared/context';
import type { ActorsContext } from '../context';
import { sectorsOf } from '../sector/sectors-of';
import { initiativesBySector } from './portfolio-report';
import { PortfolioReport } from './portfolio-report.type';

@Resolver(() => PortfolioReport)
export class PortfolioReportResolver {
  @FieldResolver()
  async bySector(@Root() { asOf, leadFacts }: PortfolioReport, @Ctx() context: ActorsContext): Promise<object[] | null> {
    if (!leadFacts) return null;
    const at = asOf ? toDay(new Date(asOf)) : context.today;
    const sectors = await sectorsOf(context, leadFacts.map((fact) => fact.actorId), at);
    return initiativesBySector(leadFacts, sectors).map((group) => ({ ...group, sector: group.sector && { ...group.sector, at } }));
  }
}
