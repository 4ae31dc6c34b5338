import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command on this machine is told; the same as the hub. */
export const commandEnvironment: Environment = process.env;

/**
 * Reads settings from the environment once, at the edge of a process. All faults are reported together, each with
 * the name of the setting, so that an operator mends them in one go. The result is frozen: nothing changes later.
 *
 * `process.env` is read in files of this name and nowhere else.
 */
export function readConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment = process.env,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const result = z.object(shape).safeParse(given);
  if (result.success) return Object.freeze(result.data);
  throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** The settings are wrong; the message lists every fault, a line each. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not usable. Mend these and start again:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

export const LARGEST_PORT = 65_535;

/** A TCP port; 0 asks the operating system for a free one. */
export const portSetting = (fallback: number) =>
  z.coerce
    .number({ error: 'is not a port number' })
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(LARGEST_PORT, `is above ${String(LARGEST_PORT)}`)
    .default(fallback);

/** A whole number within limits. */
export const numberSetting = (fallback: number, { least = 1, most = Number.MAX_SAFE_INTEGER }: { readonly least?: number; readonly most?: number } = {}) =>
  z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(least, `is below ${String(least)}`)
    .max(most, `is above ${String(most)}`)
    .default(fallback);

/** Something that is on or off. */
export const switchSetting = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'is neither on nor off' })
    .default(fallback)
    .transform((value) => value === 'on');

/** Address of a PostgreSQL database; absent means the embedded one. */
export const databaseUrlSetting = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'is not a PostgreSQL address such as postgresql://user:password@host:5432/name')
  .optional();

/** Settings that every part of the hub understands. */
export const commonSettings = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SAMSPILL_DATA: z.string().default('.data'),
};
