import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { classIri, fieldOf, isEmptyValue, type CatalogRecord } from '../catalog';
import { profileOf, type FieldProfile, type LanguageText } from '../profile';
import { iriOf, RDF_TYPE, XSD_ANY_URI } from '../vocabulary';
import { identifierOf } from './identifier';
import { isIri } from './iri';
import { propertyOf } from './property';

const quad = (subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal): Quad => DataFactory.quad(subject, predicate, object);
const namedNode = (iri: string): NamedNode => DataFactory.namedNode(iri);
const literal = (text: string, languageOrType?: string | NamedNode): Literal => DataFactory.literal(text, languageOrType);

/** The language of a text that nobody said the language of. Source: BCP 47. */
const UNDETERMINED = 'und';

/** The records as statements, in an order that the same records always have. */
export function toQuads(records: readonly CatalogRecord[]): Quad[] {
  return [...records].sort((a, b) => byCharacters(a.uri, b.uri)).flatMap(quadsOf);
}

const byCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function quadsOf(record: CatalogRecord): Quad[] {
  const subject = namedNode(record.uri);
  const identifier = identifierOf(record);
  const fields = Object.entries(profileOf(record.kind).fields).flatMap(([name, profile]) => {
    const predicate = namedNode(iriOf(propertyOf(record, name, profile)));
    return objectsOf(record, name, profile).map((object) => quad(subject, predicate, object));
  });
  return [
    quad(subject, namedNode(RDF_TYPE), namedNode(classIri(record))),
    ...(identifier === null ? [] : [quad(subject, namedNode(iriOf('dct:identifier')), isIri(identifier) ? literal(identifier, namedNode(XSD_ANY_URI)) : literal(identifier))]),
    ...fields,
  ];
}

function objectsOf(record: CatalogRecord, name: string, profile: FieldProfile) {
  const value = fieldOf(record, name);
  if (isEmptyValue(value) || value === null) return [];
  switch (profile.value) {
    case 'texts':
      return Object.entries(value).map(([language, text]) => inLanguage(String(text), language));
    case 'textList':
      return (value as readonly LanguageText[]).map(({ language, text }) => inLanguage(text, language));
    case 'iri':
    case 'iris':
      return listOf(value).map((iri) => namedNode(iri));
    case 'literal':
    case 'literals':
      return listOf(value).map((text) => (profile.datatype ? literal(text, namedNode(iriOf(profile.datatype))) : literal(text)));
  }
}

const listOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : (value as readonly string[]));
const inLanguage = (text: string, language: string): Literal => literal(text, language === '' ? UNDETERMINED : language);
