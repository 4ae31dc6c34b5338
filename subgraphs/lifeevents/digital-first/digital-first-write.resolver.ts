import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { AnswerPromiseInput, AnswerPromisePayload } from './digital-first.input';
import { answerPromise } from './digital-first-write';

@Resolver()
export class DigitalFirstWriteResolver {
  @Mutation(() => AnswerPromisePayload, { nullable: true, description: 'Says whether a service keeps one of the six promises of digital first, in place of an earlier answer. For the competent authority of the service.' })
  answerPromise(@Arg('input', () => AnswerPromiseInput, INPUT_ARGUMENT) input: AnswerPromiseInput, @Ctx() context: Context) {
    return write(context, 'promiseAnswer', { operation: 'answerPromise', input }, (session) => answerPromise(session, input));
  }
}
