/** What one document may hold. Each limit is named after what is counted. */
export interface DocumentLimits {
  /** Words, names, numbers and signs, as the language counts them. */
  readonly tokens: number;
  /** Fields within fields, fragments counted where they are used. The schema's own description is left out: the usual question for it is deeper than most. */
  readonly depth: number;
  /** Fields under another name, fragments counted where they are used. */
  readonly aliases: number;
  /** Fields at the top of an operation, fragments counted where they are used. */
  readonly rootFields: number;
  /** All fields of an operation and all uses of fragments, what is in a fragment counted each time it is used. */
  readonly selections: number;
  /** The same field at the same place. */
  readonly repetitions: number;
  /** Directives in the whole document, as written. */
  readonly directives: number;
  /** Directives on one field, fragment or operation. */
  readonly directivesAtOnePlace: number;
  /** Operations in one document; only one of them is run. */
  readonly operations: number;
  /** Questions for the schema itself: __schema and __type. Each may be answered with more than a megabyte. */
  readonly introspections: number;
}

/** Several times what the largest of the ready operations of the playground needs. */
export const DOCUMENT_LIMITS: DocumentLimits = Object.freeze({
  tokens: 4_000,
  depth: 15,
  aliases: 100,
  rootFields: 30,
  selections: 1_000,
  repetitions: 50,
  directives: 100,
  directivesAtOnePlace: 10,
  operations: 20,
  introspections: 3,
});
