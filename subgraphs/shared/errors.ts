import { GraphQLError } from 'graphql';

/**
 * Every code a client can meet in `extensions.code`, with the sentence it comes with. One table, so that the
 * documentation and the code never tell different stories.
 */
export const ERRORS = {
  ID_MALFORMED: { status: 400, text: (p: { value: string; path: string }) => `"${p.value}" at ${p.path} is not an id of this hub. Use an id exactly as the hub gave it.` },
  PAGE_SIZE_OUT_OF_RANGE: { status: 400, text: (p: { first: number; most: number }) => `first: ${String(p.first)} is outside 0–${String(p.most)}. Ask for at most ${String(p.most)} and follow pageInfo.endCursor for the rest.` },
  CURSOR_MALFORMED: { status: 400, text: (p: { path: string }) => `The cursor at ${p.path} was not made by this field. Use pageInfo.endCursor from an earlier answer with the same arguments, or leave it out.` },
  EXACTLY_ONE_REQUIRED: { status: 400, text: (p: { path: string; keys: string; given: number }) => `${p.path} takes exactly one of ${p.keys}, and ${String(p.given)} were given.` },
  ARGUMENT_OUT_OF_RANGE: { status: 400, text: (p: { path: string; why: string }) => `${p.path} ${p.why}` },
  NOT_FOUND: { status: 404, text: (p: { type: string; id: string }) => `${p.type} ${p.id} is referred to but is not in the register of its owner.` },
  UNAUTHENTICATED: { status: 401, text: (p: { why: string }) => `The token is refused: ${p.why} Get a new one, or leave the Authorization header out to read open data.` },
  AUTHORIZATION_MALFORMED: { status: 400, text: (p: { why: string }) => `The Authorization header cannot be read: ${p.why} Send one header "Authorization: Bearer <token>", or none to read open data.` },
  ISSUER_UNAVAILABLE: { status: 503, text: (_: object) => 'The token cannot be checked now, since the keys of its issuer cannot be fetched. Ask again in a while, or leave the Authorization header out to read open data.' },
  FORBIDDEN: { status: 403, text: (p: { what: string; whom?: string }) => `${p.what} is only for ${p.whom ?? 'its owner, confirmed participants and the secretariat'}.` },
  NOT_THE_GATEWAY: { status: 403, text: (_: object) => 'This register answers only the gateway of its hub. Ask the gateway; an operator who must ask here sends the secret of the hub in the header x-samspill-hub-secret.' },
  SUBGRAPH_UNAVAILABLE: { status: 503, text: (p: { subgraph: string }) => `The ${p.subgraph} register cannot be reached now, so this part is left out. Ask again in a while.` },
  SUBGRAPH_TIMEOUT: { status: 504, text: (p: { subgraph: string }) => `The ${p.subgraph} register did not answer in time, so this part is left out. Ask again in a while, or for less at once.` },
  SUBGRAPH_INVALID_RESPONSE: { status: 502, text: (p: { subgraph: string; correlationId: string }) => `The ${p.subgraph} register answered in a way that the hub cannot use, so this part is left out. Report it with the number ${p.correlationId}.` },
  VALUE_MISSING: { status: 404, text: (_: object) => 'The register that owns this has no value for it, although there must be one; most often what is referred to is not registered.' },
  REQUEST_MALFORMED: { status: 400, text: (p: { why: string }) => `The request cannot be read: ${p.why}` },
  REQUEST_TOO_LARGE: { status: 413, text: (p: { most: number }) => `The request is larger than ${String(p.most)} bytes, the most the hub reads. Send a smaller operation or fewer variables.` },
  REQUEST_TIMEOUT: { status: 408, text: (_: object) => 'The request took too long to arrive. Send it again, over a connection that is fast enough.' },
  ADDRESS_TOO_LONG: { status: 414, text: (p: { most: number }) => `The address has more than ${String(p.most)} characters, the most the hub reads. Send the operation with POST.` },
  HEADERS_TOO_LARGE: { status: 431, text: (p: { most: number }) => `The address and the header lines are larger than ${String(p.most)} bytes, the most the hub reads. Leave out what is not needed, and send the operation with POST.` },
  EXPECTATION_UNKNOWN: { status: 417, text: (_: object) => 'The hub knows no Expect but 100-continue. Leave the header out.' },
  METHOD_NOT_ALLOWED: { status: 405, text: (p: { method: string; allowed: string }) => `${p.method} is not answered at this address. Use ${p.allowed}.` },
  NOT_ACCEPTABLE: { status: 406, text: (_: object) => 'The request accepts nothing that the hub answers in. Accept application/graphql-response+json or application/json.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, text: (p: { why: string }) => `The request cannot be read: ${p.why} Send JSON in UTF-8, with Content-Type: application/json.` },
  CROSS_SITE_REQUEST: { status: 403, text: (_: object) => 'A page of another site asked this, and its browser did not ask the hub first. Ask with POST and Content-Type: application/json, or send the header apollo-require-preflight.' },
  OPERATION_TOO_LARGE: { status: 400, text: (p: { most: number }) => `The operation has more than ${String(p.most)} tokens, the most the hub reads. Split it.` },
  OPERATION_TOO_DEEP: { status: 400, text: (p: { depth: number; most: number }) => `The operation is ${String(p.depth)} fields deep, and the hub answers at most ${String(p.most)}. Split it, or follow ids in an operation of their own.` },
  DOCUMENT_LIMIT_EXCEEDED: { status: 400, text: (p: { what: string; found: number; most: number; advice: string }) => `The operation has ${String(p.found)} ${p.what}, and the hub takes at most ${String(p.most)}. ${p.advice}` },
  FIELD_REPEATED: { status: 400, text: (p: { field: string; times: number; most: number }) => `The operation asks ${String(p.times)} times for ${p.field} at the same place, and the hub takes at most ${String(p.most)}. Ask for it once.` },
  FRAGMENT_RECURSIVE: { status: 400, text: (p: { name: string }) => `The fragment ${p.name} uses itself, directly or through other fragments, so the operation has no end. Write out as many levels as you need.` },
  OPERATION_TOO_COSTLY: { status: 400, text: (p: { cost: number; most: number }) => `The operation costs ${String(p.cost)}, and the hub answers at most ${String(p.most)} at once. Ask for smaller pages, or for fewer lists within lists.` },
  DOCUMENT_ID_MALFORMED: { status: 400, text: (_: object) => 'documentId is not sha256: and the hash of a document as 64 digits and letters a–f. Send the id that the document was registered under.' },
  DOCUMENT_UNKNOWN: { status: 404, text: (p: { id: string }) => `No document ${p.id} is registered for you. Check the id and the token, or have the document registered.` },
  DOCUMENT_OUTDATED: { status: 400, text: (p: { id: string; why: string }) => `The document ${p.id} is registered, but the hub can no longer answer it: ${p.why} Have a new one registered.` },
  DOCUMENT_REQUIRED: { status: 403, text: (_: object) => 'This hub answers only documents that are registered, and this is none that is registered for you. Name one with documentId, or have this one registered.' },
  RATE_LIMITED: { status: 429, text: (p: { who: string; most: number; what: string; seconds: number }) => `${p.who} may use ${String(p.most)} ${p.what} in a minute, and this would be more. Ask again in ${String(p.seconds)} seconds, and from then on less often or for less at once.` },
  SHUTTING_DOWN: { status: 503, text: (_: object) => 'The hub is being stopped, and this request was not finished in time. Ask again in a while; if it was to change something, look first whether it did.' },
  STORAGE_UNAVAILABLE: { status: 503, text: (_: object) => 'The database of this register cannot be reached now, so this part is left out. Ask again in a while. If this was a change, look first whether it was made, or repeat it with the same idempotencyKey.' },
  STORAGE_BUSY: { status: 503, text: (_: object) => 'The database of this register has more to do than it can, or somebody else is writing there, so this part is left out and no change of it was made. Ask again in a while.' },
  STORAGE_TIMEOUT: { status: 504, text: (_: object) => 'The database of this register did not answer in time, so this part is left out and no change of it was made. Ask for less at once, or again in a while.' },
  STORAGE_READ_ONLY: { status: 503, text: (_: object) => 'The database of this register takes no changes now, and this one was not made. What is recorded can be read as before. Ask again in a while.' },
  INTERNAL_SERVER_ERROR: { status: 500, text: (p: { correlationId: string }) => `The hub failed to answer this part. Report it with the number ${p.correlationId}.` },
} as const;

export type ErrorCode = keyof typeof ERRORS;
type ParametersOf<Code extends ErrorCode> = Parameters<(typeof ERRORS)[Code]['text']>[0];

/** A failure that the client can understand; anything else that is thrown is masked before it leaves the process. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
    this.name = 'HubError';
  }
}

/** The error of a code, with its sentence filled in. */
export function hubError<Code extends ErrorCode>(code: Code, parameters: ParametersOf<Code>): HubError {
  const text = ERRORS[code].text as (p: ParametersOf<Code>) => string;
  return new HubError(code, text(parameters));
}

/** What stops a process from starting, told to the operator in one sentence with what to do. */
export class StartupError extends Error {
  /** Whether only a person can mend it, so that trying again is in vain. */
  readonly isLasting: boolean;

  constructor(message: string, { isLasting = false, ...options }: ErrorOptions & { readonly isLasting?: boolean } = {}) {
    super(message, options);
    this.name = 'StartupError';
    this.isLasting = isLasting;
  }
}
