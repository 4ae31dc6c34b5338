import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { AddFundingLineInput, AddFundingLinePayload, MarkFundingCompleteInput, MarkFundingCompletePayload, RemoveFundingLineInput, RemoveFundingLinePayload, UpdateFundingLineInput, UpdateFundingLinePayload } from './funding.input';
import { toFundingLine } from './funding';
import { addFundingLine, markFundingComplete, removeFundingLine, updateFundingLine } from './funding-write';
import { FUNDING_LINES } from './funding-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class FundingWriteResolver {
  @Mutation(() => AddFundingLinePayload, { nullable: true, description: `Records what a funder pays. Of another organisation it is a claim until that organisation confirms or disputes it. ${FOR_WHOM}` })
  addFundingLine(@Arg('input', () => AddFundingLineInput, INPUT_ARGUMENT) input: AddFundingLineInput, @Ctx() context: PortfolioContext) {
    return write(context, 'fundingLine', { operation: 'addFundingLine', input }, (session) => addFundingLine(session, input).then(toFundingLine), ({ tx }, id) => FUNDING_LINES.find(tx, id).then((row) => row && toFundingLine(row)));
  }

  @Mutation(() => UpdateFundingLinePayload, { nullable: true, description: `Changes a funding line; what it says of its funder is a claim anew. ${FOR_WHOM}` })
  updateFundingLine(@Arg('input', () => UpdateFundingLineInput, INPUT_ARGUMENT) input: UpdateFundingLineInput, @Ctx() context: PortfolioContext) {
    return write(context, 'fundingLine', { operation: 'updateFundingLine', input }, (session) => updateFundingLine(session, input).then(toFundingLine));
  }

  @Mutation(() => RemoveFundingLinePayload, { nullable: true, description: `Takes a funding line out. ${FOR_WHOM}` })
  removeFundingLine(@Arg('input', () => RemoveFundingLineInput, INPUT_ARGUMENT) input: RemoveFundingLineInput, @Ctx() context: PortfolioContext) {
    return write(context, 'fundingLine', { operation: 'removeFundingLine', input }, (session) => removeFundingLine(session, input).then(toFundingLine));
  }

  @Mutation(() => MarkFundingCompletePayload, { nullable: true, description: `Says that the funding lines are all there are, which makes benefits flow from those who pay. Refused while an amount is missing. ${FOR_WHOM}` })
  markFundingComplete(@Arg('input', () => MarkFundingCompleteInput, INPUT_ARGUMENT) input: MarkFundingCompleteInput, @Ctx() context: PortfolioContext) {
    return write(context, 'initiative', { operation: 'markFundingComplete', input }, (session) => markFundingComplete(session, input));
  }
}
