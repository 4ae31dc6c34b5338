import { z } from 'zod';
import { CommandFault } from '../../shared/cli/command-fault';
import { LANGUAGES, type LanguageCode, type Texts } from '../../shared/graphql/localized-text';
import { ProvenanceKind, type Provenance } from '../../shared/graphql/provenance';
import type { SetCoordinationScaleInput } from '../coordination/scale.input';

const FILE = z.strictObject({
  revision: z.string(),
  source: z.strictObject({ kind: z.enum(ProvenanceKind), url: z.url().optional(), retrievedAt: z.iso.datetime().optional(), note: z.string().optional() }).optional(),
  degrees: z.array(z.strictObject({ code: z.string(), names: z.partialRecord(z.enum(LANGUAGES), z.string()) })),
});

/** A scale as it is read. */
export interface ReadScale {
  readonly revision: string;
  readonly degrees: readonly { readonly code: string; readonly names: readonly { readonly language: LanguageCode; readonly text: string }[]; readonly provenance: Readonly<Record<keyof Provenance, unknown>> }[];
}

/** The scale as a file that can be edited and set again; it has a source when all steps come from the same one. */
export function printScale({ revision, degrees }: ReadScale): string {
  const sources = new Set(degrees.map(({ provenance }) => JSON.stringify(sourceOf(provenance))));
  const [source] = sources.size === 1 ? [...sources] : [];
  const file = {
    revision,
    ...(source === undefined || source === JSON.stringify({ kind: ProvenanceKind.REPORTED }) ? {} : { source: JSON.parse(source) as object }),
    degrees: degrees.map(({ code, names }) => ({ code, names: Object.fromEntries(names.map(({ language, text }) => [language, text])) })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function sourceOf({ kind, sourceUrl, retrievedAt, note }: ReadScale['degrees'][number]['provenance']): object {
  return Object.fromEntries(Object.entries({ kind, url: sourceUrl, retrievedAt, note }).filter(([, value]) => value !== null));
}

/** What a file says the scale is to be. */
export function parseScale(text: string, name: string): SetCoordinationScaleInput {
  const { revision, source, degrees } = checked(text, name);
  return {
    expectedRevision: revision,
    degrees: degrees.map(({ code, names }) => ({ code, names: textsIn(names) })),
    ...(source && { source: { kind: source.kind, url: source.url ?? null, note: source.note ?? null, ...(source.retrievedAt === undefined ? {} : { retrievedAt: new Date(source.retrievedAt) }) } }),
  };
}

const textsIn = (names: Texts) => LANGUAGES.flatMap((language) => (names[language] === undefined ? [] : [{ language, text: names[language] }]));

function checked(text: string, name: string): z.output<typeof FILE> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new CommandFault(`${name} is not JSON. Begin from the one that "coordination-scale show" writes.`, 1);
  }
  const result = FILE.safeParse(content);
  if (result.success) return result.data;
  throw new CommandFault([`${name} is not a scale. Begin from the one that "coordination-scale show" writes.`, ...result.error.issues.map(({ path, message }) => `  ${path.length === 0 ? 'the whole file' : path.join('.')}: ${message}`)].join('\n'), 1);
}
