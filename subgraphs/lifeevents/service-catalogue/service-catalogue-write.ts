import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { LANGUAGES } from '../../shared/graphql/localized-text';
import { FAULT, type Faults, type Path } from '../../shared/writing/fault';
import { checkText, LONGEST_TITLE, type LocalizedTextInput } from '../../shared/writing/text-input';
import { canonicalJson, fieldOf, isEmptyValue, makeRecord, type CatalogContactPoint, type CatalogRecord, type FieldsByName } from '../catalog/catalog';
import { mintUri } from '../catalog/mint-uri';
import { detailsOf, irisOf } from '../catalog/stored/details';
import { resourceRecord } from '../catalog/stored/stored-records';
import { checkEmail, checkPhone } from '../../shared/writing/particulars';
import type { Tx, WriteSession } from '../context';
import { checkIri } from '../record/new-uri';
import type { ServiceRow } from '../service/service.store';
import type { ContactPointInput, ServiceCatalogueInput } from './service-catalogue.input';
import { deleteUnusedContactPoints, findContactPoints, insertContactPoint } from './service-catalogue.store';

const MOST_KEYWORDS = 100;
const LONGEST_KEYWORD = 100;
const MOST_IRIS = 50;
const MOST_CONTACT_POINTS = 20;
const MOST_WAYS_TO_CONTACT = 10;
const MOST_NOTES = 20;

const TEXT_FIELDS = ['categories', 'openingHours'] as const;
const IRI_FIELDS = ['languages', 'types', 'subjects', 'thematicAreas', 'spatial'] as const;

/** A duration of ISO 8601 as xsd:duration has it, which knows no weeks. */
const DURATION = /^P(?=\d|T\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}D)?(?:T(?=\d)(?:\d{1,4}H)?(?:\d{1,4}M)?(?:\d{1,4}S)?)?$/;

/** A contact point of a service; one that is new has the id of the row that it shall have. */
interface PlannedPoint {
  readonly newId: string | null;
  readonly record: CatalogContactPoint;
}

/** What a change of the catalogue fields writes: columns of the service, and contact points that come and go. */
export interface CataloguePlan {
  readonly columns: { readonly serviceClass?: ServiceRow['serviceClass']; readonly identifier?: string | null; readonly details: Prisma.InputJsonObject };
  readonly added: readonly PlannedPoint[];
  readonly dropped: readonly string[];
}

/** Checks what an input tells the catalogue of a service, against what the service tells it already. */
export async function planCatalogue({ tx, faults }: WriteSession, service: Pick<ServiceRow, 'details'> | null, input: ServiceCatalogueInput | null | undefined, path: Path): Promise<CataloguePlan | null> {
  if (!input) return null;
  const before = detailsOf(service?.details);
  const said: Record<string, unknown> = { ...before };
  for (const field of IRI_FIELDS) if (input[field] != null) said[field] = checkIris(faults, input[field], [...path, field], MOST_IRIS);
  if (input.keywords != null) said['keywords'] = [...checkTextList(faults, input.keywords, [...path, 'keywords'], MOST_KEYWORDS, LONGEST_KEYWORD), ...textsInOtherLanguages(before['keywords'])];
  if (input.processingTime !== undefined) said['processingTime'] = checkDuration(faults, input.processingTime, [...path, 'processingTime']);
  const known = irisOf(before, 'contactPoints');
  const points = input.contactPoints == null ? null : await checkContactPoints(tx, faults, known, input.contactPoints, [...path, 'contactPoints']);
  if (points) said['contactPoints'] = points.map(({ record }) => record.uri);
  return {
    columns: {
      ...(input.serviceClass == null ? {} : { serviceClass: input.serviceClass }),
      ...(input.identifier === undefined ? {} : { identifier: input.identifier === null ? null : checkText(faults, input.identifier, [...path, 'identifier'], LONGEST_TITLE) }),
      details: tidyDetails(said),
    },
    added: points?.filter(({ newId }) => newId !== null) ?? [],
    dropped: points ? known.filter((uri) => !points.some(({ record }) => record.uri === uri)) : [],
  };
}

/** Writes the contact points of a plan; the service itself is written before. */
export async function writeContactPoints(tx: Tx, plan: CataloguePlan | null): Promise<void> {
  for (const { newId, record } of plan?.added ?? []) {
    await insertContactPoint(tx, { id: newId as string, uri: record.uri, kind: record.kind, class: record.class, identifier: null, fields: fieldsOf(record) });
  }
  if (plan && plan.dropped.length > 0) await deleteUnusedContactPoints(tx, plan.dropped);
}

