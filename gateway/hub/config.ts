import { z } from 'zod';
import { portSetting, readConfig } from '../../subgraphs/shared/config';

const DEFAULT_PORT = 4000;

/** The settings of the hub itself; each part reads its own from the same environment. */
export function readHubConfig() {
  const config = readConfig({
    SAMSPILL_DATA: z.string().default('.data'),
    HOST: z.string().default('127.0.0.1'),
    PORT: portSetting(DEFAULT_PORT),
    LOG_LEVEL: z.string().default('warn'),
    npm_lifecycle_event: z.string().optional(),
  });
  return {
    dataFolder: config.SAMSPILL_DATA,
    host: config.HOST,
    port: config.PORT,
    isStartedByNpm: config.npm_lifecycle_event !== undefined,
    /** The parts stay quiet unless asked: what a person needs is said by the hub. */
    partEnvironment: { ...process.env, LOG_LEVEL: config.LOG_LEVEL } as NodeJS.ProcessEnv,
  };
}
