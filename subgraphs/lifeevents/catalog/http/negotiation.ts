import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { DEFAULT_FORMAT, FORMATS, type Format } from '../export/formats';

const MEDIA_TYPES = FORMATS.map(({ mediaType }) => mediaType);

/** Types that clients ask for and that one of ours answers as well. */
const ALSO: ReadonlyMap<string, Format> = new Map<string, Format>([['application/json', FORMATS[1]], ['application/x-turtle', FORMATS[0]], ['application/xml', FORMATS[2]], ['text/n3', FORMATS[0]]]);

/** The format that a client wants most of those there are: by ?format=, else by Accept. Null when it wants none of them. */
export function formatFor(raw: Pick<IncomingMessage, 'headers'>, name: string | undefined): Format | null {
  if (name !== undefined) return FORMATS.find((format) => format.name === name || format.mediaType === name) ?? null;
  const [wanted] = new Negotiator(raw).mediaTypes([...MEDIA_TYPES, ...ALSO.keys()]);
  if (raw.headers.accept === undefined) return DEFAULT_FORMAT;
  return FORMATS.find(({ mediaType }) => mediaType === wanted) ?? ALSO.get(wanted ?? '') ?? null;
}

/** What there is, as words. */
export const OFFERED = FORMATS.map(({ name, mediaType }) => `${mediaType} (?format=${name})`).join(', ');

/** The same document in the other formats, for a Link header. */
export function alternatives(chosen: Format, query: Readonly<Record<string, string | undefined>>): string {
  return FORMATS.filter(({ name }) => name !== chosen.name)
    .map(({ name, mediaType }) => `<?${new URLSearchParams({ ...(query['uri'] === undefined ? {} : { uri: query['uri'] }), format: name }).toString()}>; rel="alternate"; type="${mediaType}"`)
    .join(', ');
}
