import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { CatalogConfig } from '../config';
import type { CatalogState } from '../export/publication.store';

/** Raise it when the same data comes to be written down otherwise: a harvester must see that as a change. */
const EDITION = 1;
const SECOND_MS = 1_000;

/** What a harvester keeps of a document, to ask next time whether it has changed. */
export interface Validators {
  readonly etag: string;
  readonly lastModified: Date;
}

/** The validators of a document: the same data, format and settings give the same tag, and any other another. */
export function validatorsOf({ revision, changedAt }: CatalogState, format: string, config: CatalogConfig, now = new Date()): Validators {
  const hash = createHash('sha256').update(JSON.stringify([EDITION, String(revision), changedAt.getTime(), format, config])).digest('base64url').slice(0, 22);
  return { etag: `"${hash}"`, lastModified: lastWholeSecond(changedAt, now) };
}

/**
 * A date in HTTP has no parts of a second. While the second of the last change goes on, another may follow in it, so
 * the second before is told: a harvester then asks once too often rather than missing a change.
 */
function lastWholeSecond(changedAt: Date, now: Date): Date {
  const second = Math.floor(changedAt.getTime() / SECOND_MS) * SECOND_MS;
  return new Date(now.getTime() < second + SECOND_MS ? second - SECOND_MS : second);
}

/** Whether the client has this document already. A tag decides where one is given. Source: RFC 9110, 13.2.2. */
export function isUnchanged(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && lastModified.getTime() <= since;
}
