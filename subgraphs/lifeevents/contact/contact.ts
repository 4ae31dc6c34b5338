import type { Involvement } from '../involvement/involvement';

/**
 * Whether an organisation is one of those for whom the restricted fields of a life event are there: who answers for it
 * today, and who has confirmed that it takes part, in a body at work on it or in one of its services. What others say
 * about an organisation opens nothing to it before it has said so itself.
 *
 * Rule of the domain, "Who may see": the owner, confirmed participants and the secretariat. All bodies.
 */
export function takesPart(involvements: readonly Involvement[], actorId: string): boolean {
  return involvements.some((involvement) => involvement.actorId === actorId && involvement.isAtTable && involvement.isConfirmed);
}
