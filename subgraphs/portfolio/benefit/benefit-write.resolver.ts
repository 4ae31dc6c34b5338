import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { AddBenefitInput, AddBenefitPayload, RemoveBenefitInput, RemoveBenefitPayload, UpdateBenefitInput, UpdateBenefitPayload } from './benefit.input';
import { addBenefit, removeBenefit, updateBenefit } from './benefit-write';
import { BENEFITS } from './benefit-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class BenefitWriteResolver {
  @Mutation(() => AddBenefitPayload, { nullable: true, description: `Records something that gets better, for whom. What it says of other organisations is a claim until they confirm or dispute it. ${FOR_WHOM}` })
  addBenefit(@Arg('input', () => AddBenefitInput, INPUT_ARGUMENT) input: AddBenefitInput, @Ctx() context: PortfolioContext) {
    return write(context, 'benefit', { operation: 'addBenefit', input }, (session) => addBenefit(session, input), ({ tx }, id) => BENEFITS.find(tx, id));
  }

  @Mutation(() => UpdateBenefitPayload, { nullable: true, description: `Changes a benefit; what it says of others is a claim anew. ${FOR_WHOM}` })
  updateBenefit(@Arg('input', () => UpdateBenefitInput, INPUT_ARGUMENT) input: UpdateBenefitInput, @Ctx() context: PortfolioContext) {
    return write(context, 'benefit', { operation: 'updateBenefit', input }, (session) => updateBenefit(session, input));
  }

  @Mutation(() => RemoveBenefitPayload, { nullable: true, description: `Takes a benefit out with its years, unless its baseline was measured. ${FOR_WHOM}` })
  removeBenefit(@Arg('input', () => RemoveBenefitInput, INPUT_ARGUMENT) input: RemoveBenefitInput, @Ctx() context: PortfolioContext) {
    return write(context, 'benefit', { operation: 'removeBenefit', input }, (session) => removeBenefit(session, input));
  }
}
