import { LanguageCode } from '../../shared/graphql/localized-text';
import { DateTimeScalar } from '../../shared/graphql/scalars';
import { checkParameters, oneOf, outOfRange, type Parameters } from '../../shared/parameters';
import { DeliveryConfidence, Phase } from '../initiative/initiative-enums';
import { parseReportFilter, type ReportSelection } from '../portfolio/report-selection';
import type { Dialect } from '../../shared/sheet/csv';
import { PARTS, type Part } from './report-export';

/** What somebody asks for with the address of a report. */
export interface ExportRequest {
  readonly selection: ReportSelection;
  readonly asOf: Date | null;
  readonly language: LanguageCode;
  readonly part: Part;
  readonly dialect: Dialect;
}

const LISTS: ReadonlySet<string> = new Set(['portfolio', 'phase', 'confidence']);
const ONCE: ReadonlySet<string> = new Set(['lead', 'participant', 'lifeEvent', 'service', 'component', 'coFunded', 'search', 'register', 'edition', 'asOf', 'language', 'part', 'delimiter', 'decimal']);
const DELIMITERS = { semicolon: ';', comma: ',', tab: '\t' } as const;
const DECIMALS = { comma: ',', point: '.' } as const;

/** Reads what is asked for; what is not understood is refused, since a report of something else would be worse than none. */
export function parseExport(parameters: Parameters): ExportRequest {
  checkParameters(parameters, { lists: LISTS, once: ONCE });
  const once = (name: string): string | null => (parameters[name] as string | undefined) ?? null;
  const language = oneOf('language', once('language'), LanguageCode) ?? LanguageCode.nb;
  return {
    selection: selectionOf(parameters, once),
    asOf: instantOf(once('asOf')),
    language,
    part: oneOf('part', once('part'), Object.fromEntries(Object.keys(PARTS).map((part) => [part, part as Part]))) ?? 'initiatives',
    dialect: dialectOf(oneOf('delimiter', once('delimiter'), DELIMITERS), oneOf('decimal', once('decimal'), DECIMALS), language),
  };
}

function selectionOf(parameters: Parameters, once: (name: string) => string | null): ReportSelection {
  const all = (name: string): string[] | null => (parameters[name] === undefined ? null : [parameters[name]].flat());
  const [register, edition] = [once('register'), once('edition')];
  if ((register === null) !== (edition === null)) throw outOfRange(register === null ? 'edition' : 'register', 'stands alone. Give both register and edition, or neither.');
  return parseReportFilter({
    portfolios: all('portfolio'),
    edition: register === null || edition === null ? null : { register, edition },
    initiatives: {
      phase: all('phase')?.map((name) => oneOf('phase', name, Phase) as Phase) ?? null,
      confidence: all('confidence')?.map((name) => oneOf('confidence', name, DeliveryConfidence) as DeliveryConfidence) ?? null,
      lead: once('lead'),
      participant: once('participant'),
      lifeEvent: once('lifeEvent'),
      service: once('service'),
      component: once('component'),
      isCoFunded: oneOf('coFunded', once('coFunded'), { true: true, false: false }),
      search: once('search'),
    },
  }, 'address');
}

/** Norwegian spreadsheets separate by semicolon and write decimals with a comma, English ones by comma and with a point. */
function dialectOf(delimiter: Dialect['delimiter'] | null, decimal: Dialect['decimal'] | null, language: LanguageCode): Dialect {
  const separator = delimiter ?? (language === LanguageCode.en ? ',' : ';');
  return { delimiter: separator, decimal: decimal ?? (language === LanguageCode.en || separator === ',' ? '.' : ',') };
}

function instantOf(text: string | null): Date | null {
  if (text === null) return null;
  const instant = readInstant(text);
  if (instant === null) throw outOfRange('asOf', 'is no instant. Write it like 2024-12-31T23:00:00Z, with its time zone.');
  if (instant.getTime() > Date.now()) throw outOfRange('asOf', 'lies in the future, and nothing is recorded there yet. Give an instant that has passed.');
  return instant;
}

function readInstant(text: string): Date | null {
  try {
    return DateTimeScalar.parseValue(text);
  } catch {
    return null;
  }
}
