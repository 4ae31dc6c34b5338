import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { CallResult } from '../calls/client';
import { failureError, type FailureCode } from '../calls/failure';
import { readError, type ReadError } from '../calls/subgraph-errors';
import type { GatewayContext } from '../context';
import { hubError } from '../../subgraphs/shared/errors';
import { formattedError } from '../answer/formatted-error';
import { executionError } from './execution-error';
import { ErrorPaths } from './error-paths';
import type { FetchUnit } from './fetch-unit';
import { isValues, setJoined, valueAt, type Values } from './merge';
import { objectsAt, pathsOf, type AnswerPath } from './places';
import type { PlanStep } from './plan-step';
import type { Suppliers } from './suppliers';

/** Sends a call to a subgraph and tells what became of it; it never fails. */
export type AskSubgraph = (unit: FetchUnit, body: string, context: GatewayContext) => Promise<CallResult>;

/** An answer that is wrong in more places is not told place by place, but given up. */
export const WRONG_PLACES_TOLD = 100;

const ENTITIES = '_entities';

/** Nothing is known of what an entity was asked for. */
export const MISSING: GraphQLFormattedError = formattedError(hubError('VALUE_MISSING', {}));

/** Objects of the answer that one call is about, by the representation that stands for them. */
interface Group {
  readonly objects: Values[];
}

export interface ExecutionSource {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  readonly ask: AskSubgraph;
  readonly suppliers: Suppliers;
}

/**
 * One run of a plan: what was fetched so far, and what went wrong. A call that fails is never an exception here: what it
 * was to bring becomes null, with an error at each place, and the rest of the plan goes on.
 */
export class Execution {
  readonly data: Values = {};
  readonly errors: GraphQLError[] = [];
  errorPaths = new ErrorPaths();
  private readonly underWay = new Map<string, Promise<CallResult>>();

  constructor(private readonly source: ExecutionSource) {}

  async run(step: PlanStep): Promise<void> {
    switch (step.kind) {
      case 'sequence':
        for (const part of step.steps) await this.run(part);
        return;
      case 'parallel':
        await Promise.all(step.steps.map((part) => this.run(part)));
        return;
      case 'fetch':
        await (step.unit.representationOf ? this.fetchEntities(step.unit, step.unit.representationOf) : this.fetchFields(step.unit));
    }
  }

  addError(error: GraphQLFormattedError, path: AnswerPath | null): void {
    this.errors.push(executionError(error, path));
    if (path) this.errorPaths.add(path);
  }

  /** How much was told so far, to come back to. */
  mark(): number {
    return this.errors.length;
  }

  /** Forgets what was told since. */
  backTo(mark: number): void {
    this.errors.length = mark;
    this.errorPaths = new ErrorPaths();
    for (const { path } of this.errors) if (path) this.errorPaths.add(path);
  }

  /** A call for fields of the query or mutation type; the objects it is about are those that have these fields. */
  private async fetchFields(unit: FetchUnit): Promise<void> {
    const objects = objectsAt(this.data, unit.path);
    if (objects.length === 0) return;
    const answered = await this.answerOf(unit, unit.body(this.source.variables, null));
    const groups = [{ objects }];
    if ('failure' in answered) {
      this.fail(unit, groups, answered.failure);
      return;
    }
    const { data, errors } = answered;
    if (data === null && errors.every(({ path }) => path === null)) {
      this.fail(unit, groups, asOne(errors));
      return;
    }
    for (const { error, path } of errors) this.tell(error, unit, objects, path ?? []);
    if (data) unit.rewriteAnswer?.(data);
    this.takeValues(unit, objects, data, []);
  }

  private async fetchEntities(unit: FetchUnit, representationOf: NonNullable<FetchUnit['representationOf']>): Promise<void> {
    const groups: Group[] = [];
    const representations: string[] = [];
    const places = new Map<string, Group>();
    const wrong: [Values, AnswerPath][] = [];
    for (const object of objectsAt(this.data, unit.path)) {
      const representation = representationOf(object, (way) => { wrong.push([object, way]); });
      if (representation === null) continue;
      const known = places.get(representation);
      if (known) {
        known.objects.push(object);
        continue;
      }
      const group = { objects: [object] };
      places.set(representation, group);
      groups.push(group);
      representations.push(representation);
    }
    for (const [object, way] of wrong) this.tellSupplier(unit, object, way);
    if (groups.length === 0) return;
    const answered = await this.answerOf(unit, unit.body(this.source.variables, representations));
    if ('failure' in answered) this.fail(unit, groups, answered.failure);
    else this.take(unit, groups, answered);
  }

