import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Claim } from '../ledger/claim.type';
import { DatePrecision, IdentityStepKind, ParticipationRole } from './initiative-enums';

@ObjectType({ description: 'An actor that takes part in an initiative, in one role. The lead is not among them.' })
export class InitiativeParticipation {
  @Field(() => ID, { description: 'The opaque id of the participation.' })
  id!: string;

  @Field(() => Actor, { nullable: true, description: 'Who takes part.' })
  actor!: ActorReference | null;

  @Field(() => ParticipationRole, { description: 'In which way.' })
  role!: ParticipationRole;

  /** By language, as stored. */
  parts!: unknown;

  @Field(() => String, { nullable: true, description: 'What the actor does in it; null where no source says.' })
  part(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.parts, language);
  }

  @Field(() => DateScalar, { nullable: true, description: 'The first day; null when it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer takes part; null while it does.' })
  validTo!: string | null;

  @Field(() => Claim, { description: 'Whether the actor itself agrees that it takes part.' })
  claim!: Claim;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}

@ObjectType({ description: 'What was promised at a time. Baselines are only ever added: a new one gives its reason and the old ones stay.' })
export class Baseline {
  @Field(() => ID, { description: 'The opaque id of the baseline.' })
  id!: string;

  @Field(() => Int, { description: 'The place in the row of baselines; 1 is the first promise.' })
  ordinal!: number;

  @Field(() => DateScalar, { nullable: true, description: 'When it was set; null when it is not known.' })
  setOn!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly that day is known.' })
  setOnPrecision!: DatePrecision;

  /** By language, as stored. */
  reasons!: unknown;

  @Field(() => String, { nullable: true, description: 'Why it replaced the one before; null for the first.' })
  reason(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.reasons, language);
  }

  @Field(() => Actor, { nullable: true, description: 'Who approved it; null when it is not known.' })
  approvedBy!: ActorReference | null;

  @Field(() => DateScalar, { nullable: true, description: 'The start that was promised.' })
  plannedStart!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The end that was promised.' })
  plannedEnd!: string | null;

  @Field(() => Money, { nullable: true, description: 'The whole cost that was promised.' })
  cost!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The sum of priced benefits that was promised.' })
  benefit!: Money | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A day on which something happened, or is to happen, in an initiative.' })
export class Milestone {
  @Field(() => ID, { description: 'The opaque id of the milestone.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DatePrecision, { description: 'How exactly the day is known.' })
  precision!: DatePrecision;

  /** By language, as stored. */
  titles!: unknown;

  @Field(() => String, { description: 'What it is.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many times the record has been written; expected back by whoever changes it.' })
  version!: number;
}

@ObjectType({ description: 'A step in the life of an initiative as a thing with a name and an organisation, so that it can be followed through renamings, mergers and moves.' })
export class IdentityStep {
  @Field(() => ID, { description: 'The opaque id of the step.' })
  id!: string;

  @Field(() => IdentityStepKind, { description: 'What happened.' })
  kind!: IdentityStepKind;

  @Field(() => DateScalar, { nullable: true, description: 'When; null when it is not known.' })
  on!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly the day is known.' })
  precision!: DatePrecision;

  /** The initiative at the other end, which the resolver loads. */
  otherInitiativeId!: string | null;

  @Field(() => Actor, { nullable: true, description: 'Who led it before, for a move.' })
  from!: ActorReference | null;

  @Field(() => Actor, { nullable: true, description: 'Who leads it after, for a move.' })
  to!: ActorReference | null;

  /** By language, as stored. */
  titlesBefore!: unknown;

  @Field(() => String, { nullable: true, description: 'The title before, for a renaming.' })
  titleBefore(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.titlesBefore, language);
  }

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What else there is to say.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;
}

