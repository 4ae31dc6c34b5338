import { Field, InputType } from 'type-graphql';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { NamedActorRef } from '../actor/actor.input';
import { LineFacts } from '../ledger/line.input';
import { idempotencyKeyField } from '../../shared/writing/part.input';
import { initiativeField } from '../record/part.input';
import { CostKind, CostLine } from './cost.type';

/** What is said of a cost line, new or changed. */
@InputType()
abstract class CostLineFacts extends LineFacts {
  @Field(() => NamedActorRef, { nullable: true, description: 'On whose budget it falls; null when it is not known. Naming your own organisation confirms the line; naming another makes a claim that it confirms or disputes.' })
  bearer?: NamedActorRef | null;
}

@InputType({ description: 'What an initiative costs somebody.' })
export class AddCostLineInput extends CostLineFacts {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @initiativeField()
  initiative!: string;

  @Field(() => CostKind, { description: 'What the money is spent on.' })
  kind!: `${CostKind}`;
}

@InputType({ description: 'What to change in a cost line; what is left out stays as it is.' })
export class CostLineChange extends CostLineFacts {
  @Field(() => CostKind, { nullable: true, description: 'What the money is spent on.' })
  kind?: `${CostKind}` | null;
}

@InputType({ description: 'A cost line to change, and how. What it says of the bearer is a claim anew, unless it is your own organisation.' })
export class UpdateCostLineInput extends ChangeInput {
  @Field(() => CostLineChange, { description: 'What to change.' })
  change!: CostLineChange;
}

@InputType({ description: 'A cost line to take out.' })
export class RemoveCostLineInput extends ChangeInput {}

export const AddCostLinePayload = payloadOf('AddCostLine', 'costLine', () => CostLine, 'The line as it is recorded now.');
export const UpdateCostLinePayload = payloadOf('UpdateCostLine', 'costLine', () => CostLine, 'The line as it is recorded now.');
export const RemoveCostLinePayload = payloadOf('RemoveCostLine', 'costLine', () => CostLine, 'The line as it was; its history stays.');
