import { getNamedType, type GraphQLSchema } from 'graphql';
import { fieldTypeOf } from '../supergraph/field-type';
import type { FetchUnit } from './fetch-unit';
import { isOfType } from './response-shape';
import { writtenFields, type Conditions } from './selection';

/** A call that was to bring the value at a place of the answer. */
export interface Supplier {
  readonly unit: FetchUnit;
  /** The types of the fragments around the field. */
  readonly on: readonly string[];
  /** Whether it came along with the object around it, so that it must be there when the object is. */
  readonly cameAlong: boolean;
}

/**
 * Which subgraph was to bring what, by the keys that lead to a place, indexes left out. It is only asked for when
 * something in an answer is not as it must be, so it is only made then.
 */
export class Suppliers {
  private known: ReadonlyMap<string, readonly Supplier[]> | null = null;

  constructor(
    private readonly units: () => readonly FetchUnit[],
    private readonly schema: GraphQLSchema,
    private readonly conditions: Conditions,
  ) {}

  of(path: readonly (string | number)[], typename: string | null): readonly Supplier[] {
    this.known ??= this.collect();
    const suppliers = this.known.get(placeOf(path)) ?? [];
    return suppliers.filter(({ on }) => typename === null || on.every((condition) => isOfType(this.schema, typename, condition)));
  }

  private collect(): ReadonlyMap<string, readonly Supplier[]> {
    const known = new Map<string, Supplier[]>();
    for (const unit of this.units()) this.note(unit, known);
    return known;
  }

  private note(unit: FetchUnit, known: Map<string, Supplier[]>): void {
    const { path, representationOf, selection } = unit;
    const walk = (selectionSets: Parameters<typeof writtenFields>[0], place: readonly string[], parent: string | null, depth: number): void => {
      for (const { key, name, on, selectionSet } of writtenFields(selectionSets, selection.fragments, this.conditions)) {
        const here = [...place, key];
        const suppliers = known.get(placeOf(here)) ?? [];
        suppliers.push({ unit, on, cameAlong: depth > 0 });
        known.set(placeOf(here), suppliers);
        const type = fieldTypeOf(this.schema, on.at(-1) ?? parent, name);
        if (selectionSet) walk([selectionSet], here, type && getNamedType(type).name, depth + 1);
      }
    };
    walk([selection.selectionSet], path, representationOf ? null : 'Query', 0);
  }
}

function placeOf(path: readonly (string | number)[]): string {
  return path.filter((step) => typeof step === 'string' && step !== '@').join('\n');
}
