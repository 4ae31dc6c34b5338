import type { ExitReview as ExitReviewRow } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { FAULT } from '../../shared/writing/fault';
import { checkKnownId } from '../../shared/writing/id-list';
import type { UserError } from '../../shared/writing/user-error.type';
import { LONGEST_TEXT, LONGEST_TITLE } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { findInitiative, hasExitReview } from '../initiative/initiative-write.store';
import { givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { addPart } from '../record/part-write';
import { EXIT_REVIEWS } from './assessment-write.store';
import type { RecordExitReviewInput } from './exit-review.input';

/** The initiative has been reviewed already. */
export function alreadyReviewed(): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'initiative'], { what: 'How the initiative ended' });
}

/**
 * Tells how an initiative ended, so that it can leave its portfolio.
 *
 * Rule of the domain, "Truth of data": a project that leaves the portfolio needs an exit review (delivered, merged into,
 * cancelled; benefits handed to whom). All bodies.
 */
export function recordExitReview(session: WriteSession, input: RecordExitReviewInput): Promise<ExitReviewRow> {
  return addPart(session, input, EXIT_REVIEWS, async (path, initiativeId) => {
    const { tx, faults, today } = session;
    const isMerged = input.outcome === 'MERGED';
    const into = input.mergedInto == null ? null : await checkKnownId(session, input.mergedInto, [...path, 'mergedInto'], 'initiative', findInitiative);
    if (initiativeId !== null && (await hasExitReview(tx, initiativeId))) faults.add(alreadyReviewed());
    if (into !== null && into.id === initiativeId) faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'mergedInto'], { why: 'is the initiative itself; it went into another one' }));
    if (isMerged !== (input.mergedInto != null || Boolean(input.mergedIntoTitles?.length))) {
      faults.add(FAULT.VALUE_OUT_OF_RANGE([...path, 'mergedInto'], { why: isMerged ? 'is missing: what was merged went into something, an initiative or what mergedIntoTitles tells' : 'is given, and only what was MERGED went into something' }));
    }
    return {
      outcome: input.outcome,
      reviewedOn: fromDay(input.reviewedOn ?? today),
      ...givenValue('reviewedOnPrecision', input.precision),
      mergedIntoInitiativeId: into?.id ?? null,
      ...givenTextsOrNull(faults, 'mergedIntoTitles', input.mergedIntoTitles, path, LONGEST_TITLE),
      benefitsHandedToActorId: checkActorOrNull(faults, input.benefitsHandedTo ?? null, [...path, 'benefitsHandedTo']),
      ...givenTextsOrNull(faults, 'conclusions', input.conclusions, path, LONGEST_TEXT),
    };
  });
}
