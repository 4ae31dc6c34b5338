import { z } from 'zod';
import { commonSettings, ConfigError, portSetting, readConfig, type Environment } from '../../subgraphs/shared/config';
import { StartupError } from '../../subgraphs/shared/errors';
import { withIssuer, type Issuer } from '../../subgraphs/shared/identity/issuers';

const DEFAULT_PORT = 4000;

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
    HOST: z.string().default('127.0.0.1'),
    PORT: portSetting(DEFAULT_PORT),
    LOG_LEVEL: z.string().default('warn'),
    npm_lifecycle_event: z.string().optional(),
  });
  if (config.NODE_ENV === 'production' && config.DEVELOPMENT_ISSUER === 'on') {
    throw new ConfigError(['DEVELOPMENT_ISSUER: is on with NODE_ENV=production, and then anybody who can read the data folder could speak for any organisation; leave it out']);
  }
  return {
    dataFolder: config.SAMSPILL_DATA,
    host: config.HOST,
    port: config.PORT,
    isStartedByNpm: config.npm_lifecycle_event !== undefined,
    hasDevelopmentIssuer: config.NODE_ENV !== 'production' && config.DEVELOPMENT_ISSUER !== 'off',
    /** The parts stay quiet unless asked: what a person needs is said by the hub. They trust the issuer given beside those of the setting. */
    partEnvironment: (issuer: Issuer | null): NodeJS.ProcessEnv => ({
      ...process.env,
      LOG_LEVEL: config.LOG_LEVEL,
      ...(issuer ? { TOKEN_ISSUERS: withIssuer(process.env['TOKEN_ISSUERS'], issuer) } : {}),
    }),
  };
}

/** The settings of the command that issues development tokens; it refuses where there must be none. */
export function readDevelopmentConfig(environment: Environment) {
  const config = readConfig(developmentSettings, environment);
  if (config.NODE_ENV === 'production') throw new StartupError('Development tokens are not issued with NODE_ENV=production. Get a token from Maskinporten.');
  if (config.DEVELOPMENT_ISSUER === 'off') throw new StartupError('Development tokens are not issued with DEVELOPMENT_ISSUER=off. Get a token from Maskinporten, or leave the setting out.');
  return { dataFolder: config.SAMSPILL_DATA };
}
