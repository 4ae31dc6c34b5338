import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { AddCouncilMemberInput, AddCouncilMemberPayload, EraseCouncilMemberNameInput, EraseCouncilMemberNamePayload, RemoveCouncilMemberInput, RemoveCouncilMemberPayload, UpdateCouncilMemberInput, UpdateCouncilMemberPayload } from './council-member.input';
import { addCouncilMember, eraseCouncilMemberName, removeCouncilMember, updateCouncilMember } from './council-member-write';
import { CreateCouncilInput, CreateCouncilPayload, UpdateCouncilInput, UpdateCouncilPayload } from './council.input';
import { toCouncil, toMember } from './council';
import { createCouncil, updateCouncil } from './council-write';
import { findCouncilRow, findMember } from './council-write.store';

@Resolver()
export class CouncilWriteResolver {
  @Mutation(() => CreateCouncilPayload, { nullable: true, description: 'Records a council of your organisation. For every organisation that may write here.' })
  createCouncil(@Arg('input', () => CreateCouncilInput, INPUT_ARGUMENT) input: CreateCouncilInput, @Ctx() context: PortfolioContext) {
    return write(context, 'council', { operation: 'createCouncil', input }, async (session) => toCouncil(await createCouncil(session, input)), async ({ tx }, id) => {
      const row = await findCouncilRow(tx, id);
      return row && toCouncil(row);
    });
  }

  @Mutation(() => UpdateCouncilPayload, { nullable: true, description: 'Changes a council: its names, the limit of its secretariat, who may submit. For the organisation that keeps it.' })
  updateCouncil(@Arg('input', () => UpdateCouncilInput, INPUT_ARGUMENT) input: UpdateCouncilInput, @Ctx() context: PortfolioContext) {
    return write(context, 'council', { operation: 'updateCouncil', input }, async (session) => toCouncil(await updateCouncil(session, input)));
  }

  @Mutation(() => AddCouncilMemberPayload, { nullable: true, description: 'Records a seat in a council. For the organisation that keeps the council.' })
  addCouncilMember(@Arg('input', () => AddCouncilMemberInput, INPUT_ARGUMENT) input: AddCouncilMemberInput, @Ctx() context: PortfolioContext) {
    return write(context, 'member', { operation: 'addCouncilMember', input }, async (session) => toMember(await addCouncilMember(session, input)), async ({ tx }, id) => {
      const row = await findMember(tx, id);
      return row && toMember(row);
    });
  }

  @Mutation(() => UpdateCouncilMemberPayload, { nullable: true, description: 'Changes a seat in a council, or ends it. For the organisation that keeps the council.' })
  updateCouncilMember(@Arg('input', () => UpdateCouncilMemberInput, INPUT_ARGUMENT) input: UpdateCouncilMemberInput, @Ctx() context: PortfolioContext) {
    return write(context, 'member', { operation: 'updateCouncilMember', input }, async (session) => toMember(await updateCouncilMember(session, input)));
  }

  @Mutation(() => RemoveCouncilMemberPayload, { nullable: true, description: 'Takes out a seat that was recorded by mistake. For the organisation that keeps the council.' })
  removeCouncilMember(@Arg('input', () => RemoveCouncilMemberInput, INPUT_ARGUMENT) input: RemoveCouncilMemberInput, @Ctx() context: PortfolioContext) {
    return write(context, 'member', { operation: 'removeCouncilMember', input }, async (session) => toMember(await removeCouncilMember(session, input)));
  }

  @Mutation(() => EraseCouncilMemberNamePayload, { nullable: true, description: 'Erases the name of the person in a seat for good; the seat stays. For the organisation that keeps the council.' })
  eraseCouncilMemberName(@Arg('input', () => EraseCouncilMemberNameInput, INPUT_ARGUMENT) input: EraseCouncilMemberNameInput, @Ctx() context: PortfolioContext) {
    return write(context, 'member', { operation: 'eraseCouncilMemberName', input }, async (session) => toMember(await eraseCouncilMemberName(session, input)));
  }
}
