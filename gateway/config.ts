import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { commonSettings, portSetting, readConfig, type Environment } from '../subgraphs/shared/config';
import { identitySettings, toIdentityConfig } from '../subgraphs/shared/identity/issuers';
import { PACKAGE_ROOT } from '../subgraphs/shared/package-root';

const DEFAULT_PORT = 4000;
/** A subgraph that has not answered by then is left out of the answer. */
const DEFAULT_SUBGRAPH_TIMEOUT_MS = 10_000;
/** A subgraph's answer beyond this is not read to its end. */
const DEFAULT_SUBGRAPH_RESPONSE_LIMIT_BYTES = 32 * 1024 * 1024;
/** The addresses that <NAME>_PORT moves to another port; a subgraph elsewhere is named by <NAME>_URL. */
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const switchSetting = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'is neither on nor off' })
    .default(fallback)
    .transform((value) => value === 'on');

const positive = (fallback: number) => z.coerce.number({ error: 'is not a number' }).int('is not a whole number').min(1, 'is below 1').default(fallback);

const originsSetting = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''))
  .pipe(z.array(z.string().regex(/^https?:\/\/[^/]+$/, 'is not a list of origins such as https://dashboard.example.no, separated by commas')));

/** The settings of the gateway, read once, in the shape that the gateway takes them. */
export function readGatewayConfig(environment: Environment = process.env) {
  const config = readConfig(
    {
      ...commonSettings,
      ...identitySettings,
      HOST: z.string().default('127.0.0.1'),
      PORT: portSetting(DEFAULT_PORT),
      SUPERGRAPH: z.string().default(join(PACKAGE_ROOT, 'gateway', 'supergraph.graphql')),
      SUBGRAPH_TIMEOUT_MS: positive(DEFAULT_SUBGRAPH_TIMEOUT_MS),
      SUBGRAPH_RESPONSE_LIMIT_BYTES: positive(DEFAULT_SUBGRAPH_RESPONSE_LIMIT_BYTES),
      INTROSPECTION: switchSetting('on'),
      PLAYGROUND: switchSetting('on'),
      CORS_ORIGINS: originsSetting,
    },
    environment,
  );
  return Object.freeze({
    host: config.HOST,
    port: config.PORT,
    supergraph: locate(config.SUPERGRAPH, environment),
    logLevel: config.LOG_LEVEL,
    calls: { timeoutMs: config.SUBGRAPH_TIMEOUT_MS, responseLimitBytes: config.SUBGRAPH_RESPONSE_LIMIT_BYTES },
    introspection: config.INTROSPECTION,
    playground: config.PLAYGROUND ? join(PACKAGE_ROOT, 'gateway', 'playground', 'dist') : null,
    corsOrigins: config.CORS_ORIGINS,
    identity: toIdentityConfig(config),
  });
}

/** A relative path counts from the folder where the command was typed; npm moves to the project's own folder first. */
function locate(file: string, environment: Environment): string {
  const fromHere = resolve(file);
  const typedIn = environment['INIT_CWD'];
  return isAbsolute(file) || existsSync(fromHere) || !typedIn ? fromHere : resolve(typedIn, file);
}

/**
 * Where each subgraph of a supergraph is: its own address, unless <NAME>_URL names another, or <NAME>_PORT another
 * port on this machine.
 */
export function readSubgraphAddresses(subgraphs: readonly { readonly name: string; readonly url: string }[], environment: Environment = process.env): ReadonlyMap<string, string> {
  const address = z.url({
    protocol: /^https?$/,
    error: ({ input }) => (input === undefined ? 'is missing, and the supergraph names no usable address for this subgraph' : 'is not an address such as http://127.0.0.1:4001/graphql'),
  });
  const settings = subgraphs.flatMap(({ name, url }): [string, z.ZodType][] => [
    [`${settingPrefix(name)}_URL`, URL.canParse(url) ? address.optional() : address],
    [`${settingPrefix(name)}_PORT`, portSetting(0)],
  ]);
  const config = readConfig(Object.fromEntries(settings), environment);
  return new Map(
    subgraphs.map(({ name, url }) => [name, (config[`${settingPrefix(name)}_URL`] as string | undefined) ?? onPort(url, config[`${settingPrefix(name)}_PORT`] as number)]),
  );
}

const settingPrefix = (subgraph: string): string => subgraph.toUpperCase().replaceAll(/\W/g, '_');

function onPort(url: string, port: number): string {
  const address = new URL(url);
  if (port === 0 || !LOCAL_HOSTS.has(address.hostname)) return url;
  address.port = String(port);
  return address.toString();
}

/**
 * The gateway library reports to its vendor every hour, after asking the machine's cloud provider what it runs on.
 * A hub of public agencies reports to nobody, and the library takes the order only from the environment.
 */
export function silenceVendorTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