  private take(unit: FetchUnit, groups: readonly Group[], { data, errors }: Answered): void {
    const received = data?.[ENTITIES];
    if (data === null && !errors.some(({ path }) => isWithin(path))) {
      this.fail(unit, groups, asOne(errors));
      return;
    }
    if (data !== null && (!Array.isArray(received) || received.length !== groups.length)) {
      this.fail(unit, groups, this.noteInvalid(unit, ENTITIES));
      return;
    }
    for (const { error, path } of errors) this.tellOfEntity(error, unit, groups, path);
    for (const [i, { objects }] of groups.entries()) {
      const entity: unknown = Array.isArray(received) ? received[i] : null;
      if (isValues(entity)) unit.rewriteAnswer?.(entity);
      else if (entity !== null) this.tellUnlessTold(this.noteInvalid(unit, `${ENTITIES}.${String(i)}`), unit, objects, []);
      else if (objects.some((object) => unit.askedOf(typenameOf(object)).some(({ isNonNull }) => isNonNull))) this.tellUnlessTold(MISSING, unit, objects, []);
      this.takeValues(unit, objects, isValues(entity) ? entity : null, [ENTITIES, i]);
    }
  }

  /**
   * Takes over what was asked and nothing else. What did not come stands as null, so that calls that need it go on
   * without it; that it is missing is told when there was an object for it to come with.
   */
  private takeValues(unit: FetchUnit, objects: readonly Values[], received: Values | null, place: AnswerPath): void {
    for (const object of objects) {
      const typename = received && valueAt(received, '__typename');
      if (typeof typename === 'string') object['__typename'] = typename;
      for (const { key, isCertain, isNonNull } of unit.askedOf(typenameOf(object))) {
        const value = received ? valueAt(received, key) : null;
        if (value !== undefined && received) setJoined(object, key, value);
        else if (isCertain && valueAt(object, key) === undefined) object[key] = null;
        const isWrong = received !== null && ((value === undefined && isCertain) || (value === null && isNonNull));
        if (isWrong) this.tellUnlessTold(this.noteInvalid(unit, [...place, key].join('.')), unit, objects, [key]);
      }
    }
  }

  /** Nothing came: null and an error for each value of each object, unless another subgraph has brought it. */
  private fail(unit: FetchUnit, groups: readonly Group[], error: GraphQLFormattedError): void {
    const paths = this.pathsByObject(unit);
    for (const { objects } of groups) {
      for (const object of new Set(objects)) {
        for (const { key } of unit.askedOf(typenameOf(object))) {
          if ((valueAt(object, key) ?? null) === null) object[key] = null;
          for (const path of paths.get(object) ?? []) this.addError(error, [...path, key]);
        }
      }
    }
  }

  private tellOfEntity(error: GraphQLFormattedError, unit: FetchUnit, groups: readonly Group[], path: AnswerPath | null): void {
    const group = isWithin(path) ? groups[path[1]] : undefined;
    // A place outside the entities would show the client how the hub asks.
    if (group === undefined || path === null) this.addError(error, null);
    else this.tell(error, unit, group.objects, path.slice(2));
  }

  private tellUnlessTold(error: GraphQLFormattedError, unit: FetchUnit, objects: readonly Values[], rest: AnswerPath): void {
    const paths = this.pathsByObject(unit);
    for (const object of new Set(objects)) {
      for (const path of paths.get(object) ?? []) if (!this.errorPaths.covers([...path, ...rest])) this.addError(error, [...path, ...rest]);
    }
  }

  /** A value that one call was to bring and that another needs is not as it must be; the one that was to bring it is at fault. */
  private tellSupplier(unit: FetchUnit, object: Values, way: AnswerPath): void {
    const [supplier] = this.source.suppliers.of([...unit.path, ...way], null);
    if (supplier) this.tellUnlessTold(this.noteInvalid(supplier.unit, way.join('.')), unit, [object], way);
  }

