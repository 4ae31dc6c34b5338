import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfo, type Connection } from './connection';

/**
 * Declares the edge and connection types of a node, so that every list in the schema reads the same. `nullableNodes`
 * is for nodes that another subgraph owns: one that cannot be found must not empty the page. `shareable` is for
 * connections that several subgraphs declare.
 */
export function connectionOf<Node extends object>(node: () => ClassType<Node>, name: string, what: string, options: { nullableNodes?: boolean; shareable?: boolean } = {}): ClassType<Connection<Node>> {
  const nullable = options.nullableNodes ?? false;

  @ObjectType(`${name}Edge`, { description: `One of the ${what} of a page, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'The place of the node in this list, to be given as `after`.' })
    cursor!: string;

    @Field(node, { nullable, description: 'The node at this place.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class ConnectionClass {
    @Field(() => [node()], { nullable: nullable ? 'items' : false, description: 'The nodes of the page, for those who need no cursors.' })
    nodes!: Node[];

    @Field(() => [Edge], { description: 'The nodes of the page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all, on every page.' })
    totalCount!: number;
  }
  if (options.shareable) for (const type of [Edge, ConnectionClass]) Directive('@shareable')(type);
  return ConnectionClass;
}
