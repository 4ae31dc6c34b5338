import { fieldOf, makeRecord, type CatalogRecord } from '../catalog';
import { profileOf, type CatalogKind } from '../profile';
import type { Term } from '../vocabulary';
import { called } from './called';
import { propertyOf } from './property';
import { boundFields, classesFor, hasClass, isMet, requirementsOf, type Missing, type Requirement } from './requirement';
import { tidy } from './tidy';
import { valuesOf } from './values';

/** What becomes of one record when the catalogue is published. */
export interface Verdict {
  readonly record: CatalogRecord;
  readonly isPublishable: boolean;
  /** Why it is not published; empty when it is. */
  readonly missing: readonly Missing[];
  /** What is published without: parts that are incomplete themselves, links that lead nowhere, values the profile forbids. */
  readonly leftOut: readonly Missing[];
}

export interface Publication {
  /** What can be published, each record without what is left out of it. */
  readonly records: readonly CatalogRecord[];
  /** The verdict on every record, by its IRI. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/**
 * Parts what can be published from what cannot. A record that lacks something mandatory is left out, never padded, and
 * so is what cannot stand without it: that is repeated until everything left is whole.
 */
export function publish(all: readonly CatalogRecord[]): Publication {
  const tidied = new Map(all.map((record) => [record.uri, tidy(record)]));
  const published = new Map([...tidied].map(([uri, { record }]) => [uri, record]));
  for (let isStable = false; !isStable; ) {
    isStable = true;
    for (const [uri, record] of published) {
      if (requirementsOf(record).every((requirement) => isMet(requirement, record, published))) continue;
      published.delete(uri);
      isStable = false;
    }
  }
  const judge = new Judge(new Map([...tidied].map(([uri, { record }]) => [uri, record])), published);
  const verdicts = new Map([...tidied].map(([uri, { record, leftOut }]): [string, Verdict] => [uri, judge.verdict(record, leftOut)]));
  return { records: [...published.values()].map((record) => judge.pruned(record)), verdicts };
}

/** Kinds that are reported by themselves, so that what leads to them does not repeat why they are missing. */
const STANDS_ALONE: ReadonlySet<CatalogKind> = new Set<CatalogKind>(['service', 'event']);

class Judge {
  constructor(private readonly known: ReadonlyMap<string, CatalogRecord>, private readonly published: ReadonlyMap<string, CatalogRecord>) {}

  verdict(record: CatalogRecord, leftOut: readonly Missing[]): Verdict {
    const isPublishable = this.published.has(record.uri);
    return { record, isPublishable, missing: isPublishable ? [] : this.missingOf(record, new Set()), leftOut: [...leftOut, ...this.lostLinks(record)] };
  }

  /** What a record lacks, and what the parts lack that it cannot be without. */
  private missingOf(record: CatalogRecord, seen: ReadonlySet<string>): Missing[] {
    if (seen.has(record.uri)) return [];
    return requirementsOf(record)
      .filter((requirement) => !isMet(requirement, record, this.published))
      .flatMap((requirement) => {
        const inParts = this.partsOf(record, requirement).flatMap((part) => this.missingOf(part, new Set([...seen, record.uri])));
        return inParts.length > 0 ? inParts.map((missing) => ({ ...missing, path: `${requirement.property}/${missing.path}` })) : [this.told(record, requirement)];
      });
  }

  /** The parts of the right class that a requirement is about, and that are incomplete themselves. */
  private partsOf(record: CatalogRecord, { fields, classes }: Requirement): CatalogRecord[] {
    if (!classes) return [];
    return fields.flatMap((field) => valuesOf(record, field)).flatMap((uri) => {
      const part = this.known.get(uri);
      return part && !STANDS_ALONE.has(part.kind) && hasClass(part, classes) ? [part] : [];
    });
  }

  private told(record: CatalogRecord, { code, property, fields, classes, lacks }: Requirement): Missing {
    const unknown = classes ? fields.flatMap((field) => valuesOf(record, field)).find((uri) => !this.known.has(uri)) : undefined;
    if (unknown === undefined) return { code, path: property, message: `${called(record)} ${lacks}.` };
    return { code: code.replace(/_MISSING$/, '_NOT_DESCRIBED'), path: property, message: `${called(record)} has <${unknown}> as ${property}, which the catalogue does not describe. Record its name and what else the catalogue must say of it.` };
  }

  /** The links that are not published, each with why. */
  private lostLinks(record: CatalogRecord): Missing[] {
    return boundFields(record).flatMap(([field, profile]) => {
      const property = propertyOf(record, field, profile);
      return valuesOf(record, field).flatMap((uri) => (this.stands(record, field, uri) ? [] : this.whyLost(record, property, uri)));
    });
  }

  private whyLost(record: CatalogRecord, property: Term, uri: string): Missing[] {
    const target = this.known.get(uri);
    if (!target) return [{ code: 'LINK_DANGLING', path: property, message: `${called(record)} leads to <${uri}>, which the register does not know. The link is left out; record what it leads to, or remove it.` }];
    const missing = this.published.has(uri) ? [] : this.missingOf(target, new Set([record.uri]));
    if (missing.length > 0 && STANDS_ALONE.has(target.kind)) return [{ code: 'LINK_NOT_PUBLISHABLE', path: property, message: `${called(target)}, which ${called(record).replace(/^The/, 'the')} leads to, cannot be published yet. The link is left out until it can.` }];
    if (missing.length > 0) return missing.map((reason) => ({ ...reason, path: `${property}/${reason.path}` }));
    return [{ code: 'LINK_OF_WRONG_KIND', path: property, message: `${called(record)} leads to <${uri}>, which is not what the profile wants there (${classesFor(record, fieldBy(record, property)).join(', ') || 'something that the hub does not keep'}). The link is left out.` }];
  }

  private stands(record: CatalogRecord, field: string, uri: string): boolean {
    return hasClass(this.published.get(uri), classesFor(record, field));
  }

  /** The record without the links that do not stand. */
  pruned(record: CatalogRecord): CatalogRecord {
    const lost = boundFields(record).map(([field]): [string, readonly string[]] => [field, valuesOf(record, field).filter((uri) => this.stands(record, field, uri))]);
    const all = Object.keys(profileOf(record.kind).fields).map((field) => [field, fieldOf(record, field)] as const);
    const { kind, uri, class: className, identifier } = record;
    return makeRecord(kind, uri, { class: className, identifier, fields: { ...Object.fromEntries(all), ...Object.fromEntries(lost) } }) as CatalogRecord;
  }
}

function fieldBy(record: CatalogRecord, property: Term): string {
  return boundFields(record).find(([field, profile]) => propertyOf(record, field, profile) === property)?.[0] ?? '';
}
