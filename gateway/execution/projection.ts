import { isCompositeType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import { leafCheck } from '../calls/leaf';
import { isValues, valueAt, type Values } from './merge';
import type { AnswerPath } from './places';
import type { ResponseShape, ShapeField } from './response-shape';

export interface ProjectionFaults {
  /** A value is there and is not of its type. */
  readonly invalid: (path: AnswerPath, typename: string | null) => void;
  /** Nothing at all is there, not even null. */
  readonly absent: (path: AnswerPath, typename: string | null) => void;
  /** There is null where the schema promises a value; told where the promise is broken, not where the null ends up. */
  readonly missing: (path: AnswerPath, typename: string) => void;
}

/** What a place becomes when a null below it may not stand there: the null goes up. */
const BROKEN = Symbol('broken');
type Projected = unknown;

/**
 * Takes exactly what was asked for out of everything that was fetched, as the specification completes values: a value of
 * the wrong type is null, and a null where none may be makes the object around it null.
 */
export class Projection {
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly faults: ProjectionFaults,
  ) {}

  /** The data of an answer; null when what may not be null is. */
  of(root: Values, shape: ResponseShape): Values | null {
    const data = this.object(root, shape);
    return data === BROKEN ? null : (data as Values);
  }

  private object(values: Values, shape: ResponseShape): Projected {
    const typename = this.typenameOf(values, shape);
    if (typename === undefined) {
      this.faults.invalid(this.here(), null);
      return null;
    }
    const result = Object.create(null) as Values;
    for (const field of shape.fieldsOf(typename)) {
      this.path.push(field.key);
      const value = field.name === '__typename' ? this.ownTypename(typename) : this.field(values, field, typename);
      this.path.pop();
      if (value === BROKEN) return BROKEN;
      result[field.key] = value;
    }
    return result;
  }

  /** The type an object says it has, else the one its field has; undefined when it says one that is none. */
  private typenameOf(values: Values, { type }: ResponseShape): string | undefined {
    const named = values['__typename'];
    if (named === undefined || named === null) return type.name;
    return typeof named === 'string' && isCompositeType(this.schema.getType(named)) ? named : undefined;
  }

  private ownTypename(typename: string): Projected {
    return isObjectType(this.schema.getType(typename)) ? typename : this.broken(typename);
  }

  private field(values: Values, field: ShapeField, typename: string): Projected {
    const value = valueAt(values, field.key);
    if (value === undefined) this.faults.absent(this.here(), typename);
    return this.value(value ?? null, field.type, field.shape, typename);
  }

  private value(value: unknown, type: GraphQLOutputType, shape: ResponseShape | null, typename: string): Projected {
    if (isNonNullType(type)) {
      const inner = this.value(value, type.ofType, shape, typename);
      return inner === null ? this.broken(typename) : inner;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) return Array.isArray(value) ? this.list(value, type.ofType, shape, typename) : this.invalid(typename);
    if (isLeafType(type)) return leafCheck(type)(value) ? value : this.invalid(typename);
    if (!isValues(value) || shape === null) return this.invalid(typename);
    const object = this.object(value, shape);
    return object === BROKEN ? null : object;
  }

  private list(values: readonly unknown[], type: GraphQLOutputType, shape: ResponseShape | null, typename: string): Projected {
    const items = values.map((value, i) => {
      this.path.push(i);
      const item = this.value(value, type, shape, typename);
      this.path.pop();
      return item;
    });
    return items.includes(BROKEN) ? null : items;
  }

  private broken(typename: string): typeof BROKEN {
    this.faults.missing(this.here(), typename);
    return BROKEN;
  }

  private invalid(typename: string): null {
    this.faults.invalid(this.here(), typename);
    return null;
  }

  private here(): AnswerPath {
    return [...this.path];
  }
}
