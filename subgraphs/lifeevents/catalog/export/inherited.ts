import { fieldOf, isEmptyValue, makeRecord, type CatalogRecord } from '../catalog';
import { PROFILE } from '../profile';

/** What an instance takes from its template where it has none of its own; its authority and its contact points are always its own. */
const INHERITED = ['titles', 'descriptions', 'homepages', 'participations', 'evidence', 'outputs'] as const;

/**
 * Services as people read them: an instance with what it inherits. The format knows no templates, so a harvester finds
 * an instance complete. `templates` leads from the IRI of an instance to that of its template.
 */
export function withInherited(records: readonly CatalogRecord[], templates: ReadonlyMap<string, string>): CatalogRecord[] {
  const byUri = new Map(records.map((record) => [record.uri, record]));
  return records.map((record) => {
    const template = byUri.get(templates.get(record.uri) ?? '');
    return record.kind === 'service' && template?.kind === 'service' ? completed(record, template) : record;
  });
}

function completed(instance: CatalogRecord, template: CatalogRecord): CatalogRecord {
  const fields = Object.keys(PROFILE.service.fields).map((name) => {
    const own = fieldOf(instance, name);
    return [name, isEmptyValue(own) && INHERITED.some((field) => field === name) ? fieldOf(template, name) : own] as const;
  });
  const { uri, class: className, identifier } = instance;
  return makeRecord('service', uri, { class: className, identifier, fields: Object.fromEntries(fields) });
}
