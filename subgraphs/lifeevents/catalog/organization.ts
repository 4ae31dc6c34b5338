import { stableId } from '../../shared/graphql/id';
import { isOrganizationNumber } from '../../shared/organization-number';

/** Where catalogues find organisations: each is the same organisation under the same number. Source: the files of the national harvesters. */
const FORMS = [
  /^https?:\/\/data\.brreg\.no\/enhetsregisteret\/api\/enheter\/(\d{9})$/,
  /^https?:\/\/data\.brreg\.no\/enhetsregisteret\/enhet\/(\d{9})$/,
  /^https?:\/\/organization-catalog(?:ue)?\.(?:staging\.)?fellesdatakatalog\.digdir\.no\/organizations\/(\d{9})$/,
  /^https?:\/\/organizations\.fellesdatakatalog\.digdir\.no\/organizations\/(\d{9})$/,
  /^https?:\/\/data\.norge\.no\/organizations\/(\d{9})$/,
  /^(?:urn:(?:iso6523|oasis:names:tc:ebcore:partyid-type:iso6523):)?0192:(\d{9})$/,
  /^(\d{9})$/,
];

/** The organisation number that an IRI or an identifier names; null when it names none that can exist. */
export function organizationNumberOf(name: string): string | null {
  const plain = name.trim().replace(/\/$/, '');
  const number = FORMS.map((form) => form.exec(plain)?.[1]).find((found) => found !== undefined);
  return number !== undefined && isOrganizationNumber(number) ? number : null;
}

/** The IRI under which the hub's catalogue names an organisation. */
export function organizationUri(number: string): string {
  return `https://data.norge.no/organizations/${number}`;
}

/** The id by which every subgraph knows the organisation that an IRI names; null for an agent without a number. */
export function actorIdOf(uri: string): string | null {
  const number = organizationNumberOf(uri);
  return number === null ? null : stableId('actor', number);
}
