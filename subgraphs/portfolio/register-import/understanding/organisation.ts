import { stableId } from '../../../shared/graphql/id';
import { isUuid } from '../../../shared/graphql/uuid';
import { isOrganizationNumber } from '../../../shared/organization-number';
import type { ProfileField } from '../profile/profile.schema';
import { brief, type Cells } from './cells';

/** Groups without an organisation number, by the words that a portfolio office may write for them. */
const GROUPS: Readonly<Record<string, string>> = { innbyggere: 'citizens', innbyggjarar: 'citizens', citizens: 'citizens', kommuner: 'municipalities', kommunar: 'municipalities', municipalities: 'municipalities', næringslivet: 'businesses', business: 'businesses', businesses: 'businesses' };

/** The actor that a cell names by its organisation number, its id in the hub, or the word for a group; null for an empty cell. */
export function actorIn(cells: Cells, field: ProfileField): string | null {
  const text = cells.text(field);
  if (text === null) return null;
  const digits = text.replaceAll(/[\s\u00a0]/g, '');
  if (isOrganizationNumber(digits)) return stableId('actor', digits);
  if (isUuid(text.toLowerCase())) return text.toLowerCase();
  const group = GROUPS[text.toLowerCase()];
  if (group !== undefined) return stableId('actor', group);
  cells.refuse(field, 'ORGANIZATION_WRONG', { value: brief(text) });
  return null;
}
