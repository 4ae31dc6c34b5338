import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { getNamedType, isLeafType, isListType, isNonNullType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import { leafCheck } from '../calls/leaf';
import { fieldTypeOf } from '../supergraph/field-type';
import { isValues, mergeInto, valueAt, type Values } from './merge';
import type { AnswerPath } from './places';
import { isOfType } from './response-shape';
import type { Rewriter } from './rewrite';

/** Told of each value that a representation needs and that is not as the schema promises; the way begins at the entity. */
export type OnWrong = (way: AnswerPath) => void;

/**
 * Makes the text of a representation: what a subgraph needs in order to find an entity again, as JSON. Two entities with
 * the same text are the same entity to it. Null when this entity does not concern the subgraph.
 */
export type RepresentationBuilder = (entity: Values, onWrong: OnWrong) => string | null;

export interface RepresentationSource {
  readonly schema: GraphQLSchema;
  /** Whether a value came along with the object around it, so that it is missing when it is not there; else nobody was asked for it. */
  readonly cameAlong: (way: AnswerPath, typename: string | null) => boolean;
}

export function representationBuilder(requires: readonly QueryPlanSelectionNode[], rewrite: Rewriter | null, source: RepresentationSource): RepresentationBuilder {
  const pick = pickerOf(requires, null, source);
  return (entity, onWrong) => {
    const picked = pick(entity, [], onWrong);
    if (picked === null || typeof picked['__typename'] !== 'string') return null;
    rewrite?.(picked);
    return JSON.stringify(picked);
  };
}

type Picker = (from: Values, way: AnswerPath, onWrong: OnWrong) => Values | null;
type Step = (from: Values, into: Values, way: AnswerPath, onWrong: OnWrong) => boolean;

/** Takes the selected values out of an object; null when nobody was asked for one of them. */
function pickerOf(selections: readonly QueryPlanSelectionNode[], parent: string | null, source: RepresentationSource): Picker {
  const steps = selections.map((selection) => (selection.kind === 'Field' ? fieldStep(selection, parent, source) : fragmentStep(selection, parent, source)));
  return (from, way, onWrong) => {
    const into: Values = {};
    for (const step of steps) if (!step(from, into, way, onWrong)) return null;
    return into;
  };
}

function fieldStep({ name, alias, selections }: Extract<QueryPlanSelectionNode, { kind: 'Field' }>, parent: string | null, source: RepresentationSource): Step {
  const key = alias ?? name;
  const type = fieldTypeOf(source.schema, parent, name);
  const pick = selections ? pickerOf(selections, type ? getNamedType(type).name : null, source) : null;
  const complete = completer(type, pick);
  return (from, into, way, onWrong) => {
    const value = valueAt(from, key);
    if (value !== undefined) {
      into[key] = complete(value, [...way, key], onWrong);
      return true;
    }
    const typename = valueAt(from, '__typename');
    if (key === '__typename' || !source.cameAlong([...way, key], typeof typename === 'string' ? typename : null)) return false;
    onWrong([...way, key]);
    into[key] = null;
    return true;
  };
}

type Completer = (value: unknown, way: AnswerPath, onWrong: OnWrong) => unknown;

/** A value as its type lets it be; one of another shape is null, so that nothing wrong is handed on. */
function completer(type: GraphQLOutputType | null, pick: Picker | null): Completer {
  if (type === null) return (value) => value;
  if (isNonNullType(type)) return completer(type.ofType, pick);
  if (isListType(type)) {
    const item = completer(type.ofType, pick);
    return (value, way, onWrong) => {
      if (value === null) return null;
      return Array.isArray(value) ? value.map((each: unknown, i) => item(each, [...way, i], onWrong)) : wrong(way, onWrong);
    };
  }
  if (isLeafType(type)) {
    const check = leafCheck(type);
    return (value, way, onWrong) => (value === null || check(value) ? value : wrong(way, onWrong));
  }
  return (value, way, onWrong) => {
    if (value === null) return null;
    return isValues(value) && pick ? pick(value, way, onWrong) : wrong(way, onWrong);
  };
}

function wrong(way: AnswerPath, onWrong: OnWrong): null {
  onWrong(way);
  return null;
}

/** What a fragment lacks is no reason to leave the entity out: another fragment may be the one that concerns it. */
function fragmentStep({ typeCondition, selections }: Extract<QueryPlanSelectionNode, { kind: 'InlineFragment' }>, parent: string | null, source: RepresentationSource): Step {
  const pick = pickerOf(selections, typeCondition ?? parent, source);
  return (from, into, way, onWrong) => {
    const typename = valueAt(from, '__typename');
    if (typeCondition !== undefined && (typeof typename !== 'string' || !isOfType(source.schema, typename, typeCondition))) return true;
    const picked = pick(from, way, onWrong);
    if (picked) mergeInto(into, picked);
    return true;
  };
}
