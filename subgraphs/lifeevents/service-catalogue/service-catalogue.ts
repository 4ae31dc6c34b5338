import { LANGUAGES, type LocalizedText } from '../../shared/graphql/localized-text';
import { detailsOf, irisOf, type Details } from '../catalog/stored/details';
import type { ResourceRow } from './service-catalogue.store';
import type { ContactPoint, ServiceCatalogue } from './service-catalogue.type';

interface CatalogueColumns {
  readonly serviceClass: ServiceCatalogue['serviceClass'];
  readonly identifier: string | null;
  readonly details: unknown;
}

/** What a service tells the catalogue, from its row; contact points are records of their own, by their IRIs. */
export function toServiceCatalogue({ serviceClass, identifier, details }: CatalogueColumns): Omit<ServiceCatalogue, 'contactPoints'> & { readonly contactPointUris: readonly string[] } {
  const said = detailsOf(details);
  const list = (field: string): string[] => [...irisOf(said, field)];
  const processingTime = said['processingTime'];
  return {
    serviceClass,
    identifier,
    keywords: textsIn(said, 'keywords'),
    languages: list('languages'),
    types: list('types'),
    subjects: list('subjects'),
    thematicAreas: list('thematicAreas'),
    spatial: list('spatial'),
    processingTime: typeof processingTime === 'string' ? processingTime : null,
    contactPointUris: irisOf(said, 'contactPoints'),
  };
}

export function toContactPoint({ id, uri, fields }: ResourceRow): ContactPoint {
  const said = detailsOf(fields);
  const list = (field: string): string[] => [...irisOf(said, field)];
  return { id, uri, categories: textsIn(said, 'categories'), pages: list('pages'), emails: list('emails'), telephones: list('telephones'), openingHours: textsIn(said, 'openingHours'), languages: list('languages') };
}

/** The texts of a list that are in the languages of the hub. */
function textsIn(details: Details, field: string): LocalizedText[] {
  const value = details[field];
  const texts = Array.isArray(value) ? (value as readonly { language: string; text: string }[]) : [];
  return texts.flatMap(({ language, text }) => {
    const known = LANGUAGES.find((code: string) => code === language);
    return known === undefined ? [] : [{ language: known, text }];
  });
}
