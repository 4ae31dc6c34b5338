import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connection';
import { DecimalScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, CreateInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { MoneyInput } from '../record/money.input';
import { FundingScenario, ScenarioKey, ScenarioResult } from './scenario.type';

@InputType({ description: 'The initiatives whose cost is divided: those that are in one of the things of every list that is given. At least one list must be given.' })
export class ScenarioSelectionInput {
  @Field(() => [ID], { nullable: true, description: 'These initiatives, at most 100.' })
  initiatives?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Initiatives that serve one of these life events, at most 100.' })
  lifeEvents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Initiatives in one of these portfolios, at most 100.' })
  portfolios?: string[] | null;
}

@InputType({ description: 'Somebody who is to take part in paying.' })
export class ScenarioParticipantInput {
  @Field(() => ID, { description: 'Who takes part: an organisation, or a group such as citizens.' })
  actor!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its weight against the others, above zero; for the key WEIGHTS only, and needed there.' })
  weight?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The most it pays of the cost in the price base of this amount; left out for no limit.' })
  cap?: MoneyInput | null;
}

@InputType({ description: 'What is divided among whom, and how.' })
export class ScenarioTermsInput {
  @Field(() => ScenarioSelectionInput, { description: 'What is divided.' })
  selection!: ScenarioSelectionInput;

  @Field(() => ScenarioKey, { description: 'How it is divided.' })
  key!: ScenarioKey;

  @Field(() => [ScenarioParticipantInput], { nullable: true, description: 'Who takes part in paying, at most 100; everybody who pays or gains today when left out.' })
  participants?: ScenarioParticipantInput[] | null;
}

@InputType({ description: 'A calculation to keep.' })
export class KeepFundingScenarioInput extends CreateInput {
  @Field(() => [LocalizedTextInput], { description: 'What to call it; at most 300 characters in each language.' })
  titles!: LocalizedTextInput[];

  @Field(() => ScenarioTermsInput, { description: 'What is calculated.' })
  terms!: ScenarioTermsInput;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Where the weights are from; needed with the key WEIGHTS. At most 10,000 characters in each language.' })
  keyNotes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A scenario to remove.' })
export class RemoveFundingScenarioInput extends ChangeInput {}

@InputType({ description: 'Which scenarios to list; all conditions given must hold.' })
export class FundingScenarioFilter {
  @Field(() => ID, { nullable: true, description: 'Those that this actor made.' })
  author?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that this initiative is in.' })
  initiative?: string | null;
}

@ArgsType()
export class FundingScenariosArgs extends PageArgs {
  @Field(() => FundingScenarioFilter, { nullable: true, description: 'Which to list; all when left out.' })
  filter?: FundingScenarioFilter | null;
}

export const KeepFundingScenarioPayload = payloadOf('KeepFundingScenario', 'scenario', () => FundingScenario, 'The scenario as it is kept.');
export const RemoveFundingScenarioPayload = payloadOf('RemoveFundingScenario', 'scenario', () => FundingScenario, 'The scenario as it was; its history stays.');
export const CalculateFundingScenarioPayload = payloadOf('CalculateFundingScenario', 'result', () => ScenarioResult, 'What comes of it.');
