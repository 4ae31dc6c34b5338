import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { FAULT } from '../../shared/writing/fault';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { CorrectMaturityInput, CorrectMaturityPayload, RemoveMaturityInput, RemoveMaturityPayload, ReportMaturityInput, ReportMaturityPayload } from './maturity.input';
import { correctMaturity, removeMaturity, reportMaturity } from './maturity-write';
import { ASSESSMENTS } from './maturity-write.store';

const FOR_WHOM = 'For the organisation itself; the secretariat records only what a source has it say.';

/** One judgement a day; the second of two that come at once meets the same rule in the database. */
const once = (path: readonly string[]) => ({ MaturityAssessment_actorId_assessedOn_key: () => FAULT.ALREADY_RECORDED(path, { what: 'A judgement of its digital maturity on this day' }) });

@Resolver()
export class MaturityWriteResolver {
  @Mutation(() => ReportMaturityPayload, { nullable: true, description: `Records how far an organisation judges itself to have come with digitalisation. ${FOR_WHOM}` })
  reportMaturity(@Arg('input', () => ReportMaturityInput, INPUT_ARGUMENT) input: ReportMaturityInput, @Ctx() context: ActorsContext) {
    return write(context, 'assessment', { operation: 'reportMaturity', input, constraints: once(['input', 'assessedOn']) }, (session) => reportMaturity(session, input), ({ tx }, id) => ASSESSMENTS.find(tx, id));
  }

  @Mutation(() => CorrectMaturityPayload, { nullable: true, description: `Corrects a judgement of digital maturity that was recorded wrongly. ${FOR_WHOM}` })
  correctMaturity(@Arg('input', () => CorrectMaturityInput, INPUT_ARGUMENT) input: CorrectMaturityInput, @Ctx() context: ActorsContext) {
    return write(context, 'assessment', { operation: 'correctMaturity', input, constraints: once(['input', 'change', 'assessedOn']) }, (session) => correctMaturity(session, input));
  }

  @Mutation(() => RemoveMaturityPayload, { nullable: true, description: 'Takes a judgement of digital maturity out that was recorded by mistake. For the organisation itself and the secretariat.' })
  removeMaturity(@Arg('input', () => RemoveMaturityInput, INPUT_ARGUMENT) input: RemoveMaturityInput, @Ctx() context: ActorsContext) {
    return write(context, 'assessment', { operation: 'removeMaturity', input }, (session) => removeMaturity(session, input));
  }
}