async function checkContactPoints(tx: Tx, faults: Faults, knownUris: readonly string[], inputs: readonly ContactPointInput[], path: Path): Promise<PlannedPoint[]> {
  if (!fits(faults, inputs, path, MOST_CONTACT_POINTS)) return [];
  const known = (await findContactPoints(tx, knownUris)).map(resourceRecord);
  return inputs.map((input, i) => {
    const fields = checkContactPoint(faults, input, [...path, i]);
    const same = known.find((record) => saysTheSame(asRead(record), makeRecord('contactPoint', record.uri, { fields })));
    const newId = same ? null : uuidv7();
    return { newId, record: makeRecord('contactPoint', newId === null ? (same as CatalogRecord).uri : mintUri('contactPoint', newId), { fields }) };
  });
}

function checkContactPoint(faults: Faults, input: ContactPointInput, path: Path): FieldsByName {
  const { pages, emails, telephones } = input;
  if (pages.length + emails.length + telephones.length === 0) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: 'gives no page, address of mail or telephone number; give at least one' }));
  const plain = (field: 'emails' | 'telephones', check: typeof checkEmail) => (fits(faults, input[field], [...path, field], MOST_WAYS_TO_CONTACT) ? input[field].map((value, i) => check(faults, value, [...path, field, i])) : []);
  return {
    categories: checkTextList(faults, input.categories, [...path, 'categories'], MOST_NOTES, LONGEST_TITLE),
    pages: checkIris(faults, pages, [...path, 'pages'], MOST_WAYS_TO_CONTACT),
    emails: plain('emails', checkEmail),
    telephones: plain('telephones', checkPhone),
    languages: checkIris(faults, input.languages, [...path, 'languages'], MOST_WAYS_TO_CONTACT),
    openingHours: checkTextList(faults, input.openingHours, [...path, 'openingHours'], MOST_NOTES, LONGEST_TITLE),
  };
}

const saysTheSame = (a: CatalogRecord, b: CatalogRecord): boolean => canonicalJson(a) === canonicalJson(b);

/** A contact point as its owner reads it: without the texts in languages that the hub does not show, which stay as they are. */
function asRead(record: CatalogRecord): CatalogRecord {
  // JSON comes back from the database with its keys in another order.
  const shown = (name: string) => (fieldOf(record, name) as readonly StoredText[]).filter(isOfHub).map(({ language, text }) => ({ language, text }));
  return { ...record, ...Object.fromEntries(TEXT_FIELDS.map((name) => [name, shown(name)])) };
}

interface StoredText {
  readonly language: string;
  readonly text: string;
}

const isOfHub = ({ language }: StoredText): boolean => (LANGUAGES as readonly string[]).includes(language);

const textsInOtherLanguages = (stored: unknown): StoredText[] => (Array.isArray(stored) ? (stored as StoredText[]).filter((each) => !isOfHub(each)) : []);

/** Details as they are stored: without what says nothing. */
function tidyDetails(said: Readonly<Record<string, unknown>>): Prisma.InputJsonObject {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => !isEmptyValue(value as never))) as Prisma.InputJsonObject;
}

function fieldsOf(point: CatalogContactPoint): Prisma.InputJsonObject {
  const names = ['categories', 'pages', 'emails', 'telephones', 'languages', 'openingHours'];
  return tidyDetails(Object.fromEntries(names.map((name) => [name, fieldOf(point, name)])));
}

function fits(faults: Faults, list: readonly unknown[], path: Path, most: number): boolean {
  if (list.length > most) faults.add(FAULT.LIST_TOO_LONG(path, { length: list.length, most }));
  return list.length <= most;
}

function checkIris(faults: Faults, iris: readonly string[], path: Path, most: number): string[] {
  return fits(faults, iris, path, most) ? [...new Set(iris.map((iri, i) => checkIri(faults, iri, [...path, i])))].sort() : [];
}

function checkTextList(faults: Faults, texts: readonly LocalizedTextInput[], path: Path, most: number, longest: number): { language: string; text: string }[] {
  return fits(faults, texts, path, most) ? texts.map(({ language, text }, i) => ({ language, text: checkText(faults, text, [...path, i, 'text'], longest) })) : [];
}

function checkDuration(faults: Faults, duration: string | null, path: Path): string | null {
  if (duration !== null && !DURATION.test(duration)) faults.add(FAULT.VALUE_OUT_OF_RANGE(path, { why: `is "${duration.slice(0, 40)}", which is no duration of ISO 8601; write days as P14D and months as P3M` }));
  return duration;
}
