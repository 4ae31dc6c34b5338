import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { describeEnumValues } from './describe';

export enum WaitingOutcome {
  WAITS = 'WAITS',
  DOES_NOT_WAIT = 'DOES_NOT_WAIT',
  NOT_ASSESSABLE = 'NOT_ASSESSABLE',
}
registerEnumType(WaitingOutcome, { name: 'WaitingOutcome', description: 'Whether something waits when something else is late.' });
describeEnumValues<WaitingOutcome>('WaitingOutcome', {
  WAITS: 'It is late with it, whatever is not known.',
  DOES_NOT_WAIT: 'It is not late because of it.',
  NOT_ASSESSABLE: 'Days are missing that would tell; it waits for no longer than delay.atMostDays, if at all.',
});

/** How many days something waits, as far as it is known: no fewer and no more than these. */
export interface Delay {
  readonly least: number;
  readonly most: number;
}

export const NO_DELAY: Delay = { least: 0, most: 0 };

/** What waits for two things waits for the later one. */
export function longer(a: Delay, b: Delay): Delay {
  return { least: Math.max(a.least, b.least), most: Math.max(a.most, b.most) };
}

/** A delay that something may have or not. */
export function possibly({ most }: Delay): Delay {
  return { least: 0, most };
}

/** Whether something waits: known only where both bounds say the same. */
export function outcomeOf({ least, most }: Delay): WaitingOutcome {
  if (least > 0) return WaitingOutcome.WAITS;
  return most === 0 ? WaitingOutcome.DOES_NOT_WAIT : WaitingOutcome.NOT_ASSESSABLE;
}

const DAYS_OF_A_MONTH = 30.4375;
const TENTHS = 10;

function toMonths(days: number): number {
  return Math.round((days / DAYS_OF_A_MONTH) * TENTHS) / TENTHS;
}

@Directive('@shareable')
@ObjectType({ description: 'How much later something comes, as far as recorded days tell. Both bounds are the same where they tell it exactly; what is not known widens them, and is never guessed.' })
export class PossibleDelay {
  @Field(() => Int, { description: 'It waits for this many days at least.' })
  atLeastDays!: number;

  @Field(() => Int, { description: 'It waits for this many days at most.' })
  atMostDays!: number;

  @Field(() => Float, { description: 'atLeastDays in months of 30.4375 days (a twelfth of a year), to one decimal; the days decide.' })
  atLeastMonths!: number;

  @Field(() => Float, { description: 'atMostDays in months of 30.4375 days (a twelfth of a year), to one decimal; the days decide.' })
  atMostMonths!: number;
}

export function toPossibleDelay({ least, most }: Delay): PossibleDelay {
  return { atLeastDays: least, atMostDays: most, atLeastMonths: toMonths(least), atMostMonths: toMonths(most) };
}

@Directive('@shareable')
@ObjectType({ description: 'How many things of one kind an impact reaches. Those that wait, do not, and cannot be assessed add up to all.' })
export class ImpactCount {
  @Field(() => Int, { description: 'How many depend on what is late, directly or through others.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them depend on it directly.' })
  direct!: number;

  @Field(() => Int, { description: 'How many are known to wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'How many are known not to wait.' })
  notWaiting!: number;

  @Field(() => Int, { description: 'How many may wait or not, since days are missing that would tell.' })
  notAssessable!: number;
}

// One type for each register: other gateways take a type that is worked out from required fields to be of one register only.

@Directive('@shareable')
@ObjectType({ description: 'How many things of one kind an impact reaches. Those that wait, do not, and cannot be assessed add up to all. Of actors.' })
export class ActorImpactCount {
  @Field(() => Int, { description: 'How many depend on what is late, directly or through others.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them depend on it directly.' })
  direct!: number;

  @Field(() => Int, { description: 'How many are known to wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'How many are known not to wait.' })
  notWaiting!: number;

  @Field(() => Int, { description: 'How many may wait or not, since days are missing that would tell.' })
  notAssessable!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'How many things of one kind an impact reaches. Those that wait, do not, and cannot be assessed add up to all. Of services and life events.' })
export class ServiceImpactCount {
  @Field(() => Int, { description: 'How many depend on what is late, directly or through others.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them depend on it directly.' })
  direct!: number;

  @Field(() => Int, { description: 'How many are known to wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'How many are known not to wait.' })
  notWaiting!: number;

  @Field(() => Int, { description: 'How many may wait or not, since days are missing that would tell.' })
  notAssessable!: number;
}

/** What an impact reaches, in how many steps and how late. */
export interface Reached {
  readonly steps: number;
  readonly delay: Delay;
}

export function countReached(all: readonly Reached[]): ImpactCount {
  const outcomes = all.map(({ delay }) => outcomeOf(delay));
  const count = (outcome: WaitingOutcome): number => outcomes.filter((one) => one === outcome).length;
  return { total: all.length, direct: all.filter(({ steps }) => steps === 1).length, waiting: count(WaitingOutcome.WAITS), notWaiting: count(WaitingOutcome.DOES_NOT_WAIT), notAssessable: count(WaitingOutcome.NOT_ASSESSABLE) };
}

const MOST_DIGITS = 6;
const HIGHEST = 999_999;

/** The order of what an impact reaches, as a text to sort by: what certainly waits longest first, then what may, then what is nearest, then by `name`. */
export function waitingOrder({ steps, delay }: Reached, name: string): string {
  const digits = (value: number): string => String(value).padStart(MOST_DIGITS, '0');
  return [digits(HIGHEST - delay.least), digits(HIGHEST - delay.most), digits(steps), name].join('/');
}
