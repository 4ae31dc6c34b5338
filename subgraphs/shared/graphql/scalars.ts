import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLCurrency, GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

const LONGEST_URL = 2_048;
const LONGEST_ECHO = 80;

/**
 * The refusal of a value, worded as graphql-js words its own, so that a gateway knows it for a fault of what the client
 * wrote and passes it on. `rule` completes the sentence "… is not …".
 */
export function wrongValue(scalar: string, value: unknown, rule: string): GraphQLError {
  const shown = (JSON.stringify(value) as string | undefined) ?? 'a value of another kind';
  return new GraphQLError(`Expected value of type "${scalar}": ${shown.slice(0, LONGEST_ECHO)} is not ${rule}.`);
}

/** What a literal in a document says, for scalars that are written as text or as whole numbers. */
export function literalOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined;
}

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  readonly rule: string;
  readonly parse: (value: unknown) => string;
  readonly serialize?: (value: unknown) => string;
}

/** A scalar that stays the text it came as; `parse` throws anything at all when it is none. */
export function textScalar({ name, description, specifiedByURL, rule, parse, serialize = String }: TextScalar): GraphQLScalarType<string, string> {
  const parseValue = (value: unknown): string => {
    try {
      return parse(value);
    } catch {
      throw wrongValue(name, value, rule);
    }
  };
  return new GraphQLScalarType<string, string>({ name, description, specifiedByURL, parseValue, parseLiteral: (node) => parseValue(literalOf(node)), serialize });
}

/** A day; kept as its text, since a day has no time zone and a JavaScript Date always has one. */
export const DateScalar = textScalar({
  name: 'Date',
  description: 'A day as YYYY-MM-DD (ISO 8601), without time or time zone. Periods are half-open: validTo is the first day that no longer counts.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  rule: 'a day of the calendar written YYYY-MM-DD',
  parse: (value) => GraphQLLocalDate.parseValue(value),
});

export const CurrencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  description: 'A currency by its three-letter code in ISO 4217, for example NOK.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  rule: 'a currency code of three capital letters in ISO 4217',
  parse: (value) => GraphQLCurrency.parseValue(value),
});

/** Kept as the text it came as: an IRI is an identifier, and normalising it would make another one of it. */
export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute URL or IRI, exactly as its publisher writes it.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3987',
  rule: `an absolute URL or IRI of at most ${String(LONGEST_URL)} characters`,
  parse: (value) => {
    if (typeof value === 'string' && value.length <= LONGEST_URL && URL.canParse(value)) return value;
    throw new RangeError();
  },
});

const DECIMAL = /^-?\d{1,18}(\.\d{1,6})?$/;

/** Text on the wire, because a JSON number is a float to most clients and an amount must not be one. */
export const DecimalScalar = textScalar({
  name: 'Decimal',
  description: 'An exact decimal number as text, with a point and without exponent or grouping, for example "57383633" or "8.50".',
  rule: 'a decimal number in text such as "1250.50", with at most 18 digits before the point and 6 after',
  parse: (value) => {
    const text = Number.isSafeInteger(value) ? String(value) : value;
    if (typeof text === 'string' && DECIMAL.test(text)) return text;
    throw new RangeError();
  },
  serialize: (value) => (typeof value === 'object' && value !== null && 'toFixed' in value ? (value as { toFixed(): string }).toFixed() : String(value)),
});

const dateTime = GraphQLDateTimeISO.toConfig();
const INSTANT = 'an instant in ISO 8601 with its time zone, for example "2024-01-01T12:00:00Z"';

function parseInstant(value: unknown): Date {
  try {
    return GraphQLDateTimeISO.parseValue(value);
  } catch {
    throw wrongValue('DateTime', value, INSTANT);
  }
}

export const DateTimeScalar = new GraphQLScalarType<Date, Date | string>({
  ...dateTime,
  name: 'DateTime',
  description: 'An instant in UTC as ISO 8601, for example 2024-01-01T12:00:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(literalOf(node)),
});
