import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { commonSettings, numberSetting, portSetting, readConfig, switchSetting, type Environment } from '../subgraphs/shared/config';
import { drainSettings, toDrainConfig } from '../subgraphs/shared/drain/settings';
import { auditSettings, toAuditConfig } from '../subgraphs/shared/audit/settings';
import { identitySettings, toIdentityConfig } from '../subgraphs/shared/identity/issuers';
import { PACKAGE_ROOT } from '../subgraphs/shared/package-root';
import { callSettings, toCallConfig } from './calls/settings';
import { documentSettings, toDocumentConfig } from './document/settings';
import { httpSettings, toHttpLimits } from './http/settings';
import { observingSettings, toObservingConfig } from './observing/settings';
import { rateLimitSettings, toRateLimits } from './rate-limit/settings';

/** The supergraph of this project. */
export const defaultSupergraph = join(PACKAGE_ROOT, 'gateway', 'supergraph.graphql');

const DEFAULT_PORT = 4000;
/** How often to look whether there is a new supergraph; 0 for only when told by SIGHUP. */
const DEFAULT_SUPERGRAPH_POLL_MS = 1_000;
const MOST_SUPERGRAPH_POLL_MS = 60 * 60_000;
/** The addresses that <NAME>_PORT moves to another port; a subgraph elsewhere is named by <NAME>_URL. */
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

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
      ...auditSettings,
      ...callSettings,
      ...documentSettings,
      ...httpSettings,
      ...observingSettings,
      ...rateLimitSettings,
      ...drainSettings,
      HOST: z.string().default('127.0.0.1'),
      PORT: portSetting(DEFAULT_PORT),
      SUPERGRAPH: z.string().default(defaultSupergraph),
      SUPERGRAPH_POLL_MS: numberSetting(DEFAULT_SUPERGRAPH_POLL_MS, { least: 0, most: MOST_SUPERGRAPH_POLL_MS }),
      INTROSPECTION: switchSetting('on'),
      PLAYGROUND: switchSetting('on'),
      CORS_ORIGINS: originsSetting,
    },
    environment,
  );
  const documents = toDocumentConfig({ ...config, ...(config.TRUSTED_DOCUMENTS === undefined ? {} : { TRUSTED_DOCUMENTS: locate(config.TRUSTED_DOCUMENTS, environment) }) });
  // Where only registered documents are answered, nobody can explore.
  const isExplorable = documents.trusted?.mode !== 'only';
  return Object.freeze({
    host: config.HOST,
    port: config.PORT,
    supergraph: locate(config.SUPERGRAPH, environment),
    /** Null to look at the supergraph again only when told. */
    supergraphPollMs: config.SUPERGRAPH_POLL_MS === 0 ? null : config.SUPERGRAPH_POLL_MS,
    logLevel: config.LOG_LEVEL,
    calls: toCallConfig(config),
    http: toHttpLimits(config),
    observing: toObservingConfig(config),
    documents,
    introspection: config.INTROSPECTION && isExplorable,
    playground: config.PLAYGROUND && isExplorable ? join(PACKAGE_ROOT, 'gateway', 'playground', 'dist') : null,
    corsOrigins: config.CORS_ORIGINS,
    identity: toIdentityConfig(config),
    audit: toAuditConfig(config),
    rateLimits: toRateLimits(config),
    trustedProxies: config.TRUSTED_PROXIES,
    drain: toDrainConfig(config),
  });
}

/** A relative path counts from the folder where the command was typed; npm moves to the project's own folder first. */
export function locate(file: string, environment: Environment): string {
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
