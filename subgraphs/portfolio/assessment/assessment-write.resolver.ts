import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toExitReview } from './assessment';
import { EXIT_REVIEWS } from './assessment-write.store';
import { RecordExitReviewInput, RecordExitReviewPayload } from './exit-review.input';
import { alreadyReviewed, recordExitReview } from './exit-review-write';
import { SetSuccessFactorsInput, SetSuccessFactorsPayload } from './success-factors.input';
import { setSuccessFactors } from './success-factors-write';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class AssessmentWriteResolver {
  @Mutation(() => RecordExitReviewPayload, { nullable: true, description: `Tells how an initiative ended and who answers for its benefits from then on. Needed before it leaves its portfolio, and never taken back. ${FOR_WHOM}` })
  recordExitReview(@Arg('input', () => RecordExitReviewInput, INPUT_ARGUMENT) input: RecordExitReviewInput, @Ctx() context: PortfolioContext) {
    const constraints = { ExitReview_initiativeId_key: alreadyReviewed };
    return write(context, 'exitReview', { operation: 'recordExitReview', input, constraints }, (session) => recordExitReview(session, input).then(toExitReview), ({ tx }, id) => EXIT_REVIEWS.find(tx, id).then((row) => row && toExitReview(row)));
  }

  @Mutation(() => SetSuccessFactorsPayload, { nullable: true, description: `Answers whether an initiative works in the ways that research found to matter for success. ${FOR_WHOM}` })
  setSuccessFactors(@Arg('input', () => SetSuccessFactorsInput, INPUT_ARGUMENT) input: SetSuccessFactorsInput, @Ctx() context: PortfolioContext) {
    return write(context, 'successFactors', { operation: 'setSuccessFactors', input }, (session) => setSuccessFactors(session, input));
  }
}
