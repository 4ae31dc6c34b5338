import { hubError } from '../../subgraphs/shared/errors';
import type { Parameters } from '../../subgraphs/shared/parameters';

/** Holds the body of a POST against what it must be (GraphQL over HTTP, "Request Parameters"), before anything is made of it. */
export function checkBody(body: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(body)) throw malformed('its body is a list. Send each operation in a request of its own.');
  if (!isRecord(body)) throw malformed('its body is not a JSON object with the operation in query.');
  const { query, operationName, variables, extensions, documentId } = body;
  // An operation that the hub knows already is named instead of sent.
  if (query === undefined ? typeof documentId !== 'string' && !isRecord(extensions) : typeof query !== 'string') throw malformed('query is not a text with the operation.');
  if (!isNothing(operationName) && typeof operationName !== 'string') throw malformed('operationName is not a text.');
  if (!isNothing(variables) && !isRecord(variables)) throw malformed('variables is not an object.');
  if (!isNothing(extensions) && !isRecord(extensions)) throw malformed('extensions is not an object.');
  return body;
}

const KNOWN_ONCE = ['query', 'operationName', 'variables', 'extensions', 'documentId'] as const;
const OBJECTS: ReadonlySet<string> = new Set(['variables', 'extensions']);

/** The same for the parameters of a GET, where variables and extensions are JSON. */
export function checkAddress(parameters: Parameters): void {
  for (const name of KNOWN_ONCE) {
    const value = parameters[name];
    if (value !== undefined && typeof value !== 'string') throw malformed(`the parameter ${name} is given more than once.`);
    if (value !== undefined && OBJECTS.has(name) && !isRecord(parsed(value))) throw malformed(`the parameter ${name} is not a JSON object.`);
  }
  const { query, documentId, extensions } = parameters;
  if (isNothing(query) && isNothing(documentId) && isNothing(extensions)) throw malformed('the parameter query, which has the operation, is missing.');
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const malformed = (why: string): Error => hubError('REQUEST_MALFORMED', { why });
