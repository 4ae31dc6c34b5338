import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import type { Payload } from '../../shared/writing/payload.type';
import { write } from '../../shared/writing/write';
import type { PortfolioContext, WriteSession } from '../context';
import { toCase } from './council';
import { giveAdvice, recordFollowUp, recordMeeting } from './council-advice-write';
import type { CouncilCase } from './council-case.type';
import { BringToCouncilInput, BringToCouncilPayload, DecideBySecretariatInput, DecideBySecretariatPayload, DecideCaseInput, DecideCasePayload, GiveAdviceInput, GiveAdvicePayload, RecommendCaseInput, RecommendCasePayload, RecordFollowUpInput, RecordFollowUpPayload, RecordMeetingInput, RecordMeetingPayload, RejectCaseInput, RejectCasePayload, RequestAdviceInput, RequestAdvicePayload, ReturnCaseInput, ReturnCasePayload, StartPreparationInput, StartPreparationPayload, SubmitCaseInput, SubmitCasePayload } from './council-step.input';
import { bringToCouncil, decideBySecretariat, decideCase, recommendCase, rejectCase, requestAdvice, returnCase, startPreparation, submitCase } from './council-step-write';
import type { CaseRow } from './council.store';

/** One step of a case, as a mutation. */
async function step<Input extends object>(context: PortfolioContext, operation: string, input: Input, work: (session: WriteSession, input: Input) => Promise<CaseRow>): Promise<Payload<'case', CouncilCase>> {
  return write(context, 'case', { operation, input }, async (session) => toCase(await work(session, input)));
}

@Resolver()
export class CouncilStepResolver {
  @Mutation(() => SubmitCasePayload, { nullable: true, description: 'Hands a draft in to a portfolio council, or a returned case again: SUBMITTED. Refused until the groundwork has the minimum at submission. For those who keep the initiative, where the council takes cases from the submitter.' })
  submitCase(@Arg('input', () => SubmitCaseInput, INPUT_ARGUMENT) input: SubmitCaseInput, @Ctx() context: PortfolioContext) {
    return step(context, 'submitCase', input, submitCase);
  }

  @Mutation(() => RequestAdvicePayload, { nullable: true, description: 'Asks an advisory council for advice: REQUESTED. For those who keep the initiative, where the council takes cases from the submitter.' })
  requestAdvice(@Arg('input', () => RequestAdviceInput, INPUT_ARGUMENT) input: RequestAdviceInput, @Ctx() context: PortfolioContext) {
    return step(context, 'requestAdvice', input, requestAdvice);
  }

  @Mutation(() => StartPreparationPayload, { nullable: true, description: 'The secretariat takes up a submitted case: IN_PREPARATION. For the organisation that keeps the council, and its secretariat.' })
  startPreparation(@Arg('input', () => StartPreparationInput, INPUT_ARGUMENT) input: StartPreparationInput, @Ctx() context: PortfolioContext) {
    return step(context, 'startPreparation', input, startPreparation);
  }

  @Mutation(() => DecideBySecretariatPayload, { nullable: true, description: 'The secretariat decides a case that asks for less than its limit: DECIDED. For the organisation that keeps the council, and its secretariat.' })
  decideBySecretariat(@Arg('input', () => DecideBySecretariatInput, INPUT_ARGUMENT) input: DecideBySecretariatInput, @Ctx() context: PortfolioContext) {
    return step(context, 'decideBySecretariat', input, decideBySecretariat);
  }

  @Mutation(() => BringToCouncilPayload, { nullable: true, description: 'Brings a prepared case to the council: IN_COUNCIL. Refused until the groundwork answers the six questions of utredningsinstruksen point 2-1 in a depth that fits the size, with at least two alternatives beside doing nothing. For the organisation that keeps the council, and its secretariat.' })
  bringToCouncil(@Arg('input', () => BringToCouncilInput, INPUT_ARGUMENT) input: BringToCouncilInput, @Ctx() context: PortfolioContext) {
    return step(context, 'bringToCouncil', input, bringToCouncil);
  }

  @Mutation(() => ReturnCasePayload, { nullable: true, description: 'The council wants more before it can say anything: RETURNED. For the organisation that keeps the council, and its secretariat.' })
  returnCase(@Arg('input', () => ReturnCaseInput, INPUT_ARGUMENT) input: ReturnCaseInput, @Ctx() context: PortfolioContext) {
    return step(context, 'returnCase', input, returnCase);
  }

  @Mutation(() => RejectCasePayload, { nullable: true, description: 'The council says no, and the case ends: REJECTED. For the organisation that keeps the council, and its secretariat.' })
  rejectCase(@Arg('input', () => RejectCaseInput, INPUT_ARGUMENT) input: RejectCaseInput, @Ctx() context: PortfolioContext) {
    return step(context, 'rejectCase', input, rejectCase);
  }

  @Mutation(() => RecommendCasePayload, { nullable: true, description: 'The council recommends the case to those above it: RECOMMENDED. For the organisation that keeps the council, and its secretariat.' })
  recommendCase(@Arg('input', () => RecommendCaseInput, INPUT_ARGUMENT) input: RecommendCaseInput, @Ctx() context: PortfolioContext) {
    return step(context, 'recommendCase', input, recommendCase);
  }

  @Mutation(() => DecideCasePayload, { nullable: true, description: 'The council decides a case that it has, or those above it one that is recommended: DECIDED. For the organisation that keeps the council, and its secretariat.' })
  decideCase(@Arg('input', () => DecideCaseInput, INPUT_ARGUMENT) input: DecideCaseInput, @Ctx() context: PortfolioContext) {
    return step(context, 'decideCase', input, decideCase);
  }

  @Mutation(() => RecordMeetingPayload, { nullable: true, description: 'An advisory council has met those who asked: MET. For the organisation that keeps the council, and its secretariat.' })
  recordMeeting(@Arg('input', () => RecordMeetingInput, INPUT_ARGUMENT) input: RecordMeetingInput, @Ctx() context: PortfolioContext) {
    return step(context, 'recordMeeting', input, recordMeeting);
  }

  @Mutation(() => GiveAdvicePayload, { nullable: true, description: 'An advisory council gives its advice: ADVISED. For the organisation that keeps the council, and its secretariat.' })
  giveAdvice(@Arg('input', () => GiveAdviceInput, INPUT_ARGUMENT) input: GiveAdviceInput, @Ctx() context: PortfolioContext) {
    return step(context, 'giveAdvice', input, giveAdvice);
  }

  @Mutation(() => RecordFollowUpPayload, { nullable: true, description: 'Notes what became of the advice or of the decision: FOLLOWED_UP. For the organisation that keeps the council, and its secretariat.' })
  recordFollowUp(@Arg('input', () => RecordFollowUpInput, INPUT_ARGUMENT) input: RecordFollowUpInput, @Ctx() context: PortfolioContext) {
    return step(context, 'recordFollowUp', input, recordFollowUp);
  }
}
