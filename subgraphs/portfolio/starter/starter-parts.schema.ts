import { z } from 'zod';

/** What every record of prisma/starter/portfolio is made of: written and read by people, so every field says what it is. */

export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a key of small letters, digits and hyphens');
export const actor = z.string().regex(/^(\d{9}|[a-z][a-z0-9-]*)$/, 'is neither an organisation number nor the key of a group');
export const texts = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1).optional(), en: z.string().min(1) });
export const year = z.int().min(1900).max(2200);
export const currency = z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters');

/** A day, or only the month or the year where the source says no more. */
export const partialDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is not a day, month or year (2022-05-17, 2022-05 or 2022)');

/** Text, because a JSON number is a float. Absent or null when it is not known, never 0 for that. */
export const amount = z.string().regex(/^\d{1,18}(\.\d{1,2})?$/, 'is not an amount in whole currency units as text');
export const quantity = z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/, 'is not a number as text');

export const source = z
  .strictObject({ kind: z.enum(['SOURCED', 'INFERRED', 'REPORTED']), url: z.url().optional(), retrievedAt: z.iso.date().optional(), note: z.string().min(1).optional() })
  .refine((given) => given.kind !== 'SOURCED' || (given.url !== undefined && given.retrievedAt !== undefined), 'is SOURCED and names no url with retrievedAt')
  .refine((given) => given.kind === 'SOURCED' || given.note !== undefined, 'is not SOURCED and has no note that says why');

/** Values that the source withholds or does not give, by field, with its words and the reason. */
export const withheld = z.record(z.string(), z.strictObject({ rawText: z.string().min(1).optional(), reason: z.string().min(1) })).optional();

/** Whether the actor a record is about stands behind it: its source is that actor's own publication. Else it is a claim. */
export const claim = { claim: z.literal('CONFIRMED').optional() };

export type Source = z.output<typeof source>;
export type Withheld = z.output<typeof withheld>;
export type Claim = Readonly<{ claim?: 'CONFIRMED' | undefined }>;
