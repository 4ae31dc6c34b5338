import type { Quad, Term } from '@rdfjs/types';
import { groupBy } from '../../../shared/loader';
import { PREFIXES, shortName, XSD_STRING } from '../vocabulary';

/**
 * Statements as RDF/XML, the plain form of it: one rdf:Description for each subject. There is no maintained serialiser
 * of this format to rely on. Every name of an element comes from the vocabulary, and every text is escaped.
 */
export function writeRdfXml(quads: readonly Quad[]): string {
  const namespaces = Object.entries(PREFIXES).map(([prefix, iri]) => `\n  xmlns:${prefix}="${escape(iri)}"`);
  const subjects = [...groupBy(quads, (statement) => statement.subject.value)].map(([subject, statements]) => description(subject, statements));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces.join('')}>\n${subjects.join('')}</rdf:RDF>\n`;
}

function description(subject: string, statements: readonly Quad[]): string {
  return `  <rdf:Description rdf:about="${escape(subject)}">\n${statements.map(({ predicate, object }) => `    ${property(shortName(predicate.value), object)}\n`).join('')}  </rdf:Description>\n`;
}

function property(name: string, object: Term): string {
  if (object.termType !== 'Literal') return `<${name} rdf:resource="${escape(object.value)}"/>`;
  const kind = object.language ? ` xml:lang="${escape(object.language)}"` : object.datatype.value === XSD_STRING ? '' : ` rdf:datatype="${escape(object.datatype.value)}"`;
  return `<${name}${kind}>${escape(object.value)}</${name}>`;
}

/** What XML 1.0 has no way to write, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' };

function escape(text: string): string {
  return text.replaceAll(UNWRITABLE, '\u{FFFD}').replaceAll(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}
