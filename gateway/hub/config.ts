import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commonSettings, ConfigError, LARGEST_PORT, portSetting, readConfig, type Environment } from '../../subgraphs/shared/config';
import { drainSettings, toDrainConfig } from '../../subgraphs/shared/drain/settings';
import { StartupError } from '../../subgraphs/shared/errors';
import { withIssuer, type Issuer } from '../../subgraphs/shared/identity/issuers';
import { GATEWAY, SUBGRAPHS } from './parts';

const DEFAULT_PORT = 4000;
const LOCAL = '127.0.0.1';
const SECRET_BYTES = 32;

const developmentSettings = {
  NODE_ENV: commonSettings.NODE_ENV,
  SAMSPILL_DATA: commonSettings.SAMSPILL_DATA,
  /** Whether tokens of the development issuer are issued and trusted; on, except in production. */
  DEVELOPMENT_ISSUER: z.enum(['on', 'off'], { error: 'is neither on nor off' }).optional(),
};

/** The settings of the hub itself; each part reads its own from the same environment. */
export function readHubConfig() {
  const config = readConfig({
    ...developmentSettings,
    ...drainSettings,
    HOST: z.string().default(LOCAL),
    SUBGRAPH_HOST: z.string().default(LOCAL),
    PORT: portSetting(DEFAULT_PORT),
    LOG_LEVEL: z.string().default('warn'),
    HUB_SECRET: z.string().optional(),
    npm_lifecycle_event: z.string().optional(),
  });
  if (config.NODE_ENV === 'production' && config.DEVELOPMENT_ISSUER === 'on') {
    throw new ConfigError(['DEVELOPMENT_ISSUER: is on with NODE_ENV=production, and then anybody who can read the data folder could speak for any organisation; leave it out']);
  }
  const ownSecret = randomBytes(SECRET_BYTES).toString('hex');
  return {
    dataFolder: config.SAMSPILL_DATA,
    /** The ports that the settings name. A subgraph that is given none knows its own; what is no port is told by the part. */
    ports: [{ setting: GATEWAY.portSetting, port: config.PORT, host: config.HOST }, ...subgraphPorts(config.SUBGRAPH_HOST)],
    drain: toDrainConfig(config),
    isStartedByNpm: config.npm_lifecycle_event !== undefined,
    hasDevelopmentIssuer: config.NODE_ENV !== 'production' && config.DEVELOPMENT_ISSUER !== 'off',
    /**
     * The parts stay quiet unless asked: what a person needs is said by the hub. They trust the issuer given beside those
     * of the setting, and know each other by a secret that lives as long as the hub when none is set.
     */
    partEnvironment: (issuer: Issuer | null): NodeJS.ProcessEnv => ({
      ...process.env,
      LOG_LEVEL: config.LOG_LEVEL,
      HUB_SECRET: config.HUB_SECRET ?? ownSecret,
      ...(issuer ? { TOKEN_ISSUERS: withIssuer(process.env['TOKEN_ISSUERS'], issuer) } : {}),
    }),
  };
}

function subgraphPorts(host: string): { readonly setting: string; readonly port: number; readonly host: string }[] {
  return SUBGRAPHS.map(({ portSetting: setting }) => ({ setting, port: Number(process.env[setting]), host })).filter(({ port }) => Number.isInteger(port) && port > 0 && port <= LARGEST_PORT);
}

/** The settings of the command that issues development tokens; it refuses where there must be none. */
export function readDevelopmentConfig(environment: Environment) {
  const config = readConfig(developmentSettings, environment);
  if (config.NODE_ENV === 'production') throw new StartupError('Development tokens are not issued with NODE_ENV=production. Get a token from Maskinporten.');
  if (config.DEVELOPMENT_ISSUER === 'off') throw new StartupError('Development tokens are not issued with DEVELOPMENT_ISSUER=off. Get a token from Maskinporten, or leave the setting out.');
  return { dataFolder: config.SAMSPILL_DATA };
}
