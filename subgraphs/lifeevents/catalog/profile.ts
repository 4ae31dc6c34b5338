import type { Texts } from '../../shared/graphql/localized-text';
import type { Term } from './vocabulary';

/**
 * CPSV-AP-NO as a table: every class the hub understands, every property of it, and every spelling of the property that
 * has been in use. Import and export are both driven by it, so what one reads the other writes. Sources: the ontology
 * v1.1 and the SHACL shapes of Informasjonsforvaltning/cpsv-ap-no, and the public files of the two harvesters.
 */

/** A text in a language of which there may be several, such as a keyword. */
export interface LanguageText {
  readonly language: string;
  readonly text: string;
}

/** What a field of a record holds, by the kind of its values. */
export interface FieldValue {
  /** At most one text in each language, as texts are stored everywhere in the hub. */
  texts: Texts;
  /** Any number of texts in each language, in the order of language and text. */
  textList: readonly LanguageText[];
  /** At most one IRI. */
  iri: string | null;
  /** IRIs, each once, in the order of their characters. */
  iris: readonly string[];
  /** At most one plain value, as its text. */
  literal: string | null;
  /** Plain values, each once, in the order of their characters. */
  literals: readonly string[];
}

export type ValueKind = keyof FieldValue;

export interface FieldProfile {
  readonly value: ValueKind;
  /** The property, in today's spelling first: that one is exported, all are read. */
  readonly properties: readonly [Term, ...Term[]];
  /** Properties that say the same from the other side: their subject is the value. */
  readonly inverse?: readonly Term[];
  /** The datatype of a plain value; text without one. */
  readonly datatype?: Term;
  /** The kinds of records that an IRI here leads to. Only such values make a record of a node without a type. */
  readonly to?: readonly string[];
  /** What a text is stripped of, since it says the same with it and without: `mailto:`, `tel:`. */
  readonly scheme?: 'mailto:' | 'tel:';
}

export interface KindProfile {
  /** The classes of the kind; a record keeps which one it is of. The first is meant where nothing is said. */
  readonly classes: readonly [Term, ...Term[]];
  /** Other classes that mean one of these, with the one they mean. */
  readonly alsoClasses?: Readonly<Record<string, Term>>;
  readonly fields: Readonly<Record<string, FieldProfile>>;
}

const texts = (...properties: [Term, ...Term[]]) => ({ value: 'texts', properties }) as const;
const textList = (...properties: [Term, ...Term[]]) => ({ value: 'textList', properties }) as const;
const iri = (...properties: [Term, ...Term[]]) => ({ value: 'iri', properties }) as const;
const iris = (...properties: [Term, ...Term[]]) => ({ value: 'iris', properties }) as const;
const to = <const Kinds extends readonly string[]>(kinds: Kinds, ...properties: [Term, ...Term[]]) => ({ value: 'iris', properties, to: kinds }) as const;
const literal = (datatype: Term, ...properties: [Term, ...Term[]]) => ({ value: 'literal', properties, datatype }) as const;

const named = { titles: texts('dct:title'), descriptions: texts('dct:description') };
const languages = iris('dct:language');
const types = to(['concept'], 'dct:type');

