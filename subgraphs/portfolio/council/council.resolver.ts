import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor, actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { CouncilAdvice, CouncilCase, CouncilCaseStep } from './council-case.type';
import { toAdvice, toCase, toCouncil, toMember, toStep } from './council';
import { adviceOf, casesOf, councilLoader, membersOf, stepsOf, submittersOf } from './council.loader';
import { Council, CouncilMember } from './council.type';

@Resolver(() => Initiative)
export class InitiativeCasesResolver {
  @FieldResolver(() => [CouncilCase], { description: 'Its matters before councils, in the order they were recorded. Drafts are left out, except for those who may see them.' })
  async councilCases(@Root() row: InitiativeRow, @Ctx() context: PortfolioContext): Promise<CouncilCase[]> {
    return (await casesOf(context).load(row.id)).map(toCase);
  }
}

@Resolver(() => CouncilCase)
export class CouncilCaseResolver {
  @FieldResolver(() => Council, { description: 'The council that has the case.' })
  async council(@Root() { councilId }: CouncilCase, @Ctx() context: PortfolioContext): Promise<Council | null> {
    const row = await councilLoader(context).load(councilId);
    return row && toCouncil(row);
  }

  @FieldResolver(() => [CouncilCaseStep], { description: 'Every step the case has taken, oldest first.' })
  async steps(@Root() { id }: CouncilCase, @Ctx() context: PortfolioContext): Promise<CouncilCaseStep[]> {
    return (await stepsOf(context).load(id)).map(toStep);
  }

  @FieldResolver(() => [CouncilAdvice], { description: 'What the council advised, in its own order; empty when it gave none or no source tells.' })
  async advice(@Root() { id }: CouncilCase, @Ctx() context: PortfolioContext): Promise<CouncilAdvice[]> {
    return (await adviceOf(context).load(id)).map(toAdvice);
  }
}

@Resolver(() => CouncilAdvice)
export class CouncilAdviceResolver {
  @FieldResolver(() => [Initiative], { description: 'The initiatives that the council says there is something to learn from.' })
  async learnFromInitiatives(@Root() { initiativeIds }: CouncilAdvice, @Ctx() context: PortfolioContext): Promise<InitiativeRow[]> {
    const rows = await Promise.all(initiativeIds.map((id) => initiativeLoader(context).load(id)));
    return rows.filter((row) => row !== null);
  }
}

@Resolver(() => Council)
export class CouncilResolver {
  @FieldResolver(() => [CouncilMember], { description: 'Everybody with a seat, also seats that have ended.' })
  async members(@Root() { id }: Council, @Ctx() context: PortfolioContext): Promise<CouncilMember[]> {
    return (await membersOf(context).load(id)).map(toMember);
  }

  @FieldResolver(() => [Actor], { nullable: 'items', description: 'The organisations that may submit, where the rule is LISTED; else empty.' })
  async submitters(@Root() { id }: Council, @Ctx() context: PortfolioContext): Promise<(ActorReference | null)[]> {
    return (await submittersOf(context).load(id)).map(({ actorId }) => actorRef(actorId));
  }
}
