import type { GraphQLFormattedError } from 'graphql';
import { emptyRecord } from '../context';
import { completeObject } from './completion';
import { askedOf } from './operation';
import { isReported, joined, type CallOutcome, type NoteInvalid, type Situation } from './situation';
import type { ReadError } from './subgraph-errors';

/** A call about root fields: the data is the answer's own top. */
export class RootCall {
  constructor(private readonly situation: Situation) {}

  /** Nothing came: null and an error for each field. */
  failed(error: GraphQLFormattedError): CallOutcome {
    return { data: this.nulls(), errors: this.keys().map((key) => ({ ...error, path: [key] })) };
  }

  answered(data: Readonly<Record<string, unknown>> | null, reported: readonly ReadError[], noteInvalid: NoteInvalid): CallOutcome {
    if (data === null && reported.every(({ path }) => path === null)) return this.failed(joined(reported));
    const errors = reported.map(({ error, path }) => (path ? { ...error, path } : error));
    if (data === null) return { data: this.nulls(), errors };
    const { operation, schema, variables } = this.situation;
    const result = completeObject(data, operation.fields, null, [], {
      schema,
      variables,
      onInvalid: (place) => {
        if (!isReported(reported, place)) errors.push({ ...noteInvalid(place), path: place });
      },
    });
    this.remember(result);
    return { data: result, errors };
  }

  private keys(): string[] {
    const { operation, schema, variables } = this.situation;
    return [...askedOf(operation.fields, null, schema, variables)].map(({ key }) => key);
  }

  /** A field that another subgraph has already answered is left as it is. */
  private nulls(): Record<string, unknown> {
    const nulls = emptyRecord();
    for (const key of this.keys()) if ((this.situation.context.answer[key] ?? null) === null) nulls[key] = null;
    return nulls;
  }

  private remember(result: Readonly<Record<string, unknown>>): void {
    const { answer } = this.situation.context;
    for (const [key, value] of Object.entries(result)) if ((answer[key] ?? null) === null) answer[key] = value;
  }
}