  private tell(error: GraphQLFormattedError, unit: FetchUnit, objects: readonly Values[], rest: AnswerPath): void {
    const paths = this.pathsByObject(unit);
    for (const object of new Set(objects)) for (const path of paths.get(object) ?? []) this.addError(error, [...path, ...rest]);
  }

  /** Where each object is; one that stands for several entities with the same key is in several places. */
  private pathsByObject({ path }: FetchUnit): ReadonlyMap<Values, readonly AnswerPath[]> {
    const objects = objectsAt(this.data, path);
    const found = new Map<Values, AnswerPath[]>();
    for (const [i, place] of pathsOf(this.data, path).entries()) {
      const object = objects[i] ?? this.data;
      const known = found.get(object);
      if (known) known.push(place);
      else found.set(object, [place]);
    }
    return found;
  }

  /** Identical questions of one operation are one call. */
  private async answerOf(unit: FetchUnit, body: string): Promise<Answered | { readonly failure: GraphQLFormattedError }> {
    const key = unit.kind === 'query' ? `${unit.subgraph}\n${body}` : null;
    const asked = key === null ? undefined : this.underWay.get(key);
    const call = asked ?? this.source.ask(unit, body, this.source.context);
    if (key !== null) this.underWay.set(key, call);
    const result = await call;
    if (result.outcome === 'OK') {
      const { data, errors } = result.answer;
      return { data, errors: errors.map((given) => this.readError(given, unit)) };
    }
    // Nobody reads what becomes of a question whose client has gone; it is no failure of the subgraph.
    if (result.outcome === 'CANCELLED') return { failure: this.failure('SUBGRAPH_UNAVAILABLE', unit) };
    const { code, reason, cause } = result.failure;
    if (asked === undefined) this.source.context.failures.push({ subgraph: unit.subgraph, code, reason, attempts: result.attempts, milliseconds: Math.round(result.milliseconds), cause });
    return { failure: this.failure(code, unit) };
  }

  private readError(given: unknown, unit: FetchUnit): ReadError {
    const read = readError(given, unit.subgraph, this.source.context.correlationId);
    if (read.hidden !== null) this.note(unit, String(read.error.extensions?.['code']), read.hidden);
    return read;
  }

  /** Nothing of what a call brought is used after all: it was wrong in too many places. */
  giveUp(unit: FetchUnit): void {
    const objects = objectsAt(this.data, unit.path);
    for (const object of objects) for (const { key } of unit.askedOf(typenameOf(object))) object[key] = null;
    this.note(unit, 'SUBGRAPH_INVALID_RESPONSE', `unexpected values in more than ${String(WRONG_PLACES_TOLD)} places`);
    this.fail(unit, [{ objects }], this.failure('SUBGRAPH_INVALID_RESPONSE', unit));
  }

  noteInvalid(unit: FetchUnit, place: string): GraphQLFormattedError {
    this.note(unit, 'SUBGRAPH_INVALID_RESPONSE', `unexpected value at ${place}`);
    return this.failure('SUBGRAPH_INVALID_RESPONSE', unit);
  }

  private failure(code: FailureCode, { subgraph }: FetchUnit): GraphQLFormattedError {
    return formattedError(failureError(code, subgraph, this.source.context.correlationId));
  }

  private note({ subgraph }: FetchUnit, code: string, reason: string): void {
    this.source.context.failures.push({ subgraph, code, reason });
  }
}

interface Answered {
  readonly data: Values | null;
  readonly errors: readonly ReadError[];
}

function typenameOf(object: Values): string | null {
  const typename = valueAt(object, '__typename');
  return typeof typename === 'string' ? typename : null;
}

/** Whether a path leads into one of the entities of a call. */
function isWithin(path: AnswerPath | null): path is readonly [string, number, ...(string | number)[]] {
  return path?.[0] === ENTITIES && typeof path[1] === 'number';
}

/** Several errors about a whole call as one, since each value that is missing gets one. */
function asOne(errors: readonly ReadError[]): GraphQLFormattedError {
  const messages = new Set(errors.map(({ error }) => error.message));
  return { message: [...messages].join(' '), extensions: errors[0]?.error.extensions ?? {} };
}
