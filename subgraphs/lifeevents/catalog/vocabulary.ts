/** The namespaces and terms of CPSV-AP-NO 1.1, and the older spellings that are still about. */

export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cpsvno: 'https://data.norge.no/vocabulary/cpsvno#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatno: 'https://data.norge.no/vocabulary/dcatno#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  org: 'http://www.w3.org/ns/org#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xkos: 'http://rdf-vocabulary.ddialliance.org/xkos#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof PREFIXES;
/** A term by its short name, such as `dct:title`. */
export type Term = `${Prefix}:${string}`;

const isPrefix = (text: string): text is Prefix => text in PREFIXES;

/** The IRI of a term. */
export function iriOf(term: Term): string {
  const colon = term.indexOf(':');
  const prefix = term.slice(0, colon);
  if (!isPrefix(prefix)) throw new Error(`"${prefix}" is no prefix of the vocabulary.`);
  return `${PREFIXES[prefix]}${term.slice(colon + 1)}`;
}

/** An IRI as people read it: by its short name where its namespace is known, else as it is. */
export function shortName(iri: string): string {
  const known = Object.entries(PREFIXES).find(([, namespace]) => iri.startsWith(namespace) && /^[\w-]+$/.test(iri.slice(namespace.length)));
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : iri;
}

export const RDF_TYPE = iriOf('rdf:type');
export const XSD_STRING = iriOf('xsd:string');
export const RDF_LANG_STRING = iriOf('rdf:langString');
export const XSD_ANY_URI = iriOf('xsd:anyURI');

/** The code list of what organisations do in a service (role-type), by our own names of the roles. */
export const ROLE_TYPE = 'https://data.norge.no/vocabulary/role-type#';
