import { stableId } from '../../shared/graphql/id';
import { organizationUri } from '../catalog/organization';
import type { StarterCatalogue } from './catalogue.schema';
import { sourceColumns } from './starter-columns';
import type { StarterDataset } from './starter.schema';

/** The rows of what the catalogue says of organisations and of where people ask. */
export function catalogueRows({ catalogue }: StarterDataset) {
  const organizations = catalogue.organizations.map(({ number, names, spatial, source }) => {
    const uri = organizationUri(number);
    return { id: stableId('CatalogResource', uri), uri, kind: 'organization', class: 'cv:PublicOrganisation', fields: { names, spatial }, ...sourceColumns(source) };
  });
  const contactPoints = catalogue.contactPoints.map(({ uri, categories, pages, telephones, source }) => ({
    id: stableId('CatalogResource', uri),
    uri,
    kind: 'contactPoint',
    class: 'cv:ContactPoint',
    fields: { categories: Object.entries(categories).map(([language, text]) => ({ language, text })), pages, telephones },
    ...sourceColumns(source),
  }));
  return [...organizations, ...contactPoints];
}

/** The details of a service: the contact points that its authority has for all its services. */
export function serviceDetails({ contactPoints }: StarterCatalogue, owner: string | null): { readonly contactPoints?: readonly string[] } {
  const own = contactPoints.filter(({ servicesOf }) => servicesOf === owner).map(({ uri }) => uri);
  return own.length === 0 ? {} : { contactPoints: own };
}

/** What an output is, where the catalogue says it. */
export function outputDescriptions({ outputs }: StarterCatalogue, key: string) {
  return outputs.find(({ output }) => output === key)?.descriptions ?? {};
}
