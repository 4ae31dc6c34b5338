import { untranslatedTexts } from '../../../shared/graphql/localized-text';
import { makeRecord, type CatalogRecord } from '../catalog';
import { organizationNumberOf } from '../organization';
import type { FieldProfile, FieldValue, LanguageText, ValueKind } from '../profile';
import type { Term } from '../reading/term';
import { iriOf, RDF_TYPE } from '../vocabulary';
import { fieldFor, INVERSES, isClassOf, type NodeClass } from './classes';
import type { Node, Statement } from './graph';
import type { Account, Reason } from './not-understood';
import { oneTextEach, readIri, readLiteral, readText, type Read } from './values';

const IDENTIFIER = iriOf('dct:identifier');

/** What a record is made of: the nodes of the file that are the same thing, and what other nodes say of it. */
export interface Material {
  readonly uri: string;
  readonly nodeClass: NodeClass;
  readonly nodes: readonly (readonly [Node, readonly Statement[]])[];
  /** IRIs that other nodes add to a field. */
  readonly added: Readonly<Record<string, readonly string[]>>;
}

export interface Surroundings {
  readonly account: Account;
  /** The IRI of a node that the file describes, or of an organisation; null for a blank node that is nothing known. */
  readonly name: (node: Node) => string | null;
  /** Whether a statement about another thing was used where that thing was described. */
  readonly isUsedElsewhere: (property: string, value: Term) => boolean;
}

export interface BuiltRecord {
  readonly record: CatalogRecord;
  /** What was mended or is worth knowing, in words. */
  readonly remarks: readonly string[];
}

/** One value of a field with where it came from, so that it can be accounted for. */
interface Entry {
  readonly node: Node;
  readonly property: string;
  readonly value: Term;
  /** How old the spelling of the property is; 0 is today's. */
  readonly age: number;
}

/** Makes one record of everything a file says of a thing, and accounts for each statement. */
export function buildRecord(material: Material, surroundings: Surroundings): BuiltRecord {
  const work = new RecordWork(material, surroundings);
  return work.build();
}

class RecordWork {
  private readonly remarks: string[] = [];
  private readonly entries = new Map<string, { readonly profile: FieldProfile; readonly values: Entry[] }>();
  private readonly identifiers: Entry[] = [];

  constructor(private readonly material: Material, private readonly surroundings: Surroundings) {}

  build(): BuiltRecord {
    for (const [node, statements] of this.material.nodes) for (const statement of statements) this.sort(node, statement);
    const fields = Object.fromEntries([...this.entries].map(([name, { profile, values }]) => [name, this.read(name, profile, values)]));
    for (const [name, uris] of Object.entries(this.material.added)) fields[name] = [...((fields[name] as readonly string[] | undefined) ?? []), ...uris];
    const { uri, nodeClass } = this.material;
    const record = makeRecord(nodeClass.kind, uri, { class: nodeClass.class, identifier: this.identifier(), fields }) as CatalogRecord;
    return { record, remarks: this.remarks };
  }

  /** Puts a statement where it belongs, or says why it belongs nowhere. */
  private sort(node: Node, { property, value }: Statement): void {
    const { kind } = this.material.nodeClass;
    const { account, isUsedElsewhere } = this.surroundings;
    const field = fieldFor(kind, property);
    if (property === RDF_TYPE) {
      if (isClassOf(value.value, kind)) account.use();
      else account.leave(node, property, 'SEVERAL_CLASSES');
    } else if (property === IDENTIFIER) this.identifiers.push({ node, property, value, age: 0 });
    else if (field) {
      const [name, profile, age] = field;
      const known = this.entries.get(name);
      if (known) known.values.push({ node, property, value, age });
      else this.entries.set(name, { profile, values: [{ node, property, value, age }] });
    } else if (INVERSES.has(property) && isUsedElsewhere(property, value)) account.use();
    else account.leave(node, property, INVERSES.has(property) ? 'NOT_DESCRIBED_HERE' : 'UNKNOWN_PROPERTY');
  }

  private read(name: string, profile: FieldProfile, entries: readonly Entry[]): FieldValue[ValueKind] {
    switch (profile.value) {
      case 'texts':
        return this.texts(name, entries);
      case 'textList':
        return this.each(entries, readText).map(({ value: { language, text } }): LanguageText => ({ language, text }));
      case 'iris':
        return this.each(entries, (term) => readIri(term, this.surroundings.name)).map(({ value }) => value);
      case 'iri':
        return this.one(entries, (term) => readIri(term, this.surroundings.name));
      case 'literal':
        return this.one(entries, (term) => readLiteral(term, profile.scheme));
      case 'literals':
        return this.each(entries, (term) => readLiteral(term, profile.scheme)).map(({ value }) => value);
    }
  }

  private texts(name: string, entries: readonly Entry[]): FieldValue['texts'] {
    const read = this.each(entries, readText);
    // Where a field has had several spellings, today's is believed before an older one.
    const youngest = Math.min(...read.map(({ entry }) => entry.age));
    const items = read.map(({ value, entry }) => ({ ...value, entry }));
    const first = oneTextEach(items.filter(({ entry }) => entry.age === youngest));
    const believed = (language: string): string | undefined => (first.texts as Partial<Record<string, string>>)[language];
    const older = items.filter(({ entry, language }) => entry.age !== youngest && believed(language) === undefined);
    const second = oneTextEach(older);
    const silent = items.filter(({ entry, language, text }) => entry.age !== youngest && believed(language) !== undefined && believed(language) !== text);
    for (const { entry } of [...first.left, ...second.left, ...silent]) this.take(entry, 'SEVERAL_VALUES');
    const texts = { ...second.texts, ...first.texts };
    const missing = untranslatedTexts(texts).map(({ language }) => language);
    if (missing.length > 0) this.remarks.push(`${name}: counts as missing in ${missing.join(' and ')}, where it only repeats another language or says in which language it is.`);
    return texts;
  }

  /** Reads each value; those that cannot be used are left, with the reason. */
  private each<Value>(entries: readonly Entry[], read: (term: Term) => Read<Value>): { readonly value: Value; readonly entry: Entry }[] {
    return entries.flatMap((entry) => {
      const result = read(entry.value);
      if ('reason' in result) {
        this.surroundings.account.leave(entry.node, entry.property, result.reason);
        return [];
      }
      if (result.remark !== undefined) this.remarks.push(result.remark);
      this.surroundings.account.use();
      return [{ value: result.value, entry }];
    });
  }

  private one(entries: readonly Entry[], read: (term: Term) => Read<string>): string | null {
    const [first, ...others] = this.each(entries, read).sort((a, b) => a.entry.age - b.entry.age || (a.value < b.value ? -1 : 1));
    for (const { value, entry } of others) if (value !== first?.value) this.take(entry, 'SEVERAL_VALUES');
    return first?.value ?? null;
  }

  /** A value that was read but cannot be kept after all. */
  private take(entry: Entry, reason: Reason): void {
    this.surroundings.account.use(-1);
    this.surroundings.account.leave(entry.node, entry.property, reason);
  }

  /** The identifier, unless it only says again what the IRI says. */
  private identifier(): string | null {
    const { uri, nodeClass } = this.material;
    const identifier = this.one(this.identifiers, readLiteral);
    if (identifier === null || identifier === uri || this.material.nodes.some(([node]) => node === identifier)) return null;
    const number = nodeClass.kind === 'organization' ? organizationNumberOf(identifier) : null;
    return number !== null && organizationNumberOf(uri) === number ? null : identifier;
  }
}

