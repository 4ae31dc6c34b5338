/** The six promises of digital first (digitalt førstevalg), in the order they are always shown. */
export const PROMISES = ['NOT_ASKED_AGAIN', 'NO_APPLICATION', 'DIGITAL_SUBMISSION', 'DIGITAL_ANSWER', 'IMMEDIATE_ANSWER', 'INSIGHT'] as const;

type DigitalPromiseName = (typeof PROMISES)[number];

/**
 * All six answers of a service: what is recorded, and UNKNOWN for the rest. Missing is never taken for yes or no.
 *
 * Rule of the domain: "Digital first (the six promises): per service, each yes | no | unknown with source". All bodies.
 */
export function completeAnswers<Answer extends { readonly promise: DigitalPromiseName }>(answers: readonly Answer[]): (Answer | { promise: DigitalPromiseName; isKept: 'UNKNOWN' })[] {
  return PROMISES.map((promise) => answers.find((answer) => answer.promise === promise) ?? { promise, isKept: 'UNKNOWN' });
}
