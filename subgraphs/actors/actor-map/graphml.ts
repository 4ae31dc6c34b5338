import { writable } from '../../shared/sheet/cell';
import type { MapPicture, PictureEdge, PictureNode } from './map-picture';

type Value = string | number | boolean | null;

/** A value that each node or line of the file may carry. The names are those that Gephi knows where it knows one. */
interface Key<Of> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly value: (of: Of) => Value;
}

const NODE_KEYS: readonly Key<PictureNode>[] = [
  { name: 'label', type: 'string', value: (node) => node.label },
  { name: 'kind', type: 'string', value: (node) => node.kind },
  { name: 'kind_label', type: 'string', value: (node) => node.kindInWords },
  { name: 'organization_number', type: 'string', value: (node) => node.organizationNumber },
  { name: 'sector', type: 'string', value: (node) => node.sector },
  { name: 'roles', type: 'string', value: (node) => node.roles.join('|') },
  { name: 'role_labels', type: 'string', value: (node) => node.rolesInWords.join('|') },
  { name: 'at_table', type: 'boolean', value: (node) => node.isAtTable },
  { name: 'confirmed', type: 'boolean', value: (node) => node.isConfirmed },
  { name: 'missing', type: 'boolean', value: (node) => node.isMissing },
  { name: 'distance', type: 'int', value: (node) => node.distance },
  { name: 'community', type: 'int', value: (node) => node.community },
  { name: 'degree', type: 'int', value: (node) => node.degree },
  { name: 'betweenness', type: 'double', value: (node) => node.betweenness },
];

const EDGE_KEYS: readonly Key<PictureEdge>[] = [
  { name: 'kind', type: 'string', value: (edge) => edge.kind },
  { name: 'label', type: 'string', value: (edge) => edge.kindInWords },
  { name: 'weight', type: 'double', value: (edge) => edge.weight },
  { name: 'confirmed', type: 'boolean', value: (edge) => edge.isConfirmed },
  { name: 'disputed', type: 'boolean', value: (edge) => edge.isDisputed },
  { name: 'mutual', type: 'boolean', value: (edge) => edge.isMutual },
];

/**
 * A map as GraphML. Every line is written as directed, since many programs know no graph that is both; those that hold in
 * both directions say so in `mutual`. Source: GraphML 1.0 (graphml.graphdrawing.org), with its extension for typed values.
 */
export function graphml({ day, nodes, edges }: MapPicture): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    '<key id="g_day" for="graph" attr.name="day" attr.type="string"/>',
    ...declared('node', NODE_KEYS),
    ...declared('edge', EDGE_KEYS),
    '<graph id="actor-map" edgedefault="directed">',
    `<data key="g_day">${escaped(day)}</data>`,
    ...nodes.map((node) => `<node id="${escaped(node.id)}">${data('node', NODE_KEYS, node)}</node>`),
    ...edges.map((edge, i) => `<edge id="e${String(i + 1)}" source="${escaped(edge.from)}" target="${escaped(edge.to)}">${data('edge', EDGE_KEYS, edge)}</edge>`),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function declared(of: 'node' | 'edge', keys: readonly { readonly name: string; readonly type: string }[]): string[] {
  return keys.map(({ name, type }) => `<key id="${of[0] as string}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
}

/** What is not known is left out; readers then have no value there, and none that looks like one. */
function data<Of>(of: 'node' | 'edge', keys: readonly Key<Of>[], given: Of): string {
  return keys.map(({ name, value }) => [name, value(given)] as const).filter(([, value]) => value !== null && value !== '').map(([name, value]) => `<data key="${of[0] as string}_${name}">${escaped(String(value))}</data>`).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** A text that XML takes as it is, in an attribute or between tags. */
function escaped(text: string): string {
  return writable(text).replace(/[&<>"'\r\n\t]/g, (character) => ENTITIES[character] as string);
}
