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
  SUBGRAPH_UNAVAILABLE: { status: 503, text: (p: { subgraph: string }) => `The ${p.subgraph} register cannot be reached now, so this part is left out. Ask again in a while.` },
  SUBGRAPH_TIMEOUT: { status: 504, text: (p: { subgraph: string }) => `The ${p.subgraph} register did not answer in time, so this part is left out. Ask again in a while, or for less at once.` },
  SUBGRAPH_INVALID_RESPONSE: { status: 502, text: (p: { subgraph: string; correlationId: string }) => `The ${p.subgraph} register answered in a way that the hub cannot use, so this part is left out. Report it with the number ${p.correlationId}.` },
  VALUE_MISSING: { status: 404, text: (_: object) => 'The register that owns this has no value for it, although there must be one; most often what is referred to is not registered.' },
  REQUEST_MALFORMED: { status: 400, text: (p: { why: string }) => `The request cannot be read: ${p.why}` },
  REQUEST_TOO_LARGE: { status: 413, text: (p: { most: number }) => `The request is larger than ${String(p.most)} bytes, the most the hub reads. Send a smaller operation or fewer variables.` },
  OPERATION_TOO_LARGE: { status: 400, text: (p: { most: number }) => `The operation has more than ${String(p.most)} tokens, the most the hub reads. Split it.` },
  OPERATION_TOO_DEEP: { status: 400, text: (p: { depth: number; most: number }) => `The operation is ${String(p.depth)} fields deep, and the hub answers at most ${String(p.most)}. Split it, or follow ids in an operation of their own.` },
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
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
  }
}
