import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import { FUNDERS } from './component-actor-write.store';
import { addComponentFunder, removeComponentFunder, updateComponentFunder } from './component-funder-write';
import { AddComponentFunderInput, AddComponentFunderPayload, RemoveComponentFunderInput, RemoveComponentFunderPayload, UpdateComponentFunderInput, UpdateComponentFunderPayload } from './component-funder.input';

/** The constraint of the database that lets an actor be a funder of a component once at a time. */
const constraints = (field: string) => ({ ComponentActor_noDoubleFunder: () => ACTORS_FAULT.PERIOD_TAKEN(['input', field], { what: 'The actor pays for the component' }) });

@Resolver()
export class ComponentFunderWriteResolver {
  @Mutation(() => AddComponentFunderPayload, { nullable: true, description: 'Records who pays for a shared component; about another organisation it is a claim, which that one finds in actorClaims. For the organisation that operates the component today, and the secretariat.' })
  addComponentFunder(@Arg('input', () => AddComponentFunderInput, INPUT_ARGUMENT) input: AddComponentFunderInput, @Ctx() context: ActorsContext) {
    return write(context, 'funder', { operation: 'addComponentFunder', input, constraints: constraints('actor') }, (session) => addComponentFunder(session, input), ({ tx }, id) => FUNDERS.find(tx, id));
  }

  @Mutation(() => UpdateComponentFunderPayload, { nullable: true, description: 'Changes when somebody pays for a shared component, as when it ends. For the funder itself, whoever operates the component today, and the secretariat; what others than the funder say is again a claim that it answers.' })
  updateComponentFunder(@Arg('input', () => UpdateComponentFunderInput, INPUT_ARGUMENT) input: UpdateComponentFunderInput, @Ctx() context: ActorsContext) {
    return write(context, 'funder', { operation: 'updateComponentFunder', input, constraints: constraints('change') }, (session) => updateComponentFunder(session, input));
  }

  @Mutation(() => RemoveComponentFunderPayload, { nullable: true, description: 'Takes a funder out that was recorded by mistake. For the funder itself, and, until it has confirmed that it pays, for whoever operates the component today and the secretariat.' })
  removeComponentFunder(@Arg('input', () => RemoveComponentFunderInput, INPUT_ARGUMENT) input: RemoveComponentFunderInput, @Ctx() context: ActorsContext) {
    return write(context, 'funder', { operation: 'removeComponentFunder', input }, (session) => removeComponentFunder(session, input));
  }
}
