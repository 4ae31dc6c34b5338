import { Argument, Command, Option } from 'commander';
import { request } from 'undici';
import { readCommandConfig } from '../../shared/cli/config';
import { noHubAt, refusalOf } from '../../shared/cli/hub-refusal';
import { writeNewFile } from '../../shared/cli/new-file';
import type { Streams } from '../../shared/cli/streams';
import type { Environment } from '../../shared/config';

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly out?: string;
  readonly language: string;
  readonly delimiter: string;
  readonly depth?: string;
  readonly kind?: readonly string[];
  readonly sector?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly token?: string;
  readonly hub?: string;
}

const SUBJECTS = { 'life-event': 'life-events', initiative: 'initiatives', ecosystem: 'ecosystems', actor: 'actors' } as const;
const FORMATS = { graphml: 'graphml', elements: 'elements.csv', connections: 'connections.csv', nodes: 'nodes.csv', edges: 'edges.csv' } as const;
const OK = 200;

const HELP = `
The formats:
  graphml                 one file with everything, for Gephi, yEd, NetworkX and others
  elements, connections   two sheets for Kumu; with --delimiter semicolon also for Norwegian spreadsheets
  nodes, edges            two sheets for Gephi's data laboratory

A life event may be named by its id or its IRI, an actor by its id or organisation number. A map is made of what all parts
of the hub know, so the hub must be running. docs/actor-maps.md tells what the files hold and how to take them further.

Exit codes:
  0  the map was written
  2  the command could not do its work: nothing with that id, the hub does not answer, the file is there already

Examples:
  npm run hub -- map life-event https://data.samspill.no/life-events/alvorlig-sykt-barn --out map.graphml
  npm run hub -- map actor 889640782 --depth 2 --kind GOVERNS --kind FUNDS --out nav.graphml
  npm run hub -- map ecosystem <id> --format elements --delimiter semicolon --out elements.csv`;

const another = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Fetches the actor map of something as a file. */
export function mapCommand(environment: Environment, { out, err }: Streams, onExit: (code: number) => void): Command {
  return new Command('map')
    .description('Writes the actor map of a life event, an initiative, an ecosystem or an actor as a file for other programs.')
    .addArgument(new Argument('<what>', 'what the map is of').choices(Object.keys(SUBJECTS)))
    .argument('<key>', 'its id; for a life event also its IRI, for an actor also its organisation number')
    .addOption(new Option('--format <format>', 'the file to make').choices(Object.keys(FORMATS)).default('graphml'))
    .option('--out <file>', 'where to write it; to the screen when left out')
    .addOption(new Option('--language <language>', 'the language of names and words').choices(['nb', 'nn', 'en']).default('nb'))
    .addOption(new Option('--delimiter <delimiter>', 'for sheets').choices(['comma', 'semicolon']).default('comma'))
    .option('--depth <steps>', 'how many steps to reach beyond those who take part')
    .option('--kind <kind>', 'only lines of this kind; may be given several times', another)
    .option('--sector <id>', 'only actors of this sector; may be given several times', another)
    .option('--from <day>', 'ties that held in a period: its first day')
    .option('--to <day>', 'and its last day')
    .option('--token <token>', 'a token, if your hub asks for one; or set SAMSPILL_TOKEN')
    .option('--hub <url>', 'the hub; by default the one on this machine')
    .addHelpText('after', HELP)
    .action(async (what: keyof typeof SUBJECTS, key: string, options: Options) => {
      const file = await fetchMap(what, key, options, environment);
      if (options.out === undefined) out(file);
      else {
        await writeNewFile(options.out, file);
        err(`${options.out} written\n`);
      }
      onExit(0);
    });
}

async function fetchMap(what: keyof typeof SUBJECTS, key: string, options: Options, environment: Environment): Promise<string> {
  const config = readCommandConfig(environment);
  const url = (options.hub ?? config.hubUrl).replace(/\/+$/, '');
  const token = options.token ?? config.token;
  const answer = await request(`${url}${addressOf(what, key, options)}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } }).catch(() => {
    throw noHubAt(url);
  });
  if (answer.statusCode !== OK) throw await refusalOf(answer.statusCode, answer.body);
  return answer.body.text();
}

/** The address of a map at the hub. An IRI goes into the query, since it has slashes of its own. */
export function addressOf(what: keyof typeof SUBJECTS, key: string, { format, language, delimiter, depth, kind = [], sector = [], from, to }: Omit<Options, 'out' | 'token' | 'hub'>): string {
  const isUri = what === 'life-event' && /^https?:/i.test(key);
  const given = Object.entries({ ...(isUri ? { uri: key } : {}), language, delimiter, depth, from, to }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams([...given, ...kind.map((each): [string, string] => ['kind', each]), ...sector.map((each): [string, string] => ['sector', each])]);
  return `/maps/${SUBJECTS[what]}${isUri ? '' : `/${encodeURIComponent(key)}`}.${FORMATS[format]}?${query.toString()}`;
}
