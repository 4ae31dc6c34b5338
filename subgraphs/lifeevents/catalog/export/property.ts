import type { CatalogRecord } from '../catalog';
import type { FieldProfile } from '../profile';
import type { Term } from '../vocabulary';

/** Where today's spelling depends on the class of the record: the field, the class, and the property. */
const BY_CLASS: Readonly<Record<string, Readonly<Partial<Record<Term, Term>>>>> = {
  services: { 'cv:LifeEvent': 'cpsvno:mayTriggerNeedFor', 'cv:BusinessEvent': 'cpsvno:mayTriggerNeedFor', 'cv:Event': 'cpsvno:mayTrigger' },
  owners: { 'cpsv:PublicService': 'cv:hasCompetentAuthority', 'cpsvno:Service': 'cv:ownedBy', 'cv:Channel': 'cv:ownedBy' },
};

/** The property that a field of a record is written with. */
export function propertyOf(record: CatalogRecord, field: string, profile: FieldProfile): Term {
  return BY_CLASS[field]?.[record.class] ?? profile.properties[0];
}
