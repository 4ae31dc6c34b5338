import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { FAULT } from '../../shared/writing/fault';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { RecordSuccessionInput, RecordSuccessionPayload, RemoveSuccessionInput, RemoveSuccessionPayload } from './succession.input';
import { recordSuccession, removeSuccession } from './succession-write';
import { SUCCESSIONS } from './succession-write.store';

const FOR_WHOM = 'For the secretariat: who answers for the tasks, and for the money, follows from it.';

const CONSTRAINTS = { Succession_predecessorId: () => FAULT.ALREADY_RECORDED(['input'], { what: 'This succession' }) };

@Resolver()
export class SuccessionWriteResolver {
  @Mutation(() => RecordSuccessionPayload, { nullable: true, description: `Records that an actor was merged into another, split into others or replaced. After a merger or a replacement the predecessor ceases to exist on that day, unless isDissolved says otherwise; that is refused while others would still belong under it. ${FOR_WHOM}` })
  recordSuccession(@Arg('input', () => RecordSuccessionInput, INPUT_ARGUMENT) input: RecordSuccessionInput, @Ctx() context: ActorsContext) {
    return write(context, 'succession', { operation: 'recordSuccession', input, constraints: CONSTRAINTS }, (session) => recordSuccession(session, input), ({ tx }, id) => SUCCESSIONS.find(tx, id));
  }

  @Mutation(() => RemoveSuccessionPayload, { nullable: true, description: `Takes a succession out that never was. A predecessor that ceased to exist with it stays so: updateActor corrects that day, correctParentPeriod what it belonged under. ${FOR_WHOM}` })
  removeSuccession(@Arg('input', () => RemoveSuccessionInput, INPUT_ARGUMENT) input: RemoveSuccessionInput, @Ctx() context: ActorsContext) {
    return write(context, 'succession', { operation: 'removeSuccession', input }, (session) => removeSuccession(session, input));
  }
}
