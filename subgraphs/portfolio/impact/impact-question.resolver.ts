import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import type { PortfolioContext } from '../context';
import type { InitiativeRow } from '../initiative/initiative.store';
import { Initiative } from '../initiative/initiative.type';
import { SharedComponent } from '../shared-component/shared-component.type';
import type { Thing } from './impact-graph';
import type { ImpactNode } from './impact-node';
import { encodeImpactId, parseQuestion } from './impact-question';
import { Impact } from './impact.type';

const SLIP = { defaultValue: 0, description: 'By how many calendar months it slips, 0–120; 0 asks only what depends on it.' } as const;
const DUE_OF_INITIATIVE = { nullable: true, description: 'When what others need of it was to be there; its forecast or planned end when left out.' } as const;
const DUE_OF_COMPONENT = { nullable: true, description: 'When what others need of it, such as a new version, was to be there; the end of the initiative under way that makes it when left out. A component in operation has no such day of its own: without one it can only be told who waits at most.' } as const;

function ask(root: Thing, slipMonths: number, dueOn: string | null | undefined, { today }: PortfolioContext): ImpactNode {
  const question = parseQuestion(root, slipMonths, dueOn);
  return { id: encodeImpactId(question, today), question, today, needs: null };
}

@Resolver(() => Initiative)
export class InitiativeImpactResolver {
  @FieldResolver(() => Impact, { nullable: true, description: 'What depends on the initiative, directly and through others, and what waits if it slips. For portfolio offices and for whoever plans on it.' })
  impact(@Root() row: InitiativeRow, @Arg('slipMonths', () => Int, SLIP) slipMonths: number, @Arg('dueOn', () => DateScalar, DUE_OF_INITIATIVE) dueOn: string | null, @Ctx() context: PortfolioContext): ImpactNode {
    return ask({ kind: 'INITIATIVE', id: row.id }, slipMonths, dueOn, context);
  }
}

@Resolver(() => SharedComponent)
export class ComponentImpactResolver {
  @FieldResolver(() => Impact, { nullable: true, description: 'What depends on the component, directly and through others, and what waits if it is late. For its operator and for whoever builds on it.' })
  impact(@Root() { id }: SharedComponent, @Arg('slipMonths', () => Int, SLIP) slipMonths: number, @Arg('dueOn', () => DateScalar, DUE_OF_COMPONENT) dueOn: string | null, @Ctx() context: PortfolioContext): ImpactNode {
    return ask({ kind: 'COMPONENT', id }, slipMonths, dueOn, context);
  }
}
