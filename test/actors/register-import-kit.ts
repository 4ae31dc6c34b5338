import { gzipSync } from 'node:zlib';
import type { PrismaClient } from '../../prisma/generated/actors/client/client';
import { readRegister, writeRegister, type ReadOptions, type WriteOptions } from '../../subgraphs/actors/register-import/import-register';
import { toTold, type ReportHead, type ToldEntry } from '../../subgraphs/actors/register-import/report/tell-report';
import { LanguageCode } from '../../subgraphs/shared/graphql/localized-text';
import { OPERATOR } from '../../subgraphs/shared/importing/importer';

export const TODAY = '2026-11-22';

export interface Told extends ReportHead {
  readonly entries: readonly ToldEntry[];
  /** The codes of the reasons for which something was not written, by the name of the actor. */
  readonly codes: Readonly<Record<string, string>>;
}

export interface Options extends Partial<WriteOptions>, Partial<Pick<ReadOptions, 'source' | 'limits'>> {
  readonly forms?: readonly string[];
}

// oxlint-disable-next-line typescript/require-await -- a stream
export async function* fileOf(content: unknown): AsyncGenerator<Uint8Array> {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  for (let i = 0; i < bytes.length; i += 1_000) yield bytes.subarray(i, i + 1_000);
}

/** Imports a file as the operator of the hub would; its report in English. */
export async function importFile(db: PrismaClient, content: unknown, { forms, source = null, limits, ...options }: Options = {}): Promise<Told> {
  const read = await readRegister(fileOf(content), { source, forms: forms ? new Set(forms) : null, ...(limits ? { limits } : {}) });
  const report = await writeRegister(db, read, { fileName: 'file.json', sourceUrl: null, importer: OPERATOR, today: TODAY, isDryRun: false, force: false, kind: null, ...options });
  const { head, entries } = toTold(report, LanguageCode.en);
  const told = [...entries];
  return { ...head, entries: told, codes: Object.fromEntries(told.flatMap(({ name, code }) => (code === null ? [] : [[name ?? '', code]]))) };
}

/** Which lists of a report have anything, with how much. */
export const countsOf = ({ counts }: ReportHead): Partial<ReportHead['counts']> => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** A unit as Enhetsregisteret tells of it; what a test does not care about is left out, as the register does. */
export function unit(organisasjonsnummer: string, navn: string, kode: string, more: object = {}): object {
  return {
    organisasjonsnummer, navn,
    organisasjonsform: { kode, beskrivelse: kode, _links: { self: { href: `https://data.brreg.no/enhetsregisteret/api/organisasjonsformer/${kode}` } } },
    registreringsdatoEnhetsregisteret: '1995-08-09', registrertIMvaregisteret: false, konkurs: false, underAvvikling: false, maalform: 'Bokmål', respons_klasse: 'Enhet',
    ...more,
  };
}

/** An organisational unit of the state under another unit. */
export const agency = (number: string, name: string, overordnetEnhet: string, more: object = {}): object => unit(number, name, 'ORGL', { overordnetEnhet, institusjonellSektorkode: { kode: '6100', beskrivelse: 'Statsforvaltningen' }, ...more });

export const page = (units: readonly object[], of: 'enheter' | 'underenheter' = 'enheter'): object => ({ _embedded: { [of]: units }, _links: { self: { href: `https://data.brreg.no/enhetsregisteret/api/${of}` } }, page: { size: 20, totalElements: units.length, totalPages: 1, number: 0 } });

/** The list of all units, packed as it is downloaded. */
export const download = (units: readonly object[]): Uint8Array => gzipSync(JSON.stringify(units));

/** A number with a right check digit, made from a counter; the first digit says whose it may be. */
export function numberOf(counter: number, first = 9): string {
  for (let rest = counter * 10; ; rest += 1) {
    const eight = `${String(first)}${String(rest).padStart(7, '0')}`;
    const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(eight[i]), 0);
    const digit = (11 - (sum % 11)) % 11;
    if (digit < 10) return `${eight}${String(digit)}`;
  }
}
