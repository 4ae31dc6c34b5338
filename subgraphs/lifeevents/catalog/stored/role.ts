import type { ServiceRole } from '../../../../prisma/generated/lifeevents/client/client';
import { ROLE_TYPE } from '../vocabulary';

/** What the roles of the national code list are to us. A role that is not in it takes part all the same. */
const MEANINGS: Readonly<Record<string, ServiceRole>> = {
  'service-provider': 'DELIVERER',
  'service-producer': 'DELIVERER',
  'data-provider': 'DATA_PROVIDER',
};
/** The code list has no terms for partners and regulators; they are told without a role. */
const TERMS: Readonly<Record<ServiceRole, string | null>> = { DELIVERER: 'service-provider', DATA_PROVIDER: 'data-provider', REGULATOR: null, PARTNER: null };

/** The role of ours that a participation has by its roles in the catalogue. */
export function roleFor(roles: readonly string[]): ServiceRole {
  const known = roles.map((role) => (role.startsWith(ROLE_TYPE) ? MEANINGS[role.slice(ROLE_TYPE.length)] : undefined));
  return known.find((role) => role !== undefined) ?? 'PARTNER';
}

/** The roles in the catalogue of a participation: as they were read, unless its role has been changed since. */
export function rolesOf(role: ServiceRole, read: readonly string[]): readonly string[] {
  if (read.length > 0 && roleFor(read) === role) return read;
  const term = TERMS[role];
  return term === null ? [] : [`${ROLE_TYPE}${term}`];
}
