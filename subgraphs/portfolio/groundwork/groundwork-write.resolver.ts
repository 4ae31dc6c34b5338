import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toGroundwork } from './groundwork';
import { EraseResponsiblePersonInput, EraseResponsiblePersonPayload, RecordGroundworkInput, RecordGroundworkPayload } from './groundwork.input';
import { eraseResponsiblePerson, recordGroundwork } from './groundwork-write';

@Resolver()
export class GroundworkWriteResolver {
  @Mutation(() => RecordGroundworkPayload, { nullable: true, description: 'Records what was worked out before an initiative is decided on, or changes it: the minimum at submission, the six questions and the alternatives. For those who keep the initiative.' })
  recordGroundwork(@Arg('input', () => RecordGroundworkInput, INPUT_ARGUMENT) input: RecordGroundworkInput, @Ctx() context: PortfolioContext) {
    return write(context, 'groundwork', { operation: 'recordGroundwork', input }, async (session) => toGroundwork(await recordGroundwork(session, input)));
  }

  @Mutation(() => EraseResponsiblePersonPayload, { nullable: true, description: 'Erases the name of the person who answers for an initiative for good. For those who keep the initiative.' })
  eraseResponsiblePerson(@Arg('input', () => EraseResponsiblePersonInput, INPUT_ARGUMENT) input: EraseResponsiblePersonInput, @Ctx() context: PortfolioContext) {
    return write(context, 'groundwork', { operation: 'eraseResponsiblePerson', input }, async (session) => toGroundwork(await eraseResponsiblePerson(session, input)));
  }
}
