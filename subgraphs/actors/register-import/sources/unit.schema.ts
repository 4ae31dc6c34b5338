import { z } from 'zod';

const day = z.string().transform((text) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]);
const code = z.union([z.string(), z.object({ kode: z.string() }).transform(({ kode }) => kode)]);
/** What cannot be understood of a field counts as not told; the record is used all the same. */
const told = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(undefined);

/**
 * A unit as Enhetsregisteret gives it (data.brreg.no/enhetsregisteret/api, version 1), as far as the register of actors
 * uses it. One that is deleted has few other fields than these.
 */
export const UNIT = z.object({
  organisasjonsnummer: told(z.string()),
  navn: told(z.string()),
  organisasjonsform: told(code),
  overordnetEnhet: told(z.string()),
  maalform: told(z.string()),
  konkurs: told(z.boolean()),
  slettedato: told(day),
  /** The same of a sub-unit. */
  nedleggelsesdato: told(day),
  institusjonellSektorkode: told(code),
  historiskeNavn: told(z.array(z.object({ navn: told(z.string()), fraDato: told(day), tilDato: told(day) }))),
});

export type Unit = z.output<typeof UNIT>;
