import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toMandate } from './mandate';
import { CreateMandateInput, CreateMandatePayload, LinkMandateInput, LinkMandatePayload, RemoveMandateInput, RemoveMandatePayload, UnlinkMandateInput, UnlinkMandatePayload, UpdateMandateInput, UpdateMandatePayload } from './mandate.input';
import { createMandate, linkMandate, removeMandate, unlinkMandate, updateMandate } from './mandate-write';
import { findMandate } from './mandate-write.store';

@Resolver()
export class MandateWriteResolver {
  @Mutation(() => CreateMandatePayload, { nullable: true, description: 'Records a task that a letter gives to agencies for a year. For the organisation that gives it, and those it is given to.' })
  createMandate(@Arg('input', () => CreateMandateInput, INPUT_ARGUMENT) input: CreateMandateInput, @Ctx() context: PortfolioContext) {
    return write(context, 'mandate', { operation: 'createMandate', input }, async (session) => toMandate(await createMandate(session, input)), async ({ tx }, id) => {
      const row = await findMandate(tx, id);
      return row && toMandate(row);
    });
  }

  @Mutation(() => UpdateMandatePayload, { nullable: true, description: 'Changes a mandate. For the organisation that gives it, and those it is given to.' })
  updateMandate(@Arg('input', () => UpdateMandateInput, INPUT_ARGUMENT) input: UpdateMandateInput, @Ctx() context: PortfolioContext) {
    return write(context, 'mandate', { operation: 'updateMandate', input }, async (session) => toMandate(await updateMandate(session, input)));
  }

  @Mutation(() => RemoveMandatePayload, { nullable: true, description: 'Takes out a mandate that was recorded by mistake and is linked to no initiative. For the organisation that gives it, and those it is given to.' })
  removeMandate(@Arg('input', () => RemoveMandateInput, INPUT_ARGUMENT) input: RemoveMandateInput, @Ctx() context: PortfolioContext) {
    return write(context, 'mandate', { operation: 'removeMandate', input }, async (session) => toMandate(await removeMandate(session, input)));
  }

  @Mutation(() => LinkMandatePayload, { nullable: true, description: 'Says that a mandate is given for an initiative. For those who keep the initiative.' })
  linkMandate(@Arg('input', () => LinkMandateInput, INPUT_ARGUMENT) input: LinkMandateInput, @Ctx() context: PortfolioContext) {
    return write(context, 'mandate', { operation: 'linkMandate', input }, async (session) => toMandate(await linkMandate(session, input)));
  }

  @Mutation(() => UnlinkMandatePayload, { nullable: true, description: 'Says that a mandate is not given for an initiative. For those who keep the initiative.' })
  unlinkMandate(@Arg('input', () => UnlinkMandateInput, INPUT_ARGUMENT) input: UnlinkMandateInput, @Ctx() context: PortfolioContext) {
    return write(context, 'mandate', { operation: 'unlinkMandate', input }, async (session) => toMandate(await unlinkMandate(session, input)));
  }
}
