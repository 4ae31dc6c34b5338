import { z } from 'zod';

/**
 * What a profile may say: how one kind of file is to be read. Profiles are JSON files that people write without code,
 * so whatever is not understood in one is refused with its place.
 */

/** The things that a column can tell. */
export const FIELDS = [
  'record', 'edition', 'number', 'title', 'title.nn', 'title.en', 'summary', 'summary.nn', 'summary.en', 'lead', 'leadNumber', 'rating', 'phase',
  'plannedStart', 'plannedEnd', 'forecastStart', 'forecastEnd', 'actualStart', 'actualEnd',
  'cost', 'grant', 'baselineBenefit', 'costReason', 'scheduleReason', 'benefitReason',
  'fundingComplete', 'kind', 'scheme', 'organisation', 'beneficiary', 'year', 'yearTo', 'planned', 'actual', 'currency', 'priceYear', 'unit',
] as const;
export type ProfileField = (typeof FIELDS)[number];

const texts = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1).optional(), en: z.string().min(1) });
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a key of small letters, digits and hyphens');
/** A key in which {edition} stands for the edition of the register and {portfolio} for the portfolio. */
const keyPattern = z.string().regex(/^([a-z0-9]+|\{edition\}|\{portfolio\})(-([a-z0-9]+|\{edition\}|\{portfolio\}))*$/, 'is not a key of small letters, digits, hyphens, {edition} and {portfolio}');

const column = z.strictObject({
  /** Every spelling of the head that is known. Case, signs and blanks do not matter; {years} stands for a year or two. */
  heads: z.array(z.string().min(1)).min(1),
  /** Whether a file without the column is not of this kind. */
  required: z.boolean().default(false),
  /** Whether it is written for what is new here only, and what is recorded already keeps its own. */
  onlyNew: z.boolean().default(false),
  /** What a value is that the hub has no place for, an amount below zero or an end before its start: a fault to correct, or words to keep. */
  impossible: z.enum(['FAULT', 'WORDS']).default('FAULT'),
});

export const CONFIDENCES = ['GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED'] as const;
export const DATE_FORMATS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD.MM.YY', 'DD/MM/YYYY', 'YYYY-MM', 'YYYY'] as const;

export const profileSchema = z
  .strictObject({
    key,
    /** What kind of file it is for, in a sentence. */
    describes: z.string().min(1),
    /** The short name of the register, under which its numbers are known here. */
    register: keyPattern,
    /** PROJECTS: each row is an initiative. RECORDS: the column `record` says what a row is. */
    layout: z.enum(['PROJECTS', 'RECORDS']),
    /** Whether a file has every initiative of its edition, so that one which is missing has left the register. */
    isComplete: z.boolean(),
    /**
     * Whether the cells of columns that the profile does not use are kept as text. Only for registers that are published:
     * what a portfolio office writes beside may name persons, and rows are kept for ever.
     */
    keepsAllColumns: z.boolean(),
    /** The language of its texts. */
    language: z.enum(['nb', 'nn', 'en']),
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters'),
    /** How many units of the currency one unit of an amount is: 1000000 where the file counts in millions. */
    amountsIn: z.union([z.literal(1), z.literal(1000), z.literal(1_000_000)]).default(1),
    /** The sign before decimals. EITHER takes both, and refuses what could be read in two ways. */
    decimalMark: z.enum(['.', ',', 'EITHER']),
    dates: z.array(z.enum(DATE_FORMATS)).min(1),
    /** The first year that two digits may stand for, where dates have such years. */
    twoDigitYearsFrom: z.int().min(1900).max(2100).default(1970),
    /** The portfolio that the initiatives come into when none is named; null where it must be named or found. */
    portfolio: z.strictObject({ key: keyPattern, titles: texts, owner: z.string().regex(/^\d{9}$/).optional() }).nullable(),
    /** Names of the same body, or of bodies that took over from each other, so that a project is found again under either. */
    sameLeads: z.array(z.array(z.string().min(1)).min(2)).default([]),
    /** The words of a rating, with their place on the scale of the hub. */
    ratings: z.record(z.string(), z.enum(CONFIDENCES)).default({}),
    columns: z.partialRecord(z.enum(FIELDS), column),
    /** What the column `cost` is. */
    costKind: z.enum(['DEVELOPMENT', 'OPERATION', 'COORDINATION', 'UNSPECIFIED']).default('UNSPECIFIED'),
    /** What the column `grant` is: money from a scheme, by the organisation that runs it, awarded in the edition's year. */
    grant: z.strictObject({ kind: z.enum(['OWN_BUDGET', 'BUDGET_PROPOSAL', 'CO_FUNDING', 'JOINT']), scheme: z.string().min(1), funder: z.string().regex(/^\d{9}$/) }).optional(),
  })
  .refine(({ columns }) => columns.title?.required === true, 'has no required column title: an initiative without a name cannot be found again')
  .refine(({ layout, columns }) => layout !== 'RECORDS' || (columns.record?.required === true && columns.number?.required === true), 'is of RECORDS and has no required columns record and number')
  .refine(({ columns, grant }) => columns.grant === undefined || grant !== undefined, 'has a column grant and does not say what kind of money it is');

export type Profile = z.output<typeof profileSchema>;
