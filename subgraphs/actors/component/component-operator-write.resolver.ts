import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import { correctComponentOperator, removeComponentOperator, setComponentOperator } from './component-operator-write';
import { CorrectComponentOperatorInput, CorrectComponentOperatorPayload, RemoveComponentOperatorInput, RemoveComponentOperatorPayload, SetComponentOperatorInput, SetComponentOperatorPayload } from './component-operator.input';
import { findComponentToWrite } from './component-write.store';

/** The constraint of the database that lets a component have one operator at a time. */
const constraints = (...field: string[]) => ({ ComponentActor_oneOperator: () => ACTORS_FAULT.PERIOD_TAKEN(['input', ...field], { what: 'Somebody operates the component' }) });
const FOR_WHOM = 'For the organisation that operates the component today, and the secretariat.';

@Resolver()
export class ComponentOperatorWriteResolver {
  @Mutation(() => SetComponentOperatorPayload, { nullable: true, description: `Says who operates a shared component from a day on, and ends the period of whoever did until then. What is said of another organisation is a claim that it answers. ${FOR_WHOM}` })
  setComponentOperator(@Arg('input', () => SetComponentOperatorInput, INPUT_ARGUMENT) input: SetComponentOperatorInput, @Ctx() context: ActorsContext) {
    return write(context, 'component', { operation: 'setComponentOperator', input, constraints: constraints('validFrom') }, (session) => setComponentOperator(session, input), ({ tx }, id) => findComponentToWrite(tx, id));
  }

  @Mutation(() => CorrectComponentOperatorPayload, { nullable: true, description: `Corrects the days of a period in SharedComponent.operatorHistory; what is said of another organisation is a claim anew. ${FOR_WHOM}` })
  correctComponentOperator(@Arg('input', () => CorrectComponentOperatorInput, INPUT_ARGUMENT) input: CorrectComponentOperatorInput, @Ctx() context: ActorsContext) {
    return write(context, 'operator', { operation: 'correctComponentOperator', input, constraints: constraints('change') }, (session) => correctComponentOperator(session, input));
  }

  @Mutation(() => RemoveComponentOperatorPayload, { nullable: true, description: 'Takes a period out of SharedComponent.operatorHistory that was recorded by mistake. For the operator that it is about, and, until that one has confirmed it, for whoever operates the component today and the secretariat.' })
  removeComponentOperator(@Arg('input', () => RemoveComponentOperatorInput, INPUT_ARGUMENT) input: RemoveComponentOperatorInput, @Ctx() context: ActorsContext) {
    return write(context, 'operator', { operation: 'removeComponentOperator', input }, (session) => removeComponentOperator(session, input));
  }
}
