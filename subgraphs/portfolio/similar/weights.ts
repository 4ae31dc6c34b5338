/**
 * How strongly each reason speaks when candidates are ordered; never shown, since its reader sees the reasons. Advice
 * names the other one; the same service or need is what both work on; a life event is wide, and a component only a tool.
 * What is shared weighs less the more others share it too.
 */
export const WEIGHT = { ADVISED_BY_COUNCIL: 4, SHARED_SERVICE: 3, SHARED_NEED: 3, SHARED_LIFE_EVENT: 2, SHARED_COMPONENT: 1, WORDS: 3 } as const;

/** Having come further weighs as much as a rare component: it decides between those that are about as alike. */
export const WEIGHT_OF_BEING_FURTHER = 1;

/** How alike texts must be for their words to be a reason. Chosen on the tuning half of the labelled pairs (docs/similar.md). */
export const LEAST_ALIKE = 0.05;

/** Words of texts that are so alike weigh half of the most that words can weigh. Chosen there too. */
export const ALIKE_BY_HALF = 0.15;

/** The least that makes two initiatives overlap: words that weigh half, or a service or need that few share. Chosen there too. */
export const LEAST_OVERLAP = 1.5;

/** A small register cannot tell which words are rare: it counts as one of this size. */
export const FEWEST_COMPARED = 100;

/** Beyond this many initiatives, counting them all would change rarity by little. */
export const MOST_COMPARED = 10_000;

/** A term in more initiatives than this is common language: it is not looked up, so that no word costs more than this. */
export const MOST_COMMON = 500;

/** A reason names the terms that say most, and no more than these. */
export const MOST_WORDS = 8;
