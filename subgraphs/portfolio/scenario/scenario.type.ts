import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { ScenarioKey } from '../../../prisma/generated/portfolio/typegraphql/enums/ScenarioKey';
import { connectionOf } from '../../shared/graphql/connection-type';
import { Coverage } from '../../shared/graphql/coverage';
import { describeEnumValues } from '../../shared/graphql/describe';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance, toProvenance, type ProvenanceColumns } from '../../shared/graphql/provenance';
import { DateScalar, DecimalScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { SharesGap } from '../funding/funding-shares';
import { Initiative } from '../initiative/initiative.type';

describeEnumValues<ScenarioKey>('ScenarioKey', {
  AS_REGISTERED: 'In proportion to what each pays today.',
  BY_BENEFITS: 'In proportion to what each gains, in money and in the same price base.',
  EQUAL: 'The same for each.',
  WEIGHTS: 'By weights that are given, with their source.',
});

@ObjectType({ description: 'What a scenario means for one actor over the whole life of the initiatives. A net is what it gains less what it pays, in the same price base.' })
export class ScenarioOutcome {
  @Field(() => Actor, { nullable: true, description: 'Whom it is about; null when the register of actors does not answer.' })
  actor!: ActorReference | null;

  @Field(() => Money, { description: 'What it pays as the ledger has it.' })
  paysBefore!: Money;

  @Field(() => Money, { description: 'What it pays in the scenario.' })
  paysAfter!: Money;

  @Field(() => Money, { description: 'What it gains, realised where known and else planned; the same in every scenario.' })
  receives!: Money;

  @Field(() => Money, { description: 'What it gains less what it pays as the ledger has it.' })
  netBefore!: Money;

  @Field(() => Money, { description: 'What it gains less what it pays in the scenario.' })
  netAfter!: Money;

  @Field(() => Money, { description: 'What it would have to get to be no worse off than without the initiatives: what it pays beyond its gain; zero when it gains at least what it pays.' })
  compensation!: Money;

  @Field(() => Boolean, { description: 'Whether it pays nothing today, would pay in the scenario, and would still gain more than it pays.' })
  gainsByJoining!: boolean;
}

@ObjectType({ description: 'The cost of the initiatives in one currency and price base, divided among those who take part. Payments and what is left over add up to the cost, to the last øre.' })
export class CostDivision {
  @Field(() => Money, { description: 'What is divided: the whole funding of the initiatives as the ledger has it.' })
  cost!: Money;

  @Field(() => Money, { description: 'What nobody pays, since everybody has reached the most it pays or has no weight.' })
  unallocated!: Money;

  @Field(() => Money, { description: 'The sum of all compensations: without it somebody would pay for what others gain.' })
  compensation!: Money;

  @Field(() => [ScenarioOutcome], { description: 'Everybody who pays or gains, before or after, by id.' })
  outcomes!: ScenarioOutcome[];
}

@ObjectType({ description: 'An initiative whose cost cannot be divided.' })
export class ScenarioLeftOut {
  @Field(() => Initiative, { nullable: true, description: 'The initiative; null when it is gone since.' })
  initiative!: Initiative | null;

  @Field(() => SharesGap, { description: 'Why it is not known who pays what.' })
  gap!: SharesGap;
}

@ObjectType({ description: 'What comes of dividing the cost of a selection of initiatives by a key. A calculation beside the ledger; nothing in the ledger follows from it.' })
export class ScenarioResult {
  @Field(() => [CostDivision], { description: 'One for each currency and price base; they are never set against each other.' })
  divisions!: CostDivision[];

  @Field(() => [ScenarioLeftOut], { description: 'The initiatives that are not divided, since their funding is not known as a whole.' })
  leftOut!: ScenarioLeftOut[];

  @Field(() => Coverage, { description: 'How many of the selected initiatives are divided.' })
  coverage!: Coverage;
}

@ObjectType({ description: 'Somebody who takes part in paying, as the scenario says.' })
export class ScenarioParticipant {
  @Field(() => Actor, { nullable: true, description: 'Who; null when the register of actors does not answer.' })
  actor!: ActorReference | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its weight, against those of the others; null where the key takes none.' })
  weight!: string | null;

  @Field(() => Money, { nullable: true, description: 'The most it pays of the cost in the price base of this amount; null for no limit.' })
  cap!: Money | null;
}

@ObjectType({ description: 'A kept calculation of who could pay for initiatives: who made it, when, by which key, and what came of it. It stays as it was; another calculation is another scenario.' })
export class FundingScenario implements ProvenanceColumns {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  /** The columns, by language. */
  titles!: unknown;
  keyNotes!: unknown;

  @Field(() => String, { description: 'What its author calls it.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }

  @Field(() => Actor, { nullable: true, description: 'The organisation that made it; null when the register of actors does not answer.' })
  author!: ActorReference | null;

  @Field(() => DateScalar, { description: 'The day it was made.' })
  madeOn!: string;

  @Field(() => ScenarioKey, { description: 'How the cost is divided.' })
  key!: ScenarioKey;

  @Field(() => String, { nullable: true, description: 'Where the weights are from, or what a reader must know of the key; null when nothing was said.' })
  keyNote(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.keyNotes, language);
  }

  @Field(() => [ScenarioParticipant], { description: 'Who takes part in paying; empty for everybody who paid or gained when it was made.' })
  participants!: ScenarioParticipant[];

  @Field(() => [Initiative], { nullable: 'items', description: 'The initiatives whose cost is divided; null for one that is gone since.' })
  initiatives!: (Initiative | null)[];

  @Field(() => ScenarioResult, { description: 'What came of it when it was made.' })
  result!: ScenarioResult;

  @Field(() => ScenarioResult, { description: 'What comes of the same terms with the ledger as it is now.' })
  resultToday!: ScenarioResult;

  @Field(() => Boolean, { description: 'Whether the ledger has changed since in a way that gives another result.' })
  isOutdated!: boolean;

  provenanceKind!: ProvenanceColumns['provenanceKind'];
  sourceUrl!: string | null;
  retrievedAt!: Date | null;
  provenanceNote!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from: a calculation that its author reports.' })
  provenance(): Provenance {
    return toProvenance(this);
  }

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever removes it.' })
  version!: number;
}

@ObjectType({ description: 'What one of several scenarios means for an actor.' })
export class ComparedOutcome {
  @Field(() => FundingScenario, { description: 'Which scenario.' })
  scenario!: FundingScenario;

  @Field(() => ScenarioOutcome, { description: 'What it means.' })
  outcome!: ScenarioOutcome;
}

@ObjectType({ description: 'What several scenarios mean for one actor in one price base.' })
export class ScenarioComparisonRow {
  @Field(() => Actor, { nullable: true, description: 'Whom it is about; null when the register of actors does not answer.' })
  actor!: ActorReference | null;

  @Field(() => [ComparedOutcome], { description: 'One for each of the scenarios in which the actor pays or gains, in the order asked for.' })
  outcomes!: ComparedOutcome[];
}

@ObjectType({ description: 'Several scenarios side by side, as they were when they were made.' })
export class ScenarioComparison {
  @Field(() => [FundingScenario], { description: 'The scenarios, in the order asked for.' })
  scenarios!: FundingScenario[];

  @Field(() => [ScenarioComparisonRow], { description: 'A row for each actor and price base that occurs in any of them, by price base and id.' })
  rows!: ScenarioComparisonRow[];
}

export const FundingScenarioConnection = connectionOf(() => FundingScenario, 'FundingScenario', 'scenarios');

export { ScenarioKey };
