import { HeaderMap, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import { GraphQLError, Kind, execute, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentSelections } from '../document/fragments';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type LoadResult = Awaited<ReturnType<GatewayInterface['load']>>;
type Executor = NonNullable<LoadResult['executor']>;
type Request = Parameters<Executor>[0];

/**
 * Answers what is asked about the schema itself from the schema that clients see. The gateway's own executor would
 * print such fields into a schema of its own, which knows less: it fails on `isOneOf`.
 */
export class SelfDescribingGateway implements GatewayInterface {
  constructor(private readonly inner: GatewayInterface) {}

  onSchemaLoadOrUpdate(...listener: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>): ReturnType<GatewayInterface['onSchemaLoadOrUpdate']> {
    return this.inner.onSchemaLoadOrUpdate(...listener);
  }

  async load(...options: Parameters<GatewayInterface['load']>): Promise<LoadResult> {
    const { executor } = await this.inner.load(...options);
    return { executor: executor && (async (request) => answererOf(request, executor)(request)) };
  }

  stop(): Promise<void> {
    return this.inner.stop();
  }
}

function answererOf(request: Request, executor: Executor): Executor {
  // Left to the executor, this would be a failure of the hub; it is the client's mistake.
  if (!isOperationFound(request)) return refuse;
  return asksOnlyAboutSchema(request) ? describe : executor;
}

/** The type promises an operation, and there is none when the document names no such. */
const isOperationFound = ({ operation }: Pick<Partial<Request>, 'operation'>): boolean => operation !== undefined;

function refuse({ request }: Request): ReturnType<Executor> {
  const message = request.operationName ? `The document has no operation named "${request.operationName}".` : 'The document has several operations, and operationName does not say which to run.';
  return Promise.resolve({ errors: [new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400, headers: new HeaderMap() } } })] });
}

function describe({ schema, document, operationName, request }: Request): ReturnType<Executor> {
  return Promise.resolve(execute({ schema, document, operationName, rootValue: {}, variableValues: request.variables ?? {} })) as ReturnType<Executor>;
}

function asksOnlyAboutSchema({ operation, document }: Request): boolean {
  return [...rootFields(operation.selectionSet, document)].every((field) => field.startsWith('__'));
}

function* rootFields(selectionSet: SelectionSetNode, document: DocumentNode): Generator<string> {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) yield selection.name.value;
    const inside = fragmentSelections(selection, document);
    if (inside) yield* rootFields(inside, document);
  }
}
