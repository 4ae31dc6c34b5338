import { fieldOf, isEmptyValue, type CatalogRecord } from '../catalog';
import { PROFILE, profileOf, type CatalogKind, type FieldProfile } from '../profile';
import { ROLE_TYPE, type Term } from '../vocabulary';

/** What is told of a record that lacks something: a stable code, the property, and a sentence with what to do. */
export interface Missing {
  readonly code: string;
  /** The property that must have a value, by short names, from the record to where it is missing. */
  readonly path: string;
  readonly message: string;
}

/** Something that CPSV-AP-NO makes mandatory. */
export interface Requirement {
  readonly code: string;
  readonly property: Term;
  /** The fields of which one at least must say something. */
  readonly fields: readonly string[];
  /** Of which classes the records must be that a link leads to; not given for what is no link. */
  readonly classes?: readonly Term[];
  /** How the value must begin. */
  readonly begins?: string;
  /** What has to be done, as the end of a sentence that begins with the name of the record. */
  readonly lacks: string;
}

const title: Requirement = { code: 'TITLE_MISSING', property: 'dct:title', fields: ['titles'], lacks: 'has no title. Give it one in at least one language' };
const description: Requirement = { code: 'DESCRIPTION_MISSING', property: 'dct:description', fields: ['descriptions'], lacks: 'has no description. Write one in at least one language' };
const name: Requirement = { code: 'NAME_MISSING', property: 'skos:prefLabel', fields: ['names'], lacks: 'has no name in the catalogue. Record what the catalogue calls it' };
const area: Requirement = { code: 'AREA_MISSING', property: 'dct:spatial', fields: ['spatial'], lacks: 'has no coverage area. Record the area it answers for' };
const contact: Requirement = { code: 'CONTACT_POINT_MISSING', property: 'cv:contactPoint', fields: ['contactPoints'], classes: ['cv:ContactPoint'], lacks: 'has no contact point. Record a page, an address for mail or a telephone number where people ask about it' };
const output: Requirement = { code: 'OUTPUT_MISSING', property: 'cpsvno:hasPossibleOutput', fields: ['outputs'], classes: ['cpsvno:PossibleOutput'], lacks: 'has no possible output. Record what may come out of it' };
const authority: Requirement = { code: 'AUTHORITY_MISSING', property: 'cv:hasCompetentAuthority', fields: ['owners'], classes: ['cv:PublicOrganisation'], lacks: 'has no competent authority that the catalogue knows as a public organisation. Record who answers for it' };
const owner: Requirement = { code: 'OWNER_MISSING', property: 'cv:ownedBy', fields: ['owners'], classes: ['cv:PublicOrganisation', 'org:Organization'], lacks: 'has no owner that the catalogue knows as an organisation. Record who owns it' };
const publisher: Requirement = { code: 'PUBLISHER_MISSING', property: 'dct:publisher', fields: ['publishers'], classes: ['cv:PublicOrganisation', 'org:Organization', 'foaf:Agent'], lacks: 'has no publisher that the catalogue knows. Record who publishes it' };
const services: Requirement = { code: 'SERVICE_MISSING', property: 'dcatno:containsService', fields: ['services'], classes: ['cpsv:PublicService', 'cpsvno:Service'], lacks: 'contains no service that can be published' };
const role: Requirement = { code: 'ROLE_MISSING', property: 'cv:role', fields: ['roles'], begins: ROLE_TYPE, lacks: 'has no role of the code list role-type. Record what the organisation does' };
const reachable: Requirement = { code: 'WAY_TO_CONTACT_MISSING', property: 'cv:contactPage', fields: ['pages', 'emails', 'telephones'], lacks: 'has neither page nor mail nor telephone. Record one of them' };

