import { fieldOf, isEmptyValue, makeRecord, type CatalogRecord } from '../catalog';
import { takesOver, type ServicePartName } from '../../service/inheritance';
import { PROFILE } from '../profile';

/** What an instance takes from its template where it has none of its own; its authority and its contact points are always its own. */
const INHERITED: Readonly<Record<string, ServicePartName>> = { titles: 'TITLE', descriptions: 'DESCRIPTION', homepages: 'HOMEPAGE', participations: 'PARTICIPATIONS', evidence: 'REQUIRES', outputs: 'OUTPUTS' };

/**
 * Services as people read them: an instance with what it inherits. The format knows no templates, so a harvester finds
 * an instance complete. `templates` leads from the IRI of an instance to that of its template,
 * `declined` to the parts that it does not take over.
 */
export function withInherited(records: readonly CatalogRecord[], templates: ReadonlyMap<string, string>, declined: ReadonlyMap<string, readonly string[]> = new Map()): CatalogRecord[] {
  const byUri = new Map(records.map((record) => [record.uri, record]));
  return records.map((record) => {
    const template = byUri.get(templates.get(record.uri) ?? '');
    return record.kind === 'service' && template?.kind === 'service' ? completed(record, template, { notInheritedParts: declined.get(record.uri) ?? [] }) : record;
  });
}

function completed(instance: CatalogRecord, template: CatalogRecord, taken: { readonly notInheritedParts: readonly string[] }): CatalogRecord {
  const fields = Object.keys(PROFILE.service.fields).map((name) => {
    const own = fieldOf(instance, name);
    const part = INHERITED[name];
    return [name, isEmptyValue(own) && part !== undefined && takesOver(taken, part) ? fieldOf(template, name) : own] as const;
  });
  const { uri, class: className, identifier } = instance;
  return makeRecord('service', uri, { class: className, identifier, fields: Object.fromEntries(fields) });
}
