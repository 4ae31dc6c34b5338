import { z } from 'zod';
import { ConfigError, numberSetting } from '../../subgraphs/shared/config';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits';

/** What an operation may cost: several times what the dearest of the ready operations of the playground does. */
const DEFAULT_COST = 25_000;
const DEFAULT_CACHE_MIB = 32;
const DEFAULT_POLL_MS = 1_000;
const MOST_POLL_MS = 60 * 60_000;
const MIB = 1024 * 1024;

/** How the hub uses documents that are registered: beside all others, or alone. */
export type TrustedMode = 'prefer' | 'only';

export interface TrustedConfig {
  /** Where the registered documents are. */
  readonly folder: string;
  readonly mode: TrustedMode;
  /** How often the folder is looked at; one question to the file system when nothing has changed. */
  readonly pollMs: number;
}

/** What documents the hub answers. */
export interface DocumentConfig {
  readonly limits: DocumentLimits;
  /** The most that one operation may cost. */
  readonly cost: number;
  /** Room for documents that are kept read, in bytes. */
  readonly cacheBytes: number;
  /** Null where none are registered. */
  readonly trusted: TrustedConfig | null;
}

export const DOCUMENT_DEFAULTS: DocumentConfig = Object.freeze({ limits: DOCUMENT_LIMITS, cost: DEFAULT_COST, cacheBytes: DEFAULT_CACHE_MIB * MIB, trusted: null });

/** The settings of what documents the hub answers. */
export const documentSettings = {
  LIMIT_TOKENS: numberSetting(DOCUMENT_LIMITS.tokens, { most: 100_000 }),
  LIMIT_DEPTH: numberSetting(DOCUMENT_LIMITS.depth, { most: 100 }),
  LIMIT_ALIASES: numberSetting(DOCUMENT_LIMITS.aliases, { least: 0, most: 100_000 }),
  LIMIT_ROOT_FIELDS: numberSetting(DOCUMENT_LIMITS.rootFields, { most: 10_000 }),
  LIMIT_SELECTIONS: numberSetting(DOCUMENT_LIMITS.selections, { most: 100_000 }),
  LIMIT_REPETITIONS: numberSetting(DOCUMENT_LIMITS.repetitions, { most: 1_000 }),
  LIMIT_DIRECTIVES: numberSetting(DOCUMENT_LIMITS.directives, { least: 0, most: 10_000 }),
  LIMIT_DIRECTIVES_AT_ONE_PLACE: numberSetting(DOCUMENT_LIMITS.directivesAtOnePlace, { least: 0, most: 1_000 }),
  LIMIT_OPERATIONS: numberSetting(DOCUMENT_LIMITS.operations, { most: 1_000 }),
  LIMIT_INTROSPECTIONS: numberSetting(DOCUMENT_LIMITS.introspections, { least: 0, most: 100 }),
  LIMIT_COST: numberSetting(DEFAULT_COST, { most: 100_000_000 }),
  DOCUMENT_CACHE_MIB: numberSetting(DEFAULT_CACHE_MIB, { most: 4_096 }),
  TRUSTED_DOCUMENTS: z.string().optional(),
  TRUSTED_DOCUMENTS_POLL_MS: numberSetting(DEFAULT_POLL_MS, { least: 10, most: MOST_POLL_MS }),
  TRUSTED_DOCUMENTS_MODE: z.enum(['off', 'prefer', 'only'], { error: 'is none of off, prefer and only' }).optional(),
};

type Settings = z.output<z.ZodObject<typeof documentSettings>>;

export function toDocumentConfig(settings: Settings): DocumentConfig {
  return {
    limits: {
      tokens: settings.LIMIT_TOKENS,
      depth: settings.LIMIT_DEPTH,
      aliases: settings.LIMIT_ALIASES,
      rootFields: settings.LIMIT_ROOT_FIELDS,
      selections: settings.LIMIT_SELECTIONS,
      repetitions: settings.LIMIT_REPETITIONS,
      directives: settings.LIMIT_DIRECTIVES,
      directivesAtOnePlace: settings.LIMIT_DIRECTIVES_AT_ONE_PLACE,
      operations: settings.LIMIT_OPERATIONS,
      introspections: settings.LIMIT_INTROSPECTIONS,
    },
    cost: settings.LIMIT_COST,
    cacheBytes: settings.DOCUMENT_CACHE_MIB * MIB,
    trusted: trustedOf(settings),
  };
}

/** Whoever names a folder wants what is in it served; whoever wants it served and names none has forgotten it. */
function trustedOf({ TRUSTED_DOCUMENTS: folder, TRUSTED_DOCUMENTS_POLL_MS: pollMs, TRUSTED_DOCUMENTS_MODE: mode = folder === undefined ? 'off' : 'prefer' }: Settings): TrustedConfig | null {
  if (mode === 'off') return null;
  if (folder === undefined) throw new ConfigError([`TRUSTED_DOCUMENTS: is missing. With TRUSTED_DOCUMENTS_MODE=${mode} it names the folder of the registered documents`]);
  return { folder, mode, pollMs };
}
