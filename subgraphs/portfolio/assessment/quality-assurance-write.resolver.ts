import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toQualityAssurance } from './assessment';
import { QUALITY_ASSURANCES } from './assessment-write.store';
import { AddQualityAssuranceInput, AddQualityAssurancePayload, RemoveQualityAssuranceInput, RemoveQualityAssurancePayload, UpdateQualityAssuranceInput, UpdateQualityAssurancePayload } from './quality-assurance.input';
import { addQualityAssurance, removeQualityAssurance, updateQualityAssurance } from './quality-assurance-write';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class QualityAssuranceWriteResolver {
  @Mutation(() => AddQualityAssurancePayload, { nullable: true, description: `Records a look at the initiative by somebody who does not do the work. ${FOR_WHOM}` })
  addQualityAssurance(@Arg('input', () => AddQualityAssuranceInput, INPUT_ARGUMENT) input: AddQualityAssuranceInput, @Ctx() context: PortfolioContext) {
    return write(context, 'qualityAssurance', { operation: 'addQualityAssurance', input }, (session) => addQualityAssurance(session, input).then(toQualityAssurance), ({ tx }, id) => QUALITY_ASSURANCES.find(tx, id).then((row) => row && toQualityAssurance(row)));
  }

  @Mutation(() => UpdateQualityAssurancePayload, { nullable: true, description: `Changes what is recorded of a quality assurance. ${FOR_WHOM}` })
  updateQualityAssurance(@Arg('input', () => UpdateQualityAssuranceInput, INPUT_ARGUMENT) input: UpdateQualityAssuranceInput, @Ctx() context: PortfolioContext) {
    return write(context, 'qualityAssurance', { operation: 'updateQualityAssurance', input }, (session) => updateQualityAssurance(session, input).then(toQualityAssurance));
  }

  @Mutation(() => RemoveQualityAssurancePayload, { nullable: true, description: `Takes a quality assurance out. ${FOR_WHOM}` })
  removeQualityAssurance(@Arg('input', () => RemoveQualityAssuranceInput, INPUT_ARGUMENT) input: RemoveQualityAssuranceInput, @Ctx() context: PortfolioContext) {
    return write(context, 'qualityAssurance', { operation: 'removeQualityAssurance', input }, (session) => removeQualityAssurance(session, input).then(toQualityAssurance));
  }
}
