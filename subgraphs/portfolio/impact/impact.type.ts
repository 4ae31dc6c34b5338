import { Arg, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { describeEnumValues } from '../../shared/graphql/describe';
import { ComponentNeed } from '../../shared/graphql/impact-fact';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { DateScalar } from '../../shared/graphql/scalars';
import { PossibleDelay, WaitingOutcome } from '../../shared/graphql/waiting';
import { Dependency } from '../dependency/dependency.type';
import { Initiative } from '../initiative/initiative.type';
import { SharedComponent } from '../shared-component/shared-component.type';

export enum ImpactReasonKind {
  WAITS_FOR_INITIATIVE = 'WAITS_FOR_INITIATIVE',
  WAITS_FOR_COMPONENT = 'WAITS_FOR_COMPONENT',
  USES_COMPONENT = 'USES_COMPONENT',
  MADE_BY_INITIATIVE = 'MADE_BY_INITIATIVE',
  COMPONENT_NEEDS_COMPONENT = 'COMPONENT_NEEDS_COMPONENT',
}
registerEnumType(ImpactReasonKind, { name: 'ImpactReasonKind', description: 'How one thing depends on another, by what is recorded.' });
describeEnumValues<ImpactReasonKind>('ImpactReasonKind', {
  WAITS_FOR_INITIATIVE: 'A dependency of the initiative names the other initiative.',
  WAITS_FOR_COMPONENT: 'A dependency of the initiative names the component.',
  USES_COMPONENT: 'The initiative builds on the component. It needs it while it is under way, unless a dependency on the same component says when.',
  MADE_BY_INITIATIVE: 'The initiative makes or develops the component, which is as late as the initiative.',
  COMPONENT_NEEDS_COMPONENT: 'The one component needs the other, by the register of actors.',
});

export enum ImpactGap {
  READY_DAY_UNKNOWN = 'READY_DAY_UNKNOWN',
  READY_DAY_PASSED = 'READY_DAY_PASSED',
  DAY_IMPRECISE = 'DAY_IMPRECISE',
  NEEDED_BY_MISSING = 'NEEDED_BY_MISSING',
  NEED_NOT_SCHEDULED = 'NEED_NOT_SCHEDULED',
  DELAY_UNCERTAIN = 'DELAY_UNCERTAIN',
}
registerEnumType(ImpactGap, { name: 'ImpactGap', description: 'What is not recorded, so that it cannot be told exactly how long one thing waits for another.' });
describeEnumValues<ImpactGap>('ImpactGap', {
  READY_DAY_UNKNOWN: 'No day on which the needed thing is to be there: the initiative has no end, or no initiative under way makes the component. For what is asked about, dueOn can say it.',
  READY_DAY_PASSED: 'The end that is recorded of the needed initiative has passed, and it has not ended.',
  DAY_IMPRECISE: 'The day on which the needed thing is to be there is only known to its month or year, or several initiatives make it and end on different days.',
  NEEDED_BY_MISSING: 'No dependency says by which day it is needed: it may be any day while the one that waits is under way.',
  NEED_NOT_SCHEDULED: 'The one that waits has no start or no end that still lies ahead either.',
  DELAY_UNCERTAIN: 'How late the needed thing is itself, since it waits for others.',
});

@ObjectType({ description: 'One reason why something depends on what is late, or on something that depends on that: what is recorded, and how long it waits by this reason alone.' })
export class ImpactReason {
  @Field(() => ImpactReasonKind, { description: 'How it depends on the other.' })
  kind!: ImpactReasonKind;

  @Field(() => Initiative, { nullable: true, description: 'The initiative it depends on; null when it is a component.' })
  onInitiative!: Initiative | null;

  @Field(() => SharedComponent, { nullable: true, description: 'The component it depends on; null when it is an initiative.' })
  onComponent!: SharedComponent | null;

  @Field(() => Dependency, { nullable: true, description: 'The dependency that says so, with its day and status; null for what is known otherwise.' })
  dependency!: Dependency | null;

  @Field(() => Int, { nullable: true, description: 'The fewest days that there may be between when the needed thing is to be there and when it is needed; below zero it comes too late anyway. Null where nothing bounds it, or nothing is waited for by this reason any more.' })
  slackAtLeastDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most days that there may be between when the needed thing is to be there and when it is needed. Null where nothing bounds it, or nothing is waited for by this reason any more.' })
  slackAtMostDays!: number | null;

  @Field(() => WaitingOutcome, { description: 'Whether it waits by this reason. What was delivered passes nothing on, nor does what has ended.' })
  outcome!: WaitingOutcome;

  @Field(() => PossibleDelay, { description: 'How long it waits by this reason: the delay of the needed thing less the slack, and nothing where the slack is longer.' })
  delay!: PossibleDelay;

  @Field(() => [ImpactGap], { description: 'What would have to be recorded for the delay to be exact; empty where it is.' })
  gaps!: ImpactGap[];
}

/** What every thing has that an impact reaches. */
@ObjectType()
abstract class ImpactedThing {
  @Field(() => Int, { description: 'How many steps lead from it to what is late: 1 where it depends on that directly.' })
  steps!: number;

  @Field(() => [ImpactReason], { description: 'The shortest way to what is late, step by step: its own reason first, each on what the next one is about.' })
  way!: ImpactReason[];

  @Field(() => [ImpactReason], { description: 'Every reason of its own why it depends on what is late, or on something that depends on that.' })
  reasons!: ImpactReason[];

  @Field(() => WaitingOutcome, { description: 'Whether it waits.' })
  outcome!: WaitingOutcome;

  @Field(() => PossibleDelay, { description: 'How long it waits: as long as the reason that makes it wait longest.' })
  delay!: PossibleDelay;

  whyTexts!: unknown;

  @Field(() => String, { description: 'Whether and how long it waits, and what is not recorded, in a sentence.' })
  why(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.whyTexts, language) ?? '';
  }
}

