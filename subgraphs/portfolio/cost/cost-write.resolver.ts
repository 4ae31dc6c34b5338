import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { PortfolioContext } from '../context';
import { AddCostLineInput, AddCostLinePayload, RemoveCostLineInput, RemoveCostLinePayload, UpdateCostLineInput, UpdateCostLinePayload } from './cost.input';
import { toCostLine } from './cost';
import { addCostLine, removeCostLine, updateCostLine } from './cost-write';
import { COST_LINES } from './cost-write.store';

const FOR_WHOM = 'For the lead of the initiative and the owner of its portfolio.';

@Resolver()
export class CostWriteResolver {
  @Mutation(() => AddCostLinePayload, { nullable: true, description: `Records what an initiative costs somebody. Of another organisation it is a claim until that organisation confirms or disputes it. ${FOR_WHOM}` })
  addCostLine(@Arg('input', () => AddCostLineInput, INPUT_ARGUMENT) input: AddCostLineInput, @Ctx() context: PortfolioContext) {
    return write(context, 'costLine', { operation: 'addCostLine', input }, (session) => addCostLine(session, input).then(toCostLine), ({ tx }, id) => COST_LINES.find(tx, id).then((row) => row && toCostLine(row)));
  }

  @Mutation(() => UpdateCostLinePayload, { nullable: true, description: `Changes a cost line; what it says of its bearer is a claim anew. ${FOR_WHOM}` })
  updateCostLine(@Arg('input', () => UpdateCostLineInput, INPUT_ARGUMENT) input: UpdateCostLineInput, @Ctx() context: PortfolioContext) {
    return write(context, 'costLine', { operation: 'updateCostLine', input }, (session) => updateCostLine(session, input).then(toCostLine));
  }

  @Mutation(() => RemoveCostLinePayload, { nullable: true, description: `Takes a cost line out. ${FOR_WHOM}` })
  removeCostLine(@Arg('input', () => RemoveCostLineInput, INPUT_ARGUMENT) input: RemoveCostLineInput, @Ctx() context: PortfolioContext) {
    return write(context, 'costLine', { operation: 'removeCostLine', input }, (session) => removeCostLine(session, input).then(toCostLine));
  }
}
