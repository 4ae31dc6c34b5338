import { z } from 'zod';
import { portSetting, readConfig, type Environment } from '../config';

/** The settings of the command line: where the hub is that it speaks to. */
export function readCommandConfig(environment: Environment) {
  const config = readConfig({ HOST: z.string().default('127.0.0.1'), PORT: portSetting(4000), SAMSPILL_TOKEN: z.string().min(1).optional() }, environment);
  const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? '127.0.0.1' : config.HOST;
  return { hubUrl: `http://${host.includes(':') ? `[${host}]` : host}:${String(config.PORT)}`, token: config.SAMSPILL_TOKEN ?? null };
}
