import { isNonNullType, type GraphQLFormattedError } from 'graphql';
import { hubError } from '../../subgraphs/shared/errors';
import { formattedError } from '../answer/formatted-error';
import { emptyRecord } from '../context';
import { isObject } from './answer';
import { completeObject } from './completion';
import { askedOf, type AskedKey } from './operation';
import { placesOf, type Place } from './positions';
import { isReported, joined, type CallOutcome, type NoteInvalid, type Situation } from './situation';
import type { ErrorPath, ReadError } from './subgraph-errors';

const ENTITIES = '_entities';

/** A call about entities that the answer holds already, one for each representation. */
export class EntityCall {
  private readonly representations: readonly unknown[];
  private found: readonly (Place | null)[] | null = null;

  constructor(
    private readonly situation: Situation,
    private readonly path: ErrorPath,
  ) {
    const { representations } = situation.variables;
    this.representations = Array.isArray(representations) ? representations : [];
  }

  /** Nothing came: null and an error for each field of each entity. */
  failed(error: GraphQLFormattedError): CallOutcome {
    return {
      data: { [ENTITIES]: this.representations.map((_, i) => this.nulls(i)) },
      errors: this.representations.flatMap((_, i) => this.asked(i).map(({ key }) => ({ ...error, path: [ENTITIES, this.place(i)?.index ?? i, key] }))),
    };
  }

  answered(data: Readonly<Record<string, unknown>> | null, reported: readonly ReadError[], noteInvalid: NoteInvalid): CallOutcome {
    if (data === null) {
      if (!reported.some(({ path }) => isWithin(path))) return this.failed(joined(reported));
      return { data: { [ENTITIES]: this.representations.map((_, i) => this.nulls(i)) }, errors: this.translated(reported) };
    }
    const received = data[ENTITIES];
    if (!Array.isArray(received) || received.length !== this.representations.length) return this.failed(noteInvalid([ENTITIES]));
    const errors = this.translated(reported);
    const report = (error: GraphQLFormattedError, place: ErrorPath): void => {
      if (!isReported(reported, place)) errors.push({ ...error, path: this.translate(place) });
    };
    const entities = received.map((entity: unknown, i) => {
      if (isObject(entity)) return this.completed(entity, i, (place) => { report(noteInvalid(place), place); });
      const error = entity === null ? this.missing(i) : noteInvalid([ENTITIES, i]);
      if (error) report(error, [ENTITIES, i]);
      return this.nulls(i);
    });
    return { data: { [ENTITIES]: entities }, errors };
  }

  private completed(entity: Readonly<Record<string, unknown>>, i: number, onInvalid: (place: ErrorPath) => void): Record<string, unknown> {
    const { operation, schema, variables } = this.situation;
    const typename = typeof entity['__typename'] === 'string' ? entity['__typename'] : this.typename(i);
    return completeObject(entity, operation.fields, typename, [ENTITIES, i], { schema, variables, onInvalid });
  }

  /**
   * An entity that the subgraph does not know, without a word, is an error only where that takes it out of the answer.
   * The executor would note it too, but drops its note when there is any other error.
   */
  private missing(i: number): GraphQLFormattedError | null {
    if (!this.asked(i).some(({ type }) => isNonNullType(type))) return null;
    return formattedError(hubError('VALUE_MISSING', {}));
  }

  private typename(i: number): string | null {
    const representation = this.representations[i];
    return isObject(representation) && typeof representation['__typename'] === 'string' ? representation['__typename'] : null;
  }

  private asked(i: number): AskedKey[] {
    const { operation, schema, variables } = this.situation;
    return [...askedOf(operation.fields, this.typename(i), schema, variables)];
  }

  /** What another subgraph has already brought of the entity is left as it is. */
  private nulls(i: number): Record<string, unknown> {
    const entity = this.place(i)?.entity ?? emptyRecord();
    const nulls = emptyRecord();
    for (const { key } of this.asked(i)) if ((entity[key] ?? null) === null) nulls[key] = null;
    return nulls;
  }

  private place(i: number): Place | null {
    this.found ??= placesOf(this.representations, this.situation.context.answer, this.path);
    return this.found[i] ?? null;
  }

  private translated(reported: readonly ReadError[]): GraphQLFormattedError[] {
    return reported.map(({ error, path }) => (isWithin(path) ? { ...error, path: this.translate(path) } : error));
  }

  private translate(path: ErrorPath): ErrorPath {
    const [, i, ...rest] = path;
    return typeof i === 'number' ? [ENTITIES, this.place(i)?.index ?? i, ...rest] : path;
  }
}

/** Whether a path leads into one of the entities; one that does not would show the client how the hub asks. */
function isWithin(path: ErrorPath | null): path is ErrorPath {
  return path?.[0] === ENTITIES && typeof path[1] === 'number';
}
