import Negotiator from 'negotiator';
import { hubError } from '../../subgraphs/shared/errors';

/**
 * The two types of a GraphQL answer (GraphQL over HTTP, "Media Types"). They differ in what a status means: under
 * application/json, which proxies answer with too, every operation that could be read gets 200.
 */
export const ANSWER_TYPES = {
  json: 'application/json; charset=utf-8',
  graphql: 'application/graphql-response+json; charset=utf-8',
} as const;

export type AnswerType = (typeof ANSWER_TYPES)[keyof typeof ANSWER_TYPES];

/** In this order where a client takes both alike. */
const OFFERED: readonly AnswerType[] = [ANSWER_TYPES.json, ANSWER_TYPES.graphql];

/** Clients send the same few Accept headers over and over; only short ones are kept, and only so many. */
const KEPT = 100;
const LONGEST_KEPT = 200;
const kept = new Map<string, AnswerType>();

/** What an operation is answered in, by the Accept header of the request. Nothing else is spoken here. */
export function answerTypeOf(accept: string | undefined): AnswerType {
  if (accept === undefined || accept === '' || accept === '*/*') return ANSWER_TYPES.json;
  const known = kept.get(accept);
  if (known !== undefined) return known;
  const [type] = new Negotiator({ headers: { accept } }).mediaTypes([...OFFERED]) as AnswerType[];
  if (type === undefined) throw hubError('NOT_ACCEPTABLE', {});
  if (kept.size < KEPT && accept.length <= LONGEST_KEPT) kept.set(accept, type);
  return type;
}

/** The same for a refusal, which is told in JSON to whoever accepts neither type. */
export function refusalTypeOf(accept: string | undefined): AnswerType {
  try {
    return answerTypeOf(accept);
  } catch {
    return ANSWER_TYPES.json;
  }
}
