import { Field, ID, InputType } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, SourceInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { idempotencyKeyField } from '../../shared/writing/part.input';
import { Initiative } from './initiative.type';

/** What is said of a step in the life of an initiative. */
@InputType()
abstract class StepInput extends ChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it happened; today when left out.' })
  on?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Why, and what else there is to say; at most 10,000 characters in each language.' })
  notes?: LocalizedTextInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'An initiative that gets another lead or another portfolio.' })
export class MoveInitiativeInput extends StepInput {
  @Field(() => OrganizationNumberScalar, { nullable: true, description: 'The organisation that leads it from now on; the same as before when left out. Another organisation than your own confirms or disputes it.' })
  leadNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The portfolio that it is in from now on, one that your organisation owns; the same as before when left out. The secretariat moves initiatives between the portfolios of two organisations.' })
  portfolio?: string | null;
}

@InputType({ description: 'An initiative that becomes part of another one.' })
export class MergeInitiativeInput extends StepInput {
  @Field(() => ID, { description: 'The initiative that it becomes part of, one that your organisation may write too.' })
  into!: string;
}

@InputType({ description: 'An initiative of which a part goes on by itself. The new one has its lead, portfolio and currency; nothing of the ledger is divided.' })
export class SplitInitiativeInput extends StepInput {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What the new initiative is called; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];
}

@InputType({ description: 'An initiative that leaves its portfolio. It stays in the hub with all its history.' })
export class LeavePortfolioInput extends ChangeInput {}

export const MoveInitiativePayload = payloadOf('MoveInitiative', 'initiative', () => Initiative, 'The initiative as it is recorded now.');
export const MergeInitiativePayload = payloadOf('MergeInitiative', 'initiative', () => Initiative, 'The initiative that became part of the other, as it is recorded now.');
export const SplitInitiativePayload = payloadOf('SplitInitiative', 'initiative', () => Initiative, 'The new initiative.');
export const LeavePortfolioPayload = payloadOf('LeavePortfolio', 'initiative', () => Initiative, 'The initiative as it is recorded now.');
