import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { serviceRecorded } from './service-fault';
import { registerService, updateService, withdrawService } from './service-write';
import {
  RegisterServiceInput,
  RegisterServicePayload,
  UpdateServiceInput,
  UpdateServicePayload,
  WithdrawServiceInput,
  WithdrawServicePayload,
} from './service-write.input';
import { findService } from './service-write.store';

@Resolver()
export class ServiceWriteResolver {
  @Mutation(() => RegisterServicePayload, { nullable: true, description: 'Records a service. For its competent authority, and for the secretariat.' })
  registerService(@Arg('input', () => RegisterServiceInput, INPUT_ARGUMENT) input: RegisterServiceInput, @Ctx() context: Context) {
    const constraints = { Service_uri_key: () => serviceRecorded(input.uri) };
    return write(context, 'service', { operation: 'registerService', input, constraints }, (session) => registerService(session, input), ({ tx }, id) => findService(tx, id));
  }

  @Mutation(() => UpdateServicePayload, { nullable: true, description: 'Changes what is recorded of a service. For its competent authority.' })
  updateService(@Arg('input', () => UpdateServiceInput, INPUT_ARGUMENT) input: UpdateServiceInput, @Ctx() context: Context) {
    return write(context, 'service', { operation: 'updateService', input }, (session) => updateService(session, input));
  }

  @Mutation(() => WithdrawServicePayload, {
    nullable: true,
    description: 'Takes out a service with its own parts: participations, components, promises, outputs and evidence. Refused while life events, events, instances or the evidence of other services still lead to it. For its competent authority.',
  })
  withdrawService(@Arg('input', () => WithdrawServiceInput, INPUT_ARGUMENT) input: WithdrawServiceInput, @Ctx() context: Context) {
    return write(context, 'service', { operation: 'withdrawService', input }, (session) => withdrawService(session, input));
  }
}
