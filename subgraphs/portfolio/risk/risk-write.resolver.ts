import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { AddRiskInput, AddRiskPayload, RemoveRiskInput, RemoveRiskPayload, UpdateRiskInput, UpdateRiskPayload } from './risk.input';
import { addRisk, removeRisk, updateRisk } from './risk-write';
import { RISKS } from './risk-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class RiskWriteResolver {
  @Mutation(() => AddRiskPayload, { nullable: true, description: `Records something that may happen and would harm the initiative. Its details are seen by the lead, confirmed participants and the secretariat only. ${FOR_WHOM}` })
  addRisk(@Arg('input', () => AddRiskInput, INPUT_ARGUMENT) input: AddRiskInput, @Ctx() context: PortfolioContext) {
    return write(context, 'risk', { operation: 'addRisk', input }, (session) => addRisk(session, input), ({ tx }, id) => RISKS.find(tx, id));
  }

  @Mutation(() => UpdateRiskPayload, { nullable: true, description: `Changes a risk, as when it has happened. ${FOR_WHOM}` })
  updateRisk(@Arg('input', () => UpdateRiskInput, INPUT_ARGUMENT) input: UpdateRiskInput, @Ctx() context: PortfolioContext) {
    return write(context, 'risk', { operation: 'updateRisk', input }, (session) => updateRisk(session, input));
  }

  @Mutation(() => RemoveRiskPayload, { nullable: true, description: `Takes a risk out that was recorded by mistake; one that is over is closed instead. ${FOR_WHOM}` })
  removeRisk(@Arg('input', () => RemoveRiskInput, INPUT_ARGUMENT) input: RemoveRiskInput, @Ctx() context: PortfolioContext) {
    return write(context, 'risk', { operation: 'removeRisk', input }, (session) => removeRisk(session, input));
  }
}
