import { millions } from '../finding/cost-estimate';
import type { GroundworkFact } from '../finding/initiative-facts';

/** The questions in the order of the instructions, as those who forgot one are told. */
export const SIX_QUESTIONS = [
  'What is the problem, and what do we want to achieve?',
  'Which measures are relevant?',
  'Which questions of principle do the measures raise?',
  'What are the positive and negative effects of the measures, how lasting are they, and who is affected?',
  'Which measure is recommended, and why?',
  'What does a successful implementation presuppose?',
] as const;

/** Beside the zero alternative. */
export const FEWEST_ALTERNATIVES = 2;

/**
 * How many words each answer takes at least, by cost. The instructions leave depth to judgement ("better a little than
 * nothing"); these steps are this hub's reading of it, at the limits where other rules see small and large begin: the
 * least cost of a co-funded project, and the threshold of external quality assurance.
 */
const DEPTHS = [
  { below: millions(10), words: 1 },
  { below: millions(300), words: 30 },
  { below: null, words: 100 },
] as const;

/** Any answer at all: what is asked of the smallest, and of what nobody knows the size of. */
export const LEAST_WORDS = DEPTHS[0].words;
export const MOST_WORDS = DEPTHS[2].words;

/** How many words each answer takes at least for a cost in kroner. */
export function wordsNeeded(hundredths: bigint): number {
  return DEPTHS.find(({ below }) => below === null || hundredths < below)?.words ?? MOST_WORDS;
}

/**
 * What the groundwork lacks before a case comes to the council, in words that begin a sentence: every question without an
 * answer, every answer too short for the size, and alternatives.
 *
 * Rule of the domain, "Intake", before IN_COUNCIL. Source: utredningsinstruksen (FOR-2016-02-19-184) point 2-1. Binding
 * for state measures; councils of others ask the same questions. Version 2016-03-01.
 */
export function lackingBeforeCouncil(groundwork: GroundworkFact | null, least: number): string[] {
  const words = groundwork?.answerWords ?? SIX_QUESTIONS.map(() => 0);
  const answers = SIX_QUESTIONS.flatMap((question, i) => {
    const written = words[i] ?? 0;
    if (written === 0) return [`"${question}" is not answered`];
    return written < least ? [`The answer to "${question}" has ${String(written)} words; for a case of this size ${String(least)} is the least`] : [];
  });
  const besideZero = groundwork?.alternativesBesideZero ?? 0;
  return [
    ...answers,
    ...(groundwork?.hasZeroAlternative ? [] : ['There is no zero alternative: what happens if nothing is done']),
    ...(besideZero < FEWEST_ALTERNATIVES ? [`There are ${String(besideZero)} alternatives beside the zero alternative; ${String(FEWEST_ALTERNATIVES)} is the least`] : []),
  ];
}
