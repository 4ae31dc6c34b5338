import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toMilestone } from './initiative-parts';
import { AddMilestoneInput, AddMilestonePayload, RemoveMilestoneInput, RemoveMilestonePayload, UpdateMilestoneInput, UpdateMilestonePayload } from './milestone.input';
import { addMilestone, removeMilestone, updateMilestone } from './milestone-write';
import { MILESTONES } from './milestone-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class MilestoneWriteResolver {
  @Mutation(() => AddMilestonePayload, { nullable: true, description: `Records a day on which something happened or is to happen. ${FOR_WHOM}` })
  addMilestone(@Arg('input', () => AddMilestoneInput, INPUT_ARGUMENT) input: AddMilestoneInput, @Ctx() context: PortfolioContext) {
    return write(context, 'milestone', { operation: 'addMilestone', input }, (session) => addMilestone(session, input).then(toMilestone), ({ tx }, id) => MILESTONES.find(tx, id).then((row) => row && toMilestone(row)));
  }

  @Mutation(() => UpdateMilestonePayload, { nullable: true, description: `Changes a milestone. ${FOR_WHOM}` })
  updateMilestone(@Arg('input', () => UpdateMilestoneInput, INPUT_ARGUMENT) input: UpdateMilestoneInput, @Ctx() context: PortfolioContext) {
    return write(context, 'milestone', { operation: 'updateMilestone', input }, (session) => updateMilestone(session, input).then(toMilestone));
  }

  @Mutation(() => RemoveMilestonePayload, { nullable: true, description: `Takes a milestone out. ${FOR_WHOM}` })
  removeMilestone(@Arg('input', () => RemoveMilestoneInput, INPUT_ARGUMENT) input: RemoveMilestoneInput, @Ctx() context: PortfolioContext) {
    return write(context, 'milestone', { operation: 'removeMilestone', input }, (session) => removeMilestone(session, input).then(toMilestone));
  }
}