@ObjectType({ description: 'An initiative that depends on what is late, directly or through others.' })
export class ImpactedInitiative extends ImpactedThing {
  @Field(() => Initiative, { nullable: true, description: 'The one that depends on it; null when it has left the register meanwhile.' })
  initiative!: Initiative | null;
}

@ObjectType({ description: 'A shared component that depends on what is late, directly or through others.' })
export class ImpactedComponent extends ImpactedThing {
  @Field(() => SharedComponent, { nullable: true, description: 'The one that depends on it; null when the register of actors does not have it.' })
  component!: SharedComponent | null;
}

export const ImpactedInitiativeConnection = connectionOf(() => ImpactedInitiative, 'ImpactedInitiative', 'initiatives that depend on what is late');
export const ImpactedComponentConnection = connectionOf(() => ImpactedComponent, 'ImpactedComponent', 'components that depend on what is late');

/**
 * An entity, although nobody looks it up by hand: which components need which is known to the register of actors, which
 * services stand on a component to that of life events. The gateway asks here what the question is, there what they know,
 * and comes back with it.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What depends, directly and through others, on an initiative or a shared component, and what waits if that slips.' })
export class Impact {
  @Field(() => ID, { description: 'Opaque: the question and the day on which it was asked. The answer is from what is recorded when it is read.' })
  id!: string;

  @Field(() => Initiative, { nullable: true, description: 'The initiative that is asked about; null when it is a component.' })
  initiative!: Initiative | null;

  @Field(() => SharedComponent, { nullable: true, description: 'The shared component that is asked about; null when it is an initiative.' })
  component!: SharedComponent | null;

  @Field(() => Int, { description: 'By how many calendar months it is asked to slip.' })
  slipMonths!: number;

  @Field(() => DateScalar, { nullable: true, description: 'When it was to be there before it slips: as asked, else the forecast or planned end of the initiative, or of the one that makes the component. Null where that is not known to the day.' })
  dueOn!: string | null;

  @Field(() => String, { description: 'The version of the rules by which it was worked out; docs/impact.md tells them.' })
  ruleVersion!: string;

  @Directive('@external')
  @Field(() => [ComponentNeed], { nullable: true })
  componentNeeds!: ComponentNeed[] | null;
}
