import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { RecordDataExchangeInput, RecordDataExchangePayload } from './exchange.input';
import { recordDataExchange } from './exchange-write';

@Resolver()
export class DataExchangeWriteResolver {
  @Mutation(() => RecordDataExchangePayload, { nullable: true, description: 'Says whether data follows when an output of one service leads to another service, in place of what was recorded. For the competent authority of either service.' })
  recordDataExchange(@Arg('input', () => RecordDataExchangeInput, INPUT_ARGUMENT) input: RecordDataExchangeInput, @Ctx() context: Context) {
    return write(context, 'dataExchange', { operation: 'recordDataExchange', input }, (session) => recordDataExchange(session, input));
  }
}
