import { defineLoader } from '../../../shared/loader';
import type { Context } from '../../context';
import { readPublication } from '../export/publication.store';
import type { Verdict } from '../export/publishable';

/** Whether the catalogue has a record, by its IRI; null for a record that is not part of the format. */
export const verdictByUri = defineLoader<Context, string, Verdict | null>(
  async ({ db }, uris) => {
    const { verdicts } = (await readPublication(db)).publication;
    return new Map(uris.flatMap((uri) => {
      const verdict = verdicts.get(uri);
      return verdict ? [[uri, verdict] as const] : [];
    }));
  },
  () => null,
);
