import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { AddEvidenceInput, AddEvidencePayload, RemoveEvidenceInput, RemoveEvidencePayload, UpdateEvidenceInput, UpdateEvidencePayload } from './evidence.input';
import { addEvidence, removeEvidence, updateEvidence } from './evidence-write';
import { findOneEvidence } from './evidence-write.store';

@Resolver()
export class EvidenceWriteResolver {
  @Mutation(() => AddEvidencePayload, { nullable: true, description: 'Records what a service must know or see, and what can supply it. For the competent authority of the service.' })
  addEvidence(@Arg('input', () => AddEvidenceInput, INPUT_ARGUMENT) input: AddEvidenceInput, @Ctx() context: Context) {
    return write(context, 'evidence', { operation: 'addEvidence', input }, (session) => addEvidence(session, input), ({ tx }, id) => findOneEvidence(tx, id));
  }

  @Mutation(() => UpdateEvidencePayload, { nullable: true, description: 'Changes a piece of evidence and what can supply it. For the competent authority of its service.' })
  updateEvidence(@Arg('input', () => UpdateEvidenceInput, INPUT_ARGUMENT) input: UpdateEvidenceInput, @Ctx() context: Context) {
    return write(context, 'evidence', { operation: 'updateEvidence', input }, (session) => updateEvidence(session, input));
  }

  @Mutation(() => RemoveEvidencePayload, { nullable: true, description: 'Takes a piece of evidence out of its service. For the competent authority of its service.' })
  removeEvidence(@Arg('input', () => RemoveEvidenceInput, INPUT_ARGUMENT) input: RemoveEvidenceInput, @Ctx() context: Context) {
    return write(context, 'evidence', { operation: 'removeEvidence', input }, (session) => removeEvidence(session, input));
  }
}
