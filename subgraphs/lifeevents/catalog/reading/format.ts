import { fileFault } from './file-fault';

export type CatalogFormat = 'Turtle' | 'JSON-LD' | 'RDF/XML';

/** How much of a file is looked at to tell its format. */
export const HEAD_CHARACTERS = 4_096;

/** The most characters of a file that is kept as a whole before it is read, where its format needs that. */
export const WHOLE_CHARACTERS = 1024 * 1024;

/** Tells a file's format from how it begins; its name says nothing. */
export function formatOf(head: string): CatalogFormat {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text === '') throw fileFault('FILE_EMPTY', {});
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(text)) throw fileFault('FORMAT_UNKNOWN', { what: 'a web page' });
  if (/^(?:PK\u0003\u0004|%PDF-)/.test(text)) throw fileFault('FORMAT_UNKNOWN', { what: text.startsWith('%') ? 'a PDF' : 'a zip file or a workbook' });
  if (looksLikeXml(text)) return 'RDF/XML';
  if (/^(?:\{\s*["}]|\[\s*(?:\{|\]\s*$))/.test(text)) return 'JSON-LD';
  return 'Turtle';
}

/** `<` begins an IRI in Turtle and an element in XML; only the element may be followed by a space or a namespace. */
function looksLikeXml(text: string): boolean {
  if (/^<(?:\?xml|!--|!doctype|!entity|!\[)/i.test(text)) return true;
  return /^<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?(?:\s|\/?>)/.test(text) && /^<[^>]*\sxmlns|^<rdf:RDF/i.test(text);
}
