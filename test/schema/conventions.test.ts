import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type GraphQLType,
  visit,
  type ASTNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { publicSchema, SUBGRAPH_NAMES, subgraphContract } from '../support/contracts';

const schema = publicSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const BUILT_IN: ReadonlySet<string> = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** The subgraph that answers for each entity; everybody else only refers to it. */
const OWNERS: Readonly<Record<string, string>> = { LifeEvent: 'lifeevents', Service: 'lifeevents', Dataset: 'lifeevents', CooperationBody: 'lifeevents', Actor: 'actors', SharedComponent: 'actors', Viewer: 'actors', Initiative: 'portfolio', Portfolio: 'portfolio' };

/**
 * Where an id is right: a report may be of an instant that has passed, and such answers have the ids recorded then, not
 * things that other registers describe as they are today; a user need is a part of its life event and no entity.
 */
const IDS: ReadonlySet<string> = new Set(['PortfolioReportRow.portfolioId', 'PortfolioReportRow.leadId', 'PortfolioReportRow.lifeEventIds', 'LifeEventGroup.lifeEventId', 'PortfolioBalance.portfolioId', 'SimilarityReason.needId', 'PartnerReason.needId']);

interface Fault {
  place: string;
  fault: string;
}

/** Everything of a type that has a name of its own, with where it is and how it is described. */
function elementsOf(type: GraphQLNamedType): { place: string; name: string; kind: 'field' | 'argument' | 'value'; description: string | null | undefined }[] {
  if (isEnumType(type)) return type.getValues().map((value) => ({ place: `${type.name}.${value.name}`, name: value.name, kind: 'value' as const, description: value.description }));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, name: field.name, kind: 'field' as const, description: field.description }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    { place: `${type.name}.${field.name}`, name: field.name, kind: 'field' as const, description: field.description },
    ...field.args.map((argument) => ({ place: `${type.name}.${field.name}(${argument.name}:)`, name: argument.name, kind: 'argument' as const, description: argument.description })),
  ]);
}

