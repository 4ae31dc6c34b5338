import { expect } from 'vitest';
import type { Caller } from '../../subgraphs/shared/viewer';
import type { Asked } from './ask';

/** What a mutation answered: the record asked for and, when it was refused, why. */
export interface Written<Record> {
  readonly record: Record;
  readonly errors: readonly { readonly __typename: string; readonly code: string; readonly message: string; readonly path: readonly string[]; readonly expectedVersion?: number; readonly currentVersion?: number }[];
}

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Sends a mutation as a client would: `mutate(hub, 'addOutput', 'output { id version }', { service, titles }, caller)`. */
export async function mutate<Record = Versioned>(hub: Asked, mutation: string, selection: string, input: object, caller?: Caller): Promise<Written<Record>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { record: ${selection} errors { __typename message code path ... on ConflictError { expectedVersion currentVersion } } } }`;
  const { data, errors } = await hub.ask<{ payload: Written<Record> }>(query, { input }, caller);
  expect(errors).toEqual([]);
  return data.payload;
}

/** The codes of the faults, each with its place. */
export function codesOf({ errors }: Pick<Written<unknown>, 'errors'>): string[] {
  return errors.map(({ code, path }) => `${code} at ${path.join('.')}`);
}

/** The same text as nb, as inputs take it. */
export const nb = (text: string): { language: string; text: string }[] => [{ language: 'nb', text }];
