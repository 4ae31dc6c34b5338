import { numberCell, textCell, type Cell } from '../../shared/sheet/cell';
import type { Table } from '../../shared/sheet/table';
import type { MapPicture, PictureEdge, PictureNode } from './map-picture';

type Columns<Of> = readonly (readonly [heading: string, cell: (of: Of) => Cell])[];

/** Kumu takes this sign between several values of one cell. */
const BETWEEN_VALUES = '|';
const yesOrNo = (value: boolean): Cell => textCell(String(value));

const ABOUT_NODE: Columns<PictureNode> = [
  ['Sector', (node) => textCell(node.sector)],
  ['Organization number', (node) => textCell(node.organizationNumber)],
  ['At the table', (node) => yesOrNo(node.isAtTable)],
  ['Confirmed', (node) => yesOrNo(node.isConfirmed)],
  ['Missing', (node) => yesOrNo(node.isMissing)],
  ['Distance', (node) => numberCell(node.distance)],
  ['Community', (node) => numberCell(node.community)],
  ['Degree', (node) => numberCell(node.degree)],
  ['Betweenness', (node) => numberCell(node.betweenness)],
  ['Kind', (node) => textCell(node.kind)],
  ['Roles', (node) => textCell(node.roles.join(BETWEEN_VALUES))],
];

const ABOUT_EDGE: Columns<PictureEdge> = [
  ['Weight', (edge) => numberCell(edge.weight)],
  ['Confirmed', (edge) => yesOrNo(edge.isConfirmed)],
  ['Disputed', (edge) => yesOrNo(edge.isDisputed)],
  ['Kind', (edge) => textCell(edge.kind)],
  ['From name', (edge) => textCell(edge.fromLabel)],
  ['To name', (edge) => textCell(edge.toLabel)],
];

/** Source: docs.kumu.io/guides/import, "Structure your data": ID or Label first, then what Kumu knows, then one's own columns. */
const KUMU_ELEMENTS: Columns<PictureNode> = [
  ['ID', (node) => textCell(node.id)],
  ['Label', (node) => textCell(node.label)],
  ['Type', (node) => textCell(node.kindInWords)],
  ['Tags', (node) => textCell(node.rolesInWords.join(BETWEEN_VALUES))],
  ...ABOUT_NODE,
];

/** Ends are named by ID, since two actors may have the same name. */
const KUMU_CONNECTIONS: Columns<PictureEdge> = [
  ['From', (edge) => textCell(edge.from)],
  ['To', (edge) => textCell(edge.to)],
  ['Direction', (edge) => textCell(edge.isMutual ? 'undirected' : 'directed')],
  ['Type', (edge) => textCell(edge.kindInWords)],
  ...ABOUT_EDGE,
];

/** Source: gephi.org/users/supported-graph-formats/spreadsheet, node table. */
const GEPHI_NODES: Columns<PictureNode> = [
  ['Id', (node) => textCell(node.id)],
  ['Label', (node) => textCell(node.label)],
  ['Type', (node) => textCell(node.kindInWords)],
  ['Role labels', (node) => textCell(node.rolesInWords.join(BETWEEN_VALUES))],
  ...ABOUT_NODE,
];

/** Source: the same, edge table. Type is the direction there, where it is the kind of connection for Kumu. */
const GEPHI_EDGES: Columns<PictureEdge> = [
  ['Source', (edge) => textCell(edge.from)],
  ['Target', (edge) => textCell(edge.to)],
  ['Type', (edge) => textCell(edge.isMutual ? 'Undirected' : 'Directed')],
  ['Label', (edge) => textCell(edge.kindInWords)],
  ...ABOUT_EDGE,
];

/** The sheets that a map is written as, by the program they are for. */
export const MAP_SHEETS = {
  KUMU_ELEMENTS: ({ nodes }: MapPicture) => sheet('Elements', KUMU_ELEMENTS, nodes),
  KUMU_CONNECTIONS: ({ edges }: MapPicture) => sheet('Connections', KUMU_CONNECTIONS, edges),
  GEPHI_NODES: ({ nodes }: MapPicture) => sheet('Nodes', GEPHI_NODES, nodes),
  GEPHI_EDGES: ({ edges }: MapPicture) => sheet('Edges', GEPHI_EDGES, edges),
} as const;

function sheet<Of>(name: string, columns: Columns<Of>, all: readonly Of[]): Table {
  return { name, columns: columns.map(([heading]) => ({ heading, holds: 'text' })), rows: all.map((one) => columns.map(([, cell]) => cell(one))) };
}
