import type { DatasetAccess } from '../../../../prisma/generated/lifeevents/client/client';

const ACCESS_RIGHTS = 'http://publications.europa.eu/resource/authority/access-right/';
const CODES: Readonly<Record<string, DatasetAccess>> = { PUBLIC: 'PUBLIC', RESTRICTED: 'RESTRICTED', NON_PUBLIC: 'NON_PUBLIC' };

/** Who may use a dataset, by the term of the European code list; UNKNOWN for any other and for none. */
export function accessFor(accessRights: string | null): DatasetAccess {
  return CODES[accessRights?.startsWith(ACCESS_RIGHTS) ? accessRights.slice(ACCESS_RIGHTS.length) : ''] ?? 'UNKNOWN';
}

export function accessRightsOf(access: DatasetAccess, read: unknown): string | null {
  if (access !== 'UNKNOWN') return `${ACCESS_RIGHTS}${access}`;
  return typeof read === 'string' ? read : null;
}
