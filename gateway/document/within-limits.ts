import type { DocumentNode } from 'graphql';
import { hubError, type HubError } from '../../subgraphs/shared/errors';
import type { DocumentLimits } from './limits';
import { measureDocument, type DocumentMeasure } from './measure';
import { mostRepeated } from './repetition';

/** What of a document is counted, in the words that a refusal says it in, and what to do. */
const COUNTED: readonly { readonly what: string; readonly limit: keyof DocumentLimits; readonly advice: string; readonly count: (measure: DocumentMeasure) => number }[] = [
  { what: 'operations in one document', limit: 'operations', advice: 'Send only those that are run together.', count: ({ operations }) => operations },
  { what: 'directives', limit: 'directives', advice: 'Leave out those that change nothing.', count: ({ directives }) => directives },
  { what: 'directives at one place', limit: 'directivesAtOnePlace', advice: 'Leave out those that change nothing.', count: ({ directivesAtOnePlace }) => directivesAtOnePlace },
  { what: 'fields and fragments, each counted as often as it is used', limit: 'selections', advice: 'Split it.', count: ({ most }) => most.selections },
  { what: 'fields at its top', limit: 'rootFields', advice: 'Split it.', count: ({ most }) => most.topFields },
  { what: 'aliases', limit: 'aliases', advice: 'Ask for lists instead, or split it.', count: ({ most }) => most.aliases },
  { what: 'questions for the schema (__schema, __type)', limit: 'introspections', advice: 'Ask for the schema once and keep it.', count: ({ most }) => most.introspections },
];

/**
 * Why a document is refused before it is validated; null when it is within all limits. What is cheapest to count comes
 * first, and no limit is held against what another has not yet bounded.
 */
export function limitFault(document: DocumentNode, limits: DocumentLimits): HubError | null {
  const measure = measureDocument(document);
  if (measure.recursive !== null) return hubError('FRAGMENT_RECURSIVE', { name: measure.recursive });
  const { depth } = measure.most;
  if (depth > limits.depth) return hubError('OPERATION_TOO_DEEP', { depth, most: limits.depth });
  for (const { what, limit, advice, count } of COUNTED) {
    const found = count(measure);
    if (found > limits[limit]) return hubError('DOCUMENT_LIMIT_EXCEEDED', { what, found, most: limits[limit], advice });
  }
  const { key, times } = mostRepeated(document);
  return times > limits.repetitions ? hubError('FIELD_REPEATED', { field: key, times, most: limits.repetitions }) : null;
}