/** Mandatory by class, where the class decides. */
const OF_CLASS: Readonly<Partial<Record<Term, readonly Requirement[]>>> = {
  'cpsv:PublicService': [authority],
  'cpsvno:Service': [owner],
  'cv:PublicOrganisation': [name, area],
  'org:Organization': [name],
  'foaf:Agent': [{ ...title, fields: ['titles'] }],
};

/**
 * Mandatory by kind. Source: CPSV-AP-NO 1.1 as its SHACL shapes state it, and where they check nothing (possible outputs,
 * required evidence, datasets, ways to contact, roles) as the profile words it. The identifier is never missing: the IRI
 * of a record identifies it.
 */
const OF_KIND: Readonly<Partial<Record<CatalogKind, readonly Requirement[]>>> = {
  event: [title],
  service: [title, description, contact, output],
  output: [title, description],
  evidence: [title, description],
  dataset: [title, description, publisher],
  participation: [description, role],
  contactPoint: [reachable],
  rule: [title, description],
  requirement: [title],
  catalog: [title, description, publisher, contact, services],
};

/** Everything that is mandatory for a record. */
export function requirementsOf({ kind, class: className }: CatalogRecord): readonly Requirement[] {
  return [...(OF_KIND[kind] ?? []), ...(OF_CLASS[className] ?? [])];
}

const EVENTS = PROFILE.event.classes;

/** Links that lead to some classes only, where the kinds do not say it. Nothing is of a class that the hub does not keep. Source: the SHACL shapes. */
const LINK_CLASSES: Readonly<Record<string, readonly Term[]>> = {
  'channel.dataServices': ['dcat:DataService'],
  'requirement.concepts': [],
  'requirement.evidenceTypeLists': [],
  'requirement.qualifiedRelations': ['cv:Requirement'],
  'service.groupedBy': EVENTS,
  'service.inputTypes': [],
  'service.evidence': ['cpsvno:RequiredEvidence'],
  'service.participations': ['cv:Participation'],
  'service.requirements': ['cv:Requirement'],
  'channel.evidence': ['cpsvno:RequiredEvidence'],
  'channel.owners': ['cv:PublicOrganisation', 'foaf:Agent'],
  'channel.addresses': ['vcard:Address'],
  'cost.definedBy': ['cv:PublicOrganisation', 'foaf:Agent'],
  'organization.addresses': ['locn:Address'],
};

/** The classes of records that a link may lead to. */
export function classesFor(record: CatalogRecord, field: string): readonly Term[] {
  const required = requirementsOf(record).find((requirement) => requirement.fields.includes(field));
  return required?.classes ?? LINK_CLASSES[`${record.kind}.${field}`] ?? (profileOf(record.kind).fields[field]?.to ?? []).flatMap((kind) => PROFILE[kind as CatalogKind].classes);
}

/** Terms of code lists and areas are known by their IRIs alone. */
const KNOWN_BY_IRI: ReadonlySet<string> = new Set(['concept', 'location']);

/** The fields whose links must lead to records of the same document. */
export function boundFields(record: CatalogRecord): [string, FieldProfile][] {
  return Object.entries(profileOf(record.kind).fields).filter(([field, { to }]) => `${record.kind}.${field}` in LINK_CLASSES || (to !== undefined && !to.every((kind) => KNOWN_BY_IRI.has(kind))));
}

/** Whether a field says what is required of it; a link counts when it leads to a record that is published. */
export function isMet(requirement: Requirement, record: CatalogRecord, published: ReadonlyMap<string, CatalogRecord>): boolean {
  const { classes, begins } = requirement;
  return requirement.fields.some((field) => {
    const value = fieldOf(record, field);
    if (isEmptyValue(value)) return false;
    const links = Array.isArray(value) ? value.map(String) : [];
    if (classes) return links.some((uri) => hasClass(published.get(uri), classes));
    return begins === undefined || links.some((uri) => uri.startsWith(begins));
  });
}

export function hasClass(record: CatalogRecord | undefined, classes: readonly Term[]): boolean {
  return record !== undefined && classes.includes(record.class);
}
