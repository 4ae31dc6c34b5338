import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { toBaseline } from '../initiative/initiative-parts';
import { SetBaselineInput, SetBaselinePayload } from './baseline.input';
import { setBaseline } from './baseline-write';
import { findBaseline } from './baseline-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class BaselineWriteResolver {
  @Mutation(() => SetBaselinePayload, { nullable: true, description: `Adds a baseline, in force from then on. The ones before stay, and a new one gives its reason: nothing is promised anew in silence. ${FOR_WHOM}` })
  setBaseline(@Arg('input', () => SetBaselineInput, INPUT_ARGUMENT) input: SetBaselineInput, @Ctx() context: PortfolioContext) {
    return write(context, 'baseline', { operation: 'setBaseline', input }, (session) => setBaseline(session, input).then(toBaseline), ({ tx }, id) => findBaseline(tx, id).then((row) => row && toBaseline(row)));
  }
}
