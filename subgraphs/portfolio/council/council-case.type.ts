import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Money } from '../../shared/graphql/money';
import { Provenance } from '../../shared/graphql/provenance';
import { DateScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { DatePrecision } from '../initiative/initiative-enums';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { CouncilCaseState, CouncilDecision, CouncilDecisionLevel, CouncilKind } from './council-enums';

@ObjectType({ description: 'A step that a case took, as it was noted; steps are never rewritten.' })
export class CouncilCaseStep {
  @Field(() => Int, { description: 'The place of the step in the case, from 1.' })
  ordinal!: number;

  @Field(() => CouncilCaseState, { nullable: true, description: 'Where the case stood before; null for its first step.' })
  from!: CouncilCaseState | null;

  @Field(() => CouncilCaseState, { description: 'Where the case stood after.' })
  to!: CouncilCaseState;

  @Field(() => DateScalar, { nullable: true, description: 'When it was taken; null when no source says.' })
  takenOn!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly that day is known.' })
  takenOnPrecision!: DatePrecision;

  @Field(() => Actor, { nullable: true, description: 'Who took it; null when no source says.' })
  by!: ActorReference | null;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  notes!: unknown;

  @Field(() => String, { nullable: true, description: 'What was said about the step, such as what is wanted before the case comes back.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

@ObjectType({ description: 'An initiative\'s matter before a council, from the first word to the follow-up. Drafts are seen only by those who may.' })
export class CouncilCase {
  @Field(() => ID, { description: 'The opaque id of the case.' })
  id!: string;

  @Field(() => CouncilKind, { description: 'Whether the council advises or handles a portfolio.' })
  kind!: CouncilKind;

  @Field(() => CouncilCaseState, { description: 'Where the case stands.' })
  state!: CouncilCaseState;

  @Field(() => [CouncilCaseState], { description: 'Where the case can go from here: for a draft its first state, and nowhere when it has ended.' })
  nextStates!: CouncilCaseState[];

  @Field(() => Boolean, { description: 'Whether it is still a draft.' })
  isDraft!: boolean;

  @Field(() => String, { nullable: true, description: 'The reference of the case in the archive system of the council\'s owner; null when it has none or none is known.' })
  archiveReference!: string | null;

  @Field(() => Actor, { nullable: true, description: 'The organisation that submitted it; null when no source says.' })
  submitter!: ActorReference | null;

  @Field(() => Money, { nullable: true, description: 'What the case asks for; null when it asks for no money or no source says.' })
  amount!: Money | null;

  @Field(() => CouncilDecision, { nullable: true, description: 'The decision; null before there is one.' })
  decision!: CouncilDecision | null;

  @Field(() => CouncilDecisionLevel, { nullable: true, description: 'Who decided; null before there is a decision.' })
  decisionLevel!: CouncilDecisionLevel | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which a returned case is wanted back; null when there is none. Conditions have days of their own.' })
  deadline!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which the follow-up is due; null when there is none.' })
  followUpDue!: string | null;

  @Field(() => Int, { description: 'How many times the case itself has been written, a step included; expected back by whoever changes it or takes the next step.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** Before whom it is, and which initiative's. */
  councilId!: string;
  initiativeId!: string;
  /** By language, as stored. */
  titles!: unknown;
  notes!: unknown;

  @Field(() => String, { description: 'What the case is called.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }

  @Field(() => String, { nullable: true, description: 'What a reader must know to judge the case, such as what no source tells.' })
  note(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string | null {
    return pickText(this.notes, language);
  }
}

export const CouncilCaseConnection = connectionOf(() => CouncilCase, 'CouncilCase', 'cases');