describe('the public schema', () => {
  test('describes every type', () => {
    expect(types.filter((type) => !BUILT_IN.has(type.name) && !type.description).map((type) => type.name)).toEqual([]);
  });

  test('describes every field, argument and enum value', () => {
    expect(types.flatMap(elementsOf).filter((element) => !element.description?.trim()).map((element) => element.place)).toEqual([]);
  });

  test('never lets a description just repeat the name', () => {
    const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '').replace(/^the/, '');
    expect(types.flatMap(elementsOf).filter((element) => bare(element.description ?? '') === bare(element.name)).map((element) => element.place)).toEqual([]);
  });

  test('writes fields and arguments in camelCase, types in PascalCase and enum values in SCREAMING_SNAKE_CASE', () => {
    const faults: Fault[] = types
      .filter((type) => !BUILT_IN.has(type.name))
      .flatMap((type) => [
        ...(/^[A-Z][A-Za-z0-9]*$/.test(type.name) ? [] : [{ place: type.name, fault: 'type' }]),
        ...elementsOf(type)
          .filter((element) => (element.kind === 'value' ? type.name !== 'LanguageCode' && !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(element.name) : !/^[a-z][A-Za-z0-9]*$/.test(element.name)))
          .map((element) => ({ place: element.place, fault: element.kind })),
      ]);
    expect(faults).toEqual([]);
  });

  test('refers to things by the thing, never by a field that is another thing\'s id, but where that is all there can be', () => {
    const objects = types.filter((type) => isObjectType(type));
    const ids = objects.flatMap((type) => Object.keys(type.getFields()).filter((name) => /[a-z]Ids?$/.test(name)).map((name) => `${type.name}.${name}`));
    expect(ids.filter((place) => !IDS.has(place))).toEqual([]);
    expect([...IDS].filter((place) => !ids.includes(place)), 'exceptions that are no longer needed').toEqual([]);
  });

  test('names no field get… or list…', () => {
    expect(types.filter((type) => isObjectType(type)).flatMap((type) => Object.keys(type.getFields()).filter((name) => /^(get|list)[A-Z]/.test(name)).map((name) => `${type.name}.${name}`))).toEqual([]);
  });

  test('lets every root field be null, so that one fault never empties an answer', () => {
    expect(Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => isNonNullType(field.type)).map((field) => field.name)).toEqual([]);
  });

  test('gives every connection nodes, edges, pageInfo and totalCount, and pages of 20 unless asked', () => {
    const connections = types.filter((type) => isObjectType(type) && type.name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(5);
    for (const connection of connections) expect(isObjectType(connection) && Object.keys(connection.getFields()).sort(), connection.name).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount']);
    const paged = types.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).filter((field) => getNamedType(field.type).name.endsWith('Connection')).map((field) => ({ place: `${type.name}.${field.name}`, first: field.args.find((argument) => argument.name === 'first')?.defaultValue, after: field.args.some((argument) => argument.name === 'after') })) : []));
    expect(paged.filter(({ first, after }) => first !== 20 || !after)).toEqual([]);
  });

  test('keeps ids, booleans, lists and list items from being null, but for items that another subgraph owns', () => {
    const faults: string[] = [];
    for (const type of types) {
      if (!isObjectType(type) || type.name === 'Query' || type.name === 'Mutation') continue;
      for (const field of Object.values(type.getFields())) {
        if (field.name === 'id' && !isNonNullType(field.type)) faults.push(`${type.name}.id may be null`);
        const list = getNullableType(field.type);
        if (isListType(list) && !isNonNullType(list.ofType as GraphQLType) && OWNERS[getNamedType(field.type).name] === undefined) faults.push(`${type.name}.${field.name} has items that may be null`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('marks every exactly-one input with @oneOf', () => {
    const refs = types.filter((type) => isInputObjectType(type) && type.name.endsWith('Ref'));
    expect(refs.length).toBeGreaterThanOrEqual(3);
    expect(refs.filter((type) => !(isInputObjectType(type) && type.isOneOf)).map((type) => type.name)).toEqual([]);
  });
});

describe.each(SUBGRAPH_NAMES)('the %s subgraph', (name) => {
  test('lets every reference to another subgraph\'s entity be null, in lists too', () => {
    const faults: string[] = [];
    const foreign = (typeName: string): boolean => OWNERS[typeName] !== undefined && OWNERS[typeName] !== name;
    visit(subgraphContract(name), {
      ObjectTypeDefinition(node) {
        for (const field of node.fields ?? []) {
          const { item, isRequired } = namedType(field.type);
          if (foreign(item) && isRequired) faults.push(`${node.name.value}.${field.name.value}`);
        }
      },
    });
    expect(faults).toEqual([]);
  });

  test('lets every field that it adds to another subgraph\'s entity be null', () => {
    const faults: string[] = [];
    visit(subgraphContract(name), {
      ObjectTypeDefinition(node) {
        if (OWNERS[node.name.value] === undefined || OWNERS[node.name.value] === name) return;
        for (const field of node.fields ?? []) {
          const isOwn = !field.directives?.some((directive) => directive.name.value === 'external') && !['id', 'uri', 'organizationNumber'].includes(field.name.value);
          if (isOwn && field.type.kind === Kind.NON_NULL_TYPE) faults.push(`${node.name.value}.${field.name.value}`);
        }
      },
    });
    expect(faults).toEqual([]);
  });
});

/** The named type at the bottom of a field's type, and whether that one (not a list around it) must be there. */
function namedType(node: ASTNode): { item: string; isRequired: boolean } {
  if (node.kind === Kind.NON_NULL_TYPE) return node.type.kind === Kind.NAMED_TYPE ? { item: node.type.name.value, isRequired: true } : namedType(node.type);
  if (node.kind === Kind.LIST_TYPE) return namedType(node.type);
  return { item: node.kind === Kind.NAMED_TYPE ? node.name.value : '', isRequired: false };
}
