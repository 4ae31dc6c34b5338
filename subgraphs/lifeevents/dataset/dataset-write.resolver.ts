import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { RegisterDatasetInput, RegisterDatasetPayload, UpdateDatasetInput, UpdateDatasetPayload, WithdrawDatasetInput, WithdrawDatasetPayload } from './dataset.input';
import { datasetRecorded, registerDataset, updateDataset, withdrawDataset } from './dataset-write';
import { findDataset } from './dataset-write.store';

@Resolver()
export class DatasetWriteResolver {
  @Mutation(() => RegisterDatasetPayload, { nullable: true, description: 'Records a dataset that can supply evidence. For the organisation that keeps it, and for the secretariat.' })
  registerDataset(@Arg('input', () => RegisterDatasetInput, INPUT_ARGUMENT) input: RegisterDatasetInput, @Ctx() context: Context) {
    const constraints = { Dataset_uri_key: () => datasetRecorded(input.uri) };
    return write(context, 'dataset', { operation: 'registerDataset', input, constraints }, (session) => registerDataset(session, input), ({ tx }, id) => findDataset(tx, id));
  }

  @Mutation(() => UpdateDatasetPayload, { nullable: true, description: 'Changes a dataset, or names the organisation that keeps it from now on. For the organisation that keeps it.' })
  updateDataset(@Arg('input', () => UpdateDatasetInput, INPUT_ARGUMENT) input: UpdateDatasetInput, @Ctx() context: Context) {
    return write(context, 'dataset', { operation: 'updateDataset', input }, (session) => updateDataset(session, input));
  }

  @Mutation(() => WithdrawDatasetPayload, { nullable: true, description: 'Takes out a dataset. Refused while evidence or a data exchange refers to it. For the organisation that keeps it.' })
  withdrawDataset(@Arg('input', () => WithdrawDatasetInput, INPUT_ARGUMENT) input: WithdrawDatasetInput, @Ctx() context: Context) {
    return write(context, 'dataset', { operation: 'withdrawDataset', input }, (session) => withdrawDataset(session, input));
  }
}
