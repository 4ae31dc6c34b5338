import { HubError, hubError } from '../../subgraphs/shared/errors';
import { isOrganizationNumber } from '../../subgraphs/shared/organization-number';
import { checkParameters, oneOf, outOfRange, type Parameters } from '../../subgraphs/shared/parameters';

/** What a map can be of, by the first part of its address: the root field that finds it, and the keys it is known by. */
const SUBJECTS = {
  'life-events': { field: 'lifeEvent(by: $by)', by: 'LifeEventRef!', name: 'title', what: 'life event' },
  initiatives: { field: 'initiative(id: $by)', by: 'ID!', name: 'title', what: 'initiative' },
  ecosystems: { field: 'ecosystem(id: $by)', by: 'ID!', name: 'name', what: 'ecosystem' },
  actors: { field: 'actor(by: $by)', by: 'ActorRef!', name: 'name', what: 'actor' },
} as const;
type Subject = keyof typeof SUBJECTS;

const GRAPHML = 'application/graphml+xml; charset=utf-8';
const CSV = 'text/csv; charset=utf-8; header=present';

/** The files a map is given as, by the end of the address. */
const FILES: Readonly<Record<string, { readonly format: string; readonly mediaType: string }>> = {
  graphml: { format: 'GRAPHML', mediaType: GRAPHML },
  'elements.csv': { format: 'KUMU_ELEMENTS', mediaType: CSV },
  'connections.csv': { format: 'KUMU_CONNECTIONS', mediaType: CSV },
  'nodes.csv': { format: 'GEPHI_NODES', mediaType: CSV },
  'edges.csv': { format: 'GEPHI_EDGES', mediaType: CSV },
};

const LISTS: ReadonlySet<string> = new Set(['kind', 'sector']);
const ONCE: ReadonlySet<string> = new Set(['uri', 'language', 'delimiter', 'depth', 'from', 'to']);
const DELIMITERS = { comma: 'COMMA', semicolon: 'SEMICOLON' } as const;
const LANGUAGES = { nb: 'nb', nn: 'nn', en: 'en' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DIGITS = /^\d+$/;
const LONGEST_ECHO = 80;

/** What is asked of the hub itself for a file, and what the answer is sent as. */
export interface MapRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly mediaType: string;
  readonly extension: string;
  readonly language: string;
  /** What is looked for, in words. */
  readonly sought: string;
}

/**
 * Reads the address of a map: /maps/<subject>/<key>.<file>, or /maps/life-events.<file>?uri=…. `edgeKinds` are the kinds
 * of lines that the schema knows. What is not understood is refused, since a map of something else would mislead.
 */
export function parseMapAddress(path: string, parameters: Parameters, edgeKinds: readonly string[]): MapRequest {
  const [, subject = '', key = '', extension = ''] = /^\/maps\/([a-z-]+)(?:\/([^/]*?))?\.(graphml|[a-z]+\.csv)$/.exec(path) ?? [];
  const file = Object.hasOwn(FILES, extension) ? FILES[extension] : undefined;
  if (!Object.hasOwn(SUBJECTS, subject) || !file) throw nothingHere();
  checkParameters(parameters, { lists: LISTS, once: ONCE });
  const once = (name: string): string | null => (parameters[name] as string | undefined) ?? null;
  const language = oneOf('language', once('language'), LANGUAGES) ?? LANGUAGES.nb;
  const by = keyOf(subject as Subject, key, once('uri'));
  return {
    query: operation(subject as Subject),
    variables: { by: by.value, ...mapArguments(parameters, once, edgeKinds), format: file.format, language, delimiter: oneOf('delimiter', once('delimiter'), DELIMITERS) ?? DELIMITERS.comma },
    mediaType: file.mediaType,
    extension,
    language,
    sought: `${SUBJECTS[subject as Subject].what} ${by.text.slice(0, LONGEST_ECHO)}`,
  };
}

/** The key as the root field of the subject takes it; a life event may be named by its IRI, an actor by its number. */
function keyOf(subject: Subject, key: string, uri: string | null): { value: unknown; text: string } {
  if (uri !== null && subject !== 'life-events') throw outOfRange('uri', 'is for life events. Name this by its id in the path.');
  if ((uri === null) === (key === '')) throw hubError('EXACTLY_ONE_REQUIRED', { path: 'The address', keys: subject === 'life-events' ? 'an id in its path and the parameter uri' : 'an id in its path', given: uri === null ? 0 : 2 });
  if (uri !== null && !URL.canParse(uri)) throw outOfRange('uri', 'is no IRI. Write it in full, with https:// before it.');
  if (subject === 'actors' && DIGITS.test(key) && !isOrganizationNumber(key)) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: key.slice(0, LONGEST_ECHO), why: 'is not an organisation number: nine digits, the last of which is the check digit.' });
  const text = uri ?? key;
  if (subject === 'life-events') return { value: uri === null ? { id: key } : { uri }, text };
  if (subject === 'actors') return { value: DIGITS.test(key) ? { organizationNumber: key } : { id: key }, text };
  return { value: key, text };
}

function mapArguments(parameters: Parameters, once: (name: string) => string | null, edgeKinds: readonly string[]): Record<string, unknown> {
  const all = (name: string): string[] | undefined => (parameters[name] === undefined ? undefined : [parameters[name]].flat());
  const known = Object.fromEntries(edgeKinds.map((kind) => [kind, kind]));
  const [depth, from, to] = [once('depth'), once('from'), once('to')];
  if (depth !== null && !/^\d{1,2}$/.test(depth)) throw outOfRange('depth', 'is not a whole number.');
  if ((from === null) !== (to === null)) throw outOfRange(from === null ? 'to' : 'from', 'stands alone. Give both from and to, or neither.');
  for (const [name, day] of [['from', from], ['to', to]] as const) if (day !== null && !DAY.test(day)) throw outOfRange(name, 'is no day. Write it like 2026-01-31.');
  return {
    // What is left out keeps the value that the schema gives it.
    ...(depth === null ? {} : { depth: Number(depth) }),
    kinds: all('kind')?.map((kind) => oneOf('kind', kind, known)),
    sectors: all('sector'),
    period: from === null ? undefined : { from, to },
  };
}

function operation(subject: Subject): string {
  const { field, by, name } = SUBJECTS[subject];
  const depth = subject === 'actors' ? 1 : 0;
  return `query ActorMapFile($by: ${by}, $depth: Int! = ${String(depth)}, $kinds: [ActorMapEdgeKind!], $period: ActorMapPeriod, $sectors: [ID!], $format: ActorMapFormat!, $language: LanguageCode!, $delimiter: CsvDelimiter!) {
  subject: ${field} {
    name: ${name}(language: $language)
    actorMap(depth: $depth, kinds: $kinds, period: $period, sectors: $sectors) {
      file(format: $format, language: $language, delimiter: $delimiter)
      coverage { missingSources }
    }
  }
}`;
}

function nothingHere(): HubError {
  return new HubError('NOT_FOUND', `There is nothing at this address. Maps are at /maps/life-events/<id>.graphml and the like: of ${Object.keys(SUBJECTS).join(', ')}, as ${Object.keys(FILES).join(', ')}.`);
}