export const PROFILE = {
  event: {
    classes: ['cv:LifeEvent', 'cv:BusinessEvent', 'cv:Event'],
    fields: {
      ...named,
      types,
      subjects: to(['concept'], 'dct:subject'),
      describedAt: to(['dataset'], 'cv:isDescribedAt'),
      distributions: iris('dcat:distribution'),
      competentAuthorities: to(['organization'], 'cv:hasCompetentAuthority'),
      /** Exported as mayTriggerNeedFor from life and business events, and as mayTrigger from others. */
      services: {
        ...to(['service'], 'cpsvno:mayTriggerNeedFor', 'cpsvno:mayTrigger', 'cpsvno:triggersNeedFor', 'cpsvno:mayInitiate', 'dct:relation', 'cv:hasRelatedService'),
        inverse: ['cv:isGroupedBy'],
      },
    },
  },
  service: {
    classes: ['cpsv:PublicService', 'cpsvno:Service'],
    fields: {
      ...named,
      /** Exported as hasCompetentAuthority from a public service, and as ownedBy from another. */
      owners: to(['organization'], 'cv:hasCompetentAuthority', 'cv:ownedBy'),
      contactPoints: to(['contactPoint'], 'cv:contactPoint', 'dcat:contactPoint', 'cv:hasContactPoint'),
      outputs: to(['output', 'dataset'], 'cpsvno:hasPossibleOutput', 'cpsv:produces'),
      evidence: to(['evidence', 'dataset'], 'cpsvno:hasRequiredEvidence', 'cpsv:hasInput'),
      participations: to(['participation', 'organization'], 'cv:hasParticipation'),
      homepages: iris('foaf:homepage'),
      types,
      status: iri('adms:status'),
      subjects: to(['concept'], 'dct:subject'),
      spatial: to(['location'], 'dct:spatial'),
      thematicAreas: to(['concept'], 'cv:thematicArea'),
      sectors: to(['concept'], 'cv:sector'),
      classifiedBy: to(['concept'], 'cv:isClassifiedBy'),
      audiences: to(['concept'], 'dct:audience'),
      keywords: textList('dcat:keyword'),
      languages,
      processingTime: literal('xsd:duration', 'cv:processingTime'),
      describedAt: to(['dataset'], 'cv:isDescribedAt'),
      partOf: to(['service'], 'dct:isPartOf'),
      parts: to(['service'], 'dct:hasPart'),
      requires: to(['service'], 'dct:requires'),
      relatedServices: to(['service'], 'cv:relatedService', 'dct:relation'),
      channels: to(['channel'], 'cv:hasChannel'),
      rules: to(['rule'], 'cpsv:follows'),
      costs: to(['cost'], 'cv:hasCost'),
      legalResources: to(['legalResource'], 'cv:hasLegalResource'),
      requirements: to(['requirement'], 'cv:holdsRequirement'),
      inputTypes: iris('cv:hasInputType', 'cpsv:hasInputType'),
      /** Events that are in no file and not in the register; a known one has the link itself. */
      groupedBy: iris('cv:isGroupedBy'),
    },
  },
  output: {
    classes: ['cpsvno:PossibleOutput'],
    alsoClasses: { 'cv:Output': 'cpsvno:PossibleOutput', 'cpsv:Output': 'cpsvno:PossibleOutput' },
    fields: { ...named, types, languages, datasets: to(['dataset'], 'dct:isPartOf'), causes: to(['event'], 'xkos:causes') },
  },
  evidence: {
    classes: ['cpsvno:RequiredEvidence'],
    alsoClasses: { 'cv:Evidence': 'cpsvno:RequiredEvidence', 'cv:RequiredEvidence': 'cpsvno:RequiredEvidence' },
    fields: {
      ...named,
      types,
      languages,
      pages: iris('foaf:page'),
      datasets: to(['dataset'], 'dct:isPartOf'),
      validityPeriods: to(['period'], 'cv:validityPeriod'),
      validityDuration: literal('xsd:duration', 'cpsvno:validityDuration'),
      subjects: iris('dct:subject'),
      conformsTo: iris('dct:conformsTo'),
      creators: to(['organization'], 'dct:creator'),
      publishers: to(['organization'], 'dct:publisher'),
      providers: to(['organization'], 'cv:isProvidedBy'),
      confidentialityLevels: iris('cv:confidentialityLevelType'),
      supportedConcepts: iris('cv:supportsConcept'),
      supportedRequirements: to(['requirement'], 'cv:supportsRequirement'),
      supportedValues: iris('cv:supportsValue'),
    },
  },
  dataset: {
    classes: ['dcat:Dataset'],
    fields: { ...named, publishers: to(['organization'], 'dct:publisher'), accessRights: iri('dct:accessRights'), landingPages: iris('dcat:landingPage') },
  },
  participation: {
    classes: ['cv:Participation'],
    fields: {
      descriptions: texts('dct:description'),
      roles: to(['concept'], 'cv:role'),
      participants: { ...to(['organization'], 'cv:hasParticipant'), inverse: ['cv:playsRole', 'cv:participates'] },
    },
  },
  contactPoint: {
    classes: ['cv:ContactPoint'],
    fields: {
      categories: textList('vcard:category', 'schema:contactType'),
      pages: iris('cv:contactPage', 'cv:ContactPage'),
      emails: { value: 'literals', properties: ['cv:email'], scheme: 'mailto:' },
      telephones: { value: 'literals', properties: ['cv:telephone'], scheme: 'tel:' },
      languages: iris('vcard:language', 'vcard:hasLanguage'),
      openingHours: textList('schema:openingHours', 'cv:openingHours'),
      specialOpeningHours: to(['openingHours'], 'cv:specialOpeningHoursSpecification'),
    },
  },
  organization: {
    classes: ['cv:PublicOrganisation', 'org:Organization', 'foaf:Agent'],
    alsoClasses: { 'dct:Agent': 'foaf:Agent', 'org:FormalOrganization': 'org:Organization', 'foaf:Organization': 'org:Organization', 'cv:PublicOrganization': 'cv:PublicOrganisation' },
    fields: {
      names: texts('skos:prefLabel', 'foaf:name'),
      titles: texts('dct:title'),
      spatial: to(['location'], 'dct:spatial'),
      types,
      addresses: to(['address'], 'locn:address'),
      homepages: iris('foaf:homepage'),
    },
  },
  channel: {
    classes: ['cv:Channel'],
    fields: {
      descriptions: texts('dct:description'),
      types,
      processingTime: literal('xsd:duration', 'cv:processingTime'),
      dataServices: iris('cpsvno:dataService'),
      evidence: to(['evidence', 'dataset'], 'cpsvno:hasRequiredEvidence', 'cpsv:hasInput'),
      owners: to(['organization'], 'cv:ownedBy'),
      emails: { value: 'literals', properties: ['vcard:hasEmail'], scheme: 'mailto:' },
      telephones: { value: 'literals', properties: ['vcard:hasTelephone'], scheme: 'tel:' },
      pages: iris('vcard:hasURL'),
      addresses: to(['address'], 'vcard:hasAddress'),
      openingHours: textList('schema:openingHours', 'cv:openingHours'),
      hoursAvailable: to(['openingHours'], 'schema:hoursAvailable'),
      specialOpeningHours: to(['openingHours'], 'cv:specialOpeningHoursSpecification'),
    },
  },
  cost: {
    classes: ['cv:Cost'],
    fields: {
      descriptions: texts('dct:description'),
      amount: literal('xsd:double', 'cv:hasValue'),
      currency: iri('cv:currency'),
      pages: iris('foaf:page'),
      definedBy: to(['organization'], 'cv:isDefinedBy'),
      channels: to(['channel'], 'cv:ifAccessedThrough'),
    },
  },
  rule: { classes: ['cpsv:Rule'], fields: { ...named, types, languages, implements: to(['legalResource'], 'cpsv:implements') } },
  legalResource: {
    classes: ['eli:LegalResource'],
    fields: { ...named, types, languages, seeAlso: iris('rdfs:seeAlso'), related: to(['legalResource'], 'dct:relation') },
  },
  requirement: {
    classes: ['cv:Requirement', 'cv:Criterion', 'cv:Constraint', 'cv:InformationRequirement'],
    fields: {
      titles: texts('dct:title'),
      /** The examples give several in one language, so several are kept. */
      descriptions: textList('dct:description'),
      types,
      fulfils: to(['rule'], 'cv:fulfils'),
      publishers: to(['organization'], 'dct:publisher'),
      derivedFrom: iris('cv:isDerivedFrom'),
      concepts: iris('cv:hasConcept'),
      evidenceTypeLists: iris('cv:hasEvidenceTypeList'),
      evidence: to(['evidence'], 'cv:hasSupportingEvidence'),
      requirementOf: to(['requirement'], 'cv:isRequirementOf'),
      requirements: to(['requirement'], 'cv:hasRequirement'),
      qualifiedRelations: iris('cv:hasQualifiedRelation'),
    },
  },
  concept: { classes: ['skos:Concept'], fields: { labels: texts('skos:prefLabel'), definitions: texts('skos:definition'), schemes: iris('skos:inScheme'), broader: iris('skos:broader') } },
  location: { classes: ['dct:Location'], fields: { labels: texts('skos:prefLabel', 'rdfs:label') } },
  openingHours: {
    classes: ['cv:OpeningHoursSpecification'],
    alsoClasses: { 'schema:OpeningHoursSpecification': 'cv:OpeningHoursSpecification' },
    fields: { days: iris('schema:dayOfWeek'), opens: literal('xsd:time', 'schema:opens'), closes: literal('xsd:time', 'schema:closes'), descriptions: texts('dct:description') },
  },
  address: {
    classes: ['locn:Address', 'vcard:Address'],
    fields: {
      fullAddresses: textList('locn:fullAddress'),
      thoroughfares: textList('locn:thoroughfare', 'vcard:street-address'),
      postNames: textList('locn:postName', 'vcard:locality'),
      postCode: literal('xsd:string', 'locn:postCode', 'vcard:postal-code'),
      countries: textList('locn:adminUnitL1', 'vcard:country-name'),
    },
  },
  period: {
    classes: ['time:ProperInterval'],
    alsoClasses: { 'dct:PeriodOfTime': 'time:ProperInterval', 'time:TemporalEntity': 'time:ProperInterval' },
    fields: { begins: literal('xsd:dateTime', 'time:hasBeginning'), ends: literal('xsd:dateTime', 'time:hasEnd'), descriptions: texts('dct:description') },
  },
  statement: { classes: ['dct:ProvenanceStatement', 'dct:RightsStatement'], fields: { labels: texts('rdfs:label'), attributionTexts: texts('odrl:attributionText'), attributionPages: iris('odrl:attributionURL') } },
  /** Terms that others keep and that a catalogue only names the class of. */
  term: {
    classes: ['dct:LinguisticSystem', 'dct:LicenseDocument', 'dct:Frequency', 'foaf:Document', 'dcat:DataService', 'dcat:Distribution'],
    fields: { labels: texts('skos:prefLabel', 'rdfs:label'), titles: texts('dct:title') },
  },
  catalog: {
    classes: ['dcat:Catalog'],
    fields: {
      ...named,
      publishers: to(['organization'], 'dct:publisher'),
      creators: to(['organization'], 'dct:creator'),
      contactPoints: to(['contactPoint'], 'cv:contactPoint', 'dcat:contactPoint', 'cv:hasContactPoint'),
      services: to(['service'], 'dcatno:containsService'),
      events: to(['event'], 'dcatno:containsEvent'),
      homepages: iris('foaf:homepage'),
      spatial: to(['location'], 'dct:spatial'),
      languages,
      license: iri('dct:license'),
      frequency: iri('dct:accrualPeriodicity'),
      issued: literal('xsd:date', 'dct:issued'),
      modified: literal('xsd:date', 'dct:modified'),
      themeTaxonomies: iris('dcat:themeTaxonomy'),
      provenance: to(['statement'], 'dct:provenance'),
      rights: to(['statement'], 'dct:rights'),
      partOf: to(['catalog'], 'dct:isPartOf'),
      parts: to(['catalog'], 'dct:hasPart'),
    },
  },
} as const satisfies Record<string, KindProfile>;

export type CatalogKind = keyof typeof PROFILE;
export const CATALOG_KINDS = Object.keys(PROFILE) as CatalogKind[];

/** The profile of a kind in its general form, for code that treats all kinds alike. */
export function profileOf(kind: CatalogKind): KindProfile {
  return PROFILE[kind];
}
