import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../shared/errors';
import { PageArgs, type Connection } from '../../shared/graphql/connection';
import { ChangeConnection, type Change } from '../../shared/history/change.type';
import { Actor, actorRef, type ActorReference } from '../actor/actor.type';
import type { PortfolioContext } from '../context';
import { changesOf } from '../history/change.loader';
import { initiativeLoader } from '../initiative/initiative.loader';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { personName } from '../person/person.loader';
import { CouncilAdvice } from './council-advice.type';
import { CouncilCase, CouncilCaseStep } from './council-case.type';
import { CouncilCondition } from './council-condition.type';
import { toAdvice, toCase, toCondition, toCouncil, toMember, toStep } from './council';
import { adviceOf, casesOf, conditionsOf, councilLoader, maySeeNames, membersOf, stepsOf, submittersOf } from './council.loader';
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

  @FieldResolver(() => Initiative, { description: 'The initiative that the case is about.' })
  initiative(@Root() { initiativeId }: CouncilCase, @Ctx() context: PortfolioContext): Promise<InitiativeRow | null> {
    return initiativeLoader(context).load(initiativeId);
  }

  @FieldResolver(() => [CouncilCaseStep], { description: 'Every step the case has taken, oldest first.' })
  async steps(@Root() { id }: CouncilCase, @Ctx() context: PortfolioContext): Promise<CouncilCaseStep[]> {
    return (await stepsOf(context).load(id)).map(toStep);
  }

  @FieldResolver(() => [CouncilCondition], { description: 'What the recommendation and the decision ask for in return; empty when they set no conditions.' })
  async conditions(@Root() { id }: CouncilCase, @Ctx() context: PortfolioContext): Promise<CouncilCondition[]> {
    return (await conditionsOf(context).load(id)).map(toCondition);
  }

  @FieldResolver(() => [CouncilAdvice], { description: 'What the council advised, in its own order; empty when it gave none or no source tells.' })
  async advice(@Root() { id }: CouncilCase, @Ctx() context: PortfolioContext): Promise<CouncilAdvice[]> {
    return (await adviceOf(context).load(id)).map(toAdvice);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What was changed in the case, its steps, conditions and advice, by whom and when, newest first.' })
  changes(@Root() { id }: CouncilCase, @Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<Change>> {
    return changesOf(context, id, page);
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

  @FieldResolver(() => ChangeConnection, { description: 'What was changed in the council, its seats, its rules and its cases, by whom and when, newest first.' })
  changes(@Root() { id }: Council, @Args(() => PageArgs) page: PageArgs, @Ctx() context: PortfolioContext): Promise<Connection<Change>> {
    return changesOf(context, id, page);
  }
}

@Resolver(() => CouncilMember)
export class CouncilMemberResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The name of the person in the seat, for the organisation that keeps the council, those that sit in it and the secretariat; null when none is kept, or when it was erased.' })
  async name(@Root() { councilId, personId }: CouncilMember, @Ctx() context: PortfolioContext): Promise<string | null> {
    if (!(await maySeeNames(context, councilId))) throw hubError('FORBIDDEN', { what: 'CouncilMember.name', whom: 'the organisation that keeps the council, those that sit in it and the secretariat' });
    return personId === null ? null : personName(context).load(personId);
  }
}
