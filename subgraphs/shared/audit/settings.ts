import { join } from 'node:path';
import { z } from 'zod';
import { numberSetting } from '../config';

const MIB = 1024 * 1024;
const DEFAULT_FILE_MIB = 16;
const DEFAULT_KINDS_PER_MINUTE = 600;
const DEFAULT_HEAD_MINUTES = 60;
const MINUTE_MS = 60_000;

/** The settings by which a part of the hub notes refused access. */
export const auditSettings = {
  AUDIT_FOLDER: z.string().optional(),
  AUDIT_FILE_MIB: numberSetting(DEFAULT_FILE_MIB, { least: 1, most: 1_024 }),
  AUDIT_HEAD_MINUTES: numberSetting(DEFAULT_HEAD_MINUTES, { least: 1, most: 1_440 }),
  AUDIT_KINDS_PER_MINUTE: numberSetting(DEFAULT_KINDS_PER_MINUTE, { least: 1, most: 100_000 }),
};

/** Where and how much of refused access is noted. */
export interface AuditConfig {
  readonly folder: string;
  /** A file that has grown past this is ended, and the next one begun. */
  readonly fileBytes: number;
  /** So many kinds of refusals are told apart within a minute; the others are counted together. */
  readonly kindsPerMinute: number;
  /** How often it is told how far the logs have come. */
  readonly betweenHeadsMs: number;
}

interface AuditSettings {
  readonly SAMSPILL_DATA: string;
  readonly AUDIT_FOLDER?: string | undefined;
  readonly AUDIT_FILE_MIB: number;
  readonly AUDIT_KINDS_PER_MINUTE: number;
  readonly AUDIT_HEAD_MINUTES: number;
}

export function toAuditConfig({ SAMSPILL_DATA: data, AUDIT_FOLDER: folder, AUDIT_FILE_MIB: fileMib, AUDIT_KINDS_PER_MINUTE: kindsPerMinute, AUDIT_HEAD_MINUTES: minutes }: AuditSettings): AuditConfig {
  return { folder: folder ?? join(data, 'audit'), fileBytes: fileMib * MIB, kindsPerMinute, betweenHeadsMs: minutes * MINUTE_MS };
}
