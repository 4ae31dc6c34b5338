import { z } from 'zod';
import type { StarterInitiative } from './initiative.schema';
import { actor, key, partialDay, source, texts, withheld, year } from './starter-parts.schema';

export const portfoliosFile = z.array(z.strictObject({ key, owner: actor, titles: texts, descriptions: texts, source }));

export const mandatesFile = z.array(
  z.strictObject({
    key,
    titles: texts,
    tasks: texts,
    year,
    /** What the letter is called, where its title is known. */
    letter: z.string().min(1).optional(),
    letterUrl: z.url().optional(),
    issuer: actor.optional(),
    agencies: z.array(actor).min(1),
    initiatives: z.array(key).min(1),
    source,
  }),
);

const state = z.enum(['REQUESTED', 'MET', 'ADVISED', 'SUBMITTED', 'IN_PREPARATION', 'IN_COUNCIL', 'RETURNED', 'REJECTED', 'RECOMMENDED', 'DECIDED', 'FOLLOWED_UP']);

export const councilsFile = z.array(
  z.strictObject({
    key,
    kind: z.enum(['ADVISORY', 'PORTFOLIO']),
    names: texts,
    descriptions: texts,
    owner: actor,
    submissionRule: z.enum(['ANYONE', 'MEMBERS', 'LISTED']),
    submissionNotes: texts.optional(),
    /** Organisations only: names of persons are no part of the starter dataset. */
    members: z.array(z.strictObject({ actor, role: z.enum(['LEADER', 'MEMBER', 'COORDINATOR', 'SECRETARIAT']), source })),
    cases: z.array(
      z.strictObject({
        key,
        initiative: key,
        titles: texts,
        state,
        submitter: actor.optional(),
        steps: z.array(z.strictObject({ to: state, on: partialDay.optional(), source })).min(1),
        advice: z.array(z.strictObject({ texts, source })).default([]),
        withheld,
        source,
      }),
    ),
    source,
  }),
);

export interface StarterDataset {
  readonly initiatives: readonly StarterInitiative[];
  readonly portfolios: z.output<typeof portfoliosFile>;
  readonly mandates: z.output<typeof mandatesFile>;
  readonly councils: z.output<typeof councilsFile>;
}
