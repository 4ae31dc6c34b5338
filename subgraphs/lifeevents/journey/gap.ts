import type { GapFact } from './gap-fact';
import { viewOf } from './gap-finders';
import { GAP_RULES, versionInForce, type GapRule } from './gap-rule';
import type { JourneyFacts } from './journey';

/**
 * All gaps of a journey by the rules in force on a day, in the order of its services. Only what the register says is a
 * gap: where it is silent (who brings a piece of evidence, whether data follows) nothing is concluded; see openQuestionsOf.
 *
 * Rule of the domain: "Gaps are found, not hidden"; "with the rules in force then". All bodies.
 */
export function gapsOf(facts: JourneyFacts, day: string, rules: readonly GapRule[] = GAP_RULES): GapFact[] {
  const journey = viewOf(facts);
  const finders = rules.flatMap((rule) => versionInForce(rule, day)?.find ?? []);
  return [...facts.unresolvedServices.map((reference): GapFact => ({ code: 'DANGLING_REFERENCE', reference })), ...facts.services.flatMap((service) => finders.flatMap((find) => find(service, journey)))];
}

/**
 * What would be a gap if the register's silence meant the worse: a hand-over between actors of which nobody has said
 * whether data follows, and evidence known elsewhere of which nobody has said who brings it.
 *
 * Rule of the domain: "every rule answers PASS, FAIL or NOT_ASSESSABLE (data missing), never a guess". All bodies.
 */
export function openQuestionsOf(facts: JourneyFacts, day: string, rules: readonly GapRule[] = GAP_RULES): GapFact[] {
  const journey = viewOf(facts);
  const questions = rules.flatMap((rule) => versionInForce(rule, day)?.ask ?? []);
  return facts.services.flatMap((service) => questions.flatMap((ask) => ask(service, journey)));
}
