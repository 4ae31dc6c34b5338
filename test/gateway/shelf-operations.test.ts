import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, getVariableValues, parse, print, validate, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { publicSchema } from '../support/contracts';
import { DASHBOARD } from '../support/dashboard';

const FOLDER = join(PACKAGE_ROOT, 'gateway', 'playground', 'src', 'operations');
const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.graphql')).map((file) => file.slice(0, -'.graphql'.length));
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const operationOf = (document: DocumentNode): OperationDefinitionNode | undefined => document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);

describe('the ready operations of the playground', () => {
  const schema = publicSchema();

  test('each has its variables in a file beside it', () => {
    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });

  test.each(names)('%s asks only for what the schema has', (name) => {
    expect(validate(schema, parse(textOf(`${name}.graphql`))).map(({ message }) => message)).toEqual([]);
  });

  test.each(names)('%s gets variables of the right types', (name) => {
    const operation = operationOf(parse(textOf(`${name}.graphql`)));
    const variables = JSON.parse(textOf(`${name}.json`)) as Record<string, unknown>;
    const declared = operation?.variableDefinitions ?? [];
    expect(getVariableValues(schema, declared, variables).errors?.map(({ message }) => message)).toBeUndefined();
    expect(Object.keys(variables).filter((key) => !declared.some(({ variable }) => variable.name.value === key))).toEqual([]);
  });

  test('the first is the dashboard operation as it was promised', () => {
    expect(print(parse(textOf('00-life-event-dashboard.graphql')))).toBe(print(parse(DASHBOARD)));
  });
});
