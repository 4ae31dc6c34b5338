import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What a signal can rest on, in the order in which evidence speaks: what those concerned stand by, what somebody says, what follows. */
export const EVIDENCE = ['CONFIRMED', 'CLAIMED', 'INFERRED'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** The fields of a signal, for `@requires`. */
export const SIGNAL_FIELDS = 'actorId reason basis throughKind throughId byKind byId evidence words';

/**
 * A reason why somebody ought to take part in something, as one subgraph knows it. Each subgraph supplies what it knows,
 * as ids, and only the one that knows actors puts them together, names them and says them in words.
 */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'One reason why an actor ought to take part in an initiative or a life event, as one subgraph knows it. Not for clients: suggestions are made from it.' })
export class PartnerSignal {
  @Field(() => ID, { nullable: true, description: 'The id of the actor; null where only the thing is known, and the register of actors knows who stands behind it: the operator of a component.' })
  actorId!: string | null;

  @Field(() => String, { description: 'The reason, by the name it has in PartnerReasonKind. One that the receiver does not know is passed over.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What the reason was found by, for reasons that are found in several ways: LATER_PHASE, ADVICE_FOLLOWED or NAMED_BY_COUNCIL of DONE_BEFORE; null for the others.' })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: 'What is shared, held, run or owned: COMPONENT, LIFE_EVENT, SERVICE, DATASET, NEED, ACTOR or INITIATIVE; null when the reason is about nothing but the actor.' })
  throughKind!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of that.' })
  throughId!: string | null;

  @Field(() => String, { nullable: true, description: 'What leads to it: INITIATIVE, LIFE_EVENT or SERVICE; null when nothing stands in between.' })
  byKind!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of that.' })
  byId!: string | null;

  @Field(() => String, { description: 'How well it is known: CONFIRMED by the actor or its own record, CLAIMED by somebody else, or INFERRED.' })
  evidence!: string;

  @Field(() => [String], { description: 'Words that two initiatives have in common, for a reason that rests on them.' })
  words!: string[];
}

/** The values of a signal, as rules make and read them. */
export type Signal = { readonly [Key in keyof PartnerSignal]: PartnerSignal[Key] };

/** A signal of what is known of it; what it leaves out is null or empty. */
export function signalOf(signal: Pick<Signal, 'actorId' | 'reason'> & { readonly evidence: Evidence } & Partial<Signal>): Signal {
  return { basis: null, throughKind: null, throughId: null, byKind: null, byId: null, words: [], ...signal };
}
