import { Command, InvalidArgumentError } from 'commander';
import { SCOPES } from '../../subgraphs/shared/identity/scopes';
import { isOrganizationNumber } from '../../subgraphs/shared/organization-number';
import type { Environment } from '../../subgraphs/shared/config';
import { readDevelopmentConfig } from './config';
import { developmentKey } from './development-key';
import { issueDevelopmentToken } from './development-token';

const KNOWN_SCOPES: readonly string[] = Object.values(SCOPES);
const DEFAULT_SECONDS = 3_600;
const MOST_SECONDS = 86_400;

function organizationNumber(text: string): string {
  if (isOrganizationNumber(text)) return text;
  throw new InvalidArgumentError('It is not an organisation number: nine digits without spaces, the last of which is the check digit of the others.');
}

function scopesOf(text: string, before: readonly string[] = []): readonly string[] {
  const scopes = text.split(/\s+/).filter((scope) => scope !== '');
  const unknown = scopes.filter((scope) => !KNOWN_SCOPES.includes(scope));
  if (unknown.length > 0) throw new InvalidArgumentError(`The hub knows no scope ${unknown.join(', ')}. It knows ${KNOWN_SCOPES.join(', ')}.`);
  return [...new Set([...before, ...scopes])];
}

function seconds(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= MOST_SECONDS) return value;
  throw new InvalidArgumentError(`It is not a whole number of seconds between 1 and ${String(MOST_SECONDS)}.`);
}

interface Options {
  readonly org: string;
  readonly supplier?: string;
  readonly scope?: readonly string[];
  readonly expiresIn: number;
}

/** Where the command writes: the token apart from what is said about it, so that a shell can take the one without the other. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

async function issue({ org, supplier, scope = [], expiresIn }: Options, environment: Environment, { out, err }: Streams): Promise<void> {
  const { dataFolder } = readDevelopmentConfig(environment);
  const key = await developmentKey(dataFolder);
  const token = await issueDevelopmentToken(key, { organizationNumber: org, supplierNumber: supplier ?? null, scopes: scope, seconds: expiresIn });
  const by = supplier === undefined ? '' : ` by ${supplier}`;
  err(`DEVELOPMENT TOKEN, for trying the hub out and for nothing else. It speaks for ${org}${by} with ${scope.length === 0 ? 'no scope' : scope.join(' ')}, for ${String(expiresIn)} seconds.\nOnly hubs that share the key in ${key.file} believe it. Real tokens come from Maskinporten.\n`);
  out(`${token}\n`);
}

const EXAMPLE = `
Example:
  TOKEN=$(npm run --silent token -- --org 983544622 --scope "samspill:lifeevents.write")
  curl http://127.0.0.1:4000/graphql -H "authorization: Bearer $TOKEN" -H "content-type: application/json" -d '{"query":"{ viewer { summary } }"}'`;

/** The command line of the development issuer. */
export function tokenCommand(environment: Environment, streams: Streams): Command {
  return new Command('npm run --silent token --')
    .description('Prints a token of the development issuer, shaped as those of Maskinporten. Works whether or not the hub is running; never in production.')
    .requiredOption('--org <number>', 'the organisation that asks', organizationNumber)
    .option('--scope <scopes>', `what it may do, several apart by spaces: ${KNOWN_SCOPES.join(', ')}`, scopesOf)
    .option('--supplier <number>', 'the organisation that asks on its behalf', organizationNumber)
    .option('--expires-in <seconds>', `how long the token is good for, at most ${String(MOST_SECONDS)}`, seconds, DEFAULT_SECONDS)
    .addHelpText('after', EXAMPLE)
    .allowExcessArguments(false)
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .action((options: Options) => issue(options, environment, streams));
}
