import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toCase, toCondition } from './council';
import { AnswerConditionInput, AnswerConditionPayload, DiscardCouncilCaseInput, DiscardCouncilCasePayload, DraftCouncilCaseInput, DraftCouncilCasePayload, FileCouncilCaseInput, FileCouncilCasePayload, UpdateCouncilCaseInput, UpdateCouncilCasePayload } from './council-case.input';
import { answerCondition, discardCouncilCase, draftCouncilCase, fileCouncilCase, updateCouncilCase } from './council-case-write';
import { findCase } from './council-case-write.store';

@Resolver()
export class CouncilCaseWriteResolver {
  @Mutation(() => DraftCouncilCasePayload, { nullable: true, description: 'Prepares a case for a council, as a draft. For those who keep the initiative.' })
  draftCouncilCase(@Arg('input', () => DraftCouncilCaseInput, INPUT_ARGUMENT) input: DraftCouncilCaseInput, @Ctx() context: PortfolioContext) {
    return write(context, 'case', { operation: 'draftCouncilCase', input }, async (session) => toCase(await draftCouncilCase(session, input)), async ({ tx }, id) => {
      const row = await findCase(tx, id);
      return row && toCase(row);
    });
  }

  @Mutation(() => UpdateCouncilCasePayload, { nullable: true, description: 'Changes what a draft or a returned case says and asks for. For those who keep the initiative.' })
  updateCouncilCase(@Arg('input', () => UpdateCouncilCaseInput, INPUT_ARGUMENT) input: UpdateCouncilCaseInput, @Ctx() context: PortfolioContext) {
    return write(context, 'case', { operation: 'updateCouncilCase', input }, async (session) => toCase(await updateCouncilCase(session, input)));
  }

  @Mutation(() => DiscardCouncilCasePayload, { nullable: true, description: 'Gives up a draft. For those who keep the initiative.' })
  discardCouncilCase(@Arg('input', () => DiscardCouncilCaseInput, INPUT_ARGUMENT) input: DiscardCouncilCaseInput, @Ctx() context: PortfolioContext) {
    return write(context, 'case', { operation: 'discardCouncilCase', input }, async (session) => toCase(await discardCouncilCase(session, input)));
  }

  @Mutation(() => FileCouncilCasePayload, { nullable: true, description: 'Notes the reference of a case in the archive. For the organisation that keeps the council, and its secretariat.' })
  fileCouncilCase(@Arg('input', () => FileCouncilCaseInput, INPUT_ARGUMENT) input: FileCouncilCaseInput, @Ctx() context: PortfolioContext) {
    return write(context, 'case', { operation: 'fileCouncilCase', input }, async (session) => toCase(await fileCouncilCase(session, input)));
  }

  @Mutation(() => AnswerConditionPayload, { nullable: true, description: 'Says whether a condition is met. For the organisation that keeps the council, and its secretariat.' })
  answerCondition(@Arg('input', () => AnswerConditionInput, INPUT_ARGUMENT) input: AnswerConditionInput, @Ctx() context: PortfolioContext) {
    return write(context, 'condition', { operation: 'answerCondition', input }, async (session) => toCondition(await answerCondition(session, input)));
  }
}
