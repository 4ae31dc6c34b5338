import { expect } from 'vitest';
import { mutate, type Versioned, type Written } from './mutate';

/** What a mutation wrote, where it must go well. */
export async function mutated<Record = Versioned>(...call: Parameters<typeof mutate>): Promise<Record> {
  const { record, errors } = await mutate<Record>(...call);
  expect(errors).toEqual([]);
  return record;
}

/** The codes of the faults with their places. */
export function places({ errors }: Pick<Written<unknown>, 'errors'>): (readonly [string, string])[] {
  return errors.map(({ code, path }) => [code, path.join('.')]);
}
