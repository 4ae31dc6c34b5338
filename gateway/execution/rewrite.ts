import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isValues, PROTOTYPE_KEY, valueAt, type Values } from './merge';
import { isOfType } from './response-shape';

type Rewrites = NonNullable<FetchNode['inputRewrites']>;
type Rewrite = Rewrites[number];
export type Rewriter = (value: unknown) => void;

const FRAGMENT = '... on ';

/**
 * What a plan says of names that differ between the subgraphs and the supergraph: a value to set (the type of an
 * interface object) or a key to rename (a field that was asked under another name), at a path within each object.
 */
export function rewriterOf(rewrites: Rewrites | undefined, schema: GraphQLSchema): Rewriter | null {
  if (rewrites === undefined || rewrites.length === 0) return null;
  const steps = rewrites.map((rewrite) => stepOf(rewrite, schema));
  return (value) => { for (const step of steps) step(value); };
}

function stepOf(rewrite: Rewrite, schema: GraphQLSchema): Rewriter {
  const path = rewrite.path.slice(0, -1);
  const key = rewrite.path.at(-1) ?? PROTOTYPE_KEY;
  const change = changeOf(rewrite, key);
  const walk = (value: unknown, at: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, at);
      return;
    }
    if (!isValues(value)) return;
    const step = path[at];
    if (step === undefined) change(value);
    else if (!step.startsWith(FRAGMENT)) walk(valueAt(value, step), at + 1);
    else if (concerns(value, step.slice(FRAGMENT.length), schema)) walk(value, at + 1);
  };
  return (value) => { walk(value, 0); };
}

function changeOf(rewrite: Rewrite, key: string): (values: Values) => void {
  if (rewrite.kind === 'ValueSetter') {
    const { setValueTo } = rewrite as { readonly setValueTo: unknown };
    return (values) => { values[key] = setValueTo; };
  }
  const { renameKeyTo } = rewrite;
  return (values) => {
    const value = valueAt(values, key);
    if (value === undefined) return;
    values[renameKeyTo] = value;
    values[key] = undefined;
  };
}

/** An object that does not say what it is may be of any type. */
function concerns(values: Values, condition: string, schema: GraphQLSchema): boolean {
  const typename = values['__typename'];
  return typeof typename !== 'string' || isOfType(schema, typename, condition);
}
