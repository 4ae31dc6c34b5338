import { HeaderMap, type GraphQLRequest, type GraphQLRequestContext, type GraphQLRequestListener, type GraphQLResponse } from '@apollo/server';
import { parse, type DocumentNode, type GraphQLError } from 'graphql';
import { ERRORS, HubError, hubError, type ErrorCode } from '../../subgraphs/shared/errors';
import type { GatewayContext } from '../context';
import { costOf, type PriceList } from './cost/cost';
import { isRefused, type DocumentReader } from './document-reader';
import { askedDocumentId } from './trusted/asked-document';
import type { TrustedChecks } from './trusted/trusted-checks';
import { hashIn, type TrustedDocument } from './trusted/trusted-document';

/** With this header, and 1 in it, an answer tells what its operation costs. */
export const COST_HEADER = 'x-samspill-cost';

/** What the server is shown where there is nothing that could be read; it is never run. */
const NOTHING = parse('{ __typename }', { noLocation: true });

const BAD_REQUEST = 400;
const DONE = Promise.resolve();

type Context = GraphQLRequestContext<GatewayContext>;
/** The server says that it writes these itself. */
type Writable = { -readonly [Key in 'document' | 'errors']: Context[Key] };

export interface DocumentServices {
  readonly reader: DocumentReader;
  /** Null where no documents are registered. */
  readonly checks: TrustedChecks | null;
  /** The most that one operation may cost. */
  readonly most: number;
}

/** One request, from the document that it names or brings to the price of its operation. */
export class DocumentRequest implements GraphQLRequestListener<GatewayContext> {
  private refusal: readonly GraphQLError[] | null = null;
  private prices: PriceList | null = null;
  private cost: number | null = null;
  private trusted: TrustedDocument | null = null;

  constructor(
    request: GraphQLRequest,
    private readonly context: GatewayContext,
    private readonly services: DocumentServices,
  ) {
    // What the hub asks itself comes by no way that a client could take.
    if (request.http) this.take(request);
  }

  didResolveSource(requestContext: Context): Promise<void> {
    (requestContext as Writable).document = this.read(requestContext);
    return DONE;
  }

  didResolveOperation({ operation, request }: Context): Promise<void> {
    const price = this.refusal || !operation ? undefined : this.prices?.get(operation);
    if (!price) return DONE;
    this.cost = costOf(price, request.variables ?? {});
    if (this.cost > this.services.most) this.refusal = [hubError('OPERATION_TOO_COSTLY', { cost: this.cost, most: this.services.most })];
    else this.context.cost = this.cost;
    return DONE;
  }

  responseForOperation(requestContext: Context): Promise<GraphQLResponse | null> {
    if (!this.refusal) return NOT_REFUSED;
    (requestContext as Writable).errors = this.refusal;
    const errors = this.refusal.map((error) => error.toJSON());
    return Promise.resolve({ http: { status: statusOf(this.refusal), headers: new HeaderMap() }, body: { kind: 'single', singleResult: { errors } } });
  }

  willSendResponse({ request, response: { body } }: Context): Promise<void> {
    if (this.cost === null || request.http?.headers.get(COST_HEADER) !== '1' || body?.kind !== 'single') return DONE;
    body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested: this.cost, limit: this.services.most } };
    return DONE;
  }

  private take(request: GraphQLRequest): void {
    try {
      const id = askedDocumentId(request, this.services.checks !== null);
      if (id === null) return;
      this.trusted = this.services.checks?.documents.find(hashIn(id) ?? '', this.context.caller) ?? null;
      if (!this.trusted) throw hubError('DOCUMENT_UNKNOWN', { id });
      const why = this.services.checks?.faultOf(this.trusted) ?? null;
      if (why !== null) throw hubError('DOCUMENT_OUTDATED', { id, why });
      request.query = this.trusted.text;
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      this.refusal = [error];
      // Without any the server would find fault with that before it asks what to answer.
      request.query = '{ __typename }';
    }
  }

  private read({ request, source = '', queryHash = '' }: Context): DocumentNode {
    if (!this.refusal && request.http && !this.trusted && this.isUnregistered(queryHash)) this.refusal = [hubError('DOCUMENT_REQUIRED', {})];
    if (this.refusal) return NOTHING;
    const read = this.services.reader.read(queryHash, source);
    if (isRefused(read)) this.refusal = read.errors;
    else this.prices = read.prices;
    return read.document ?? NOTHING;
  }

  /** Where only registered documents are answered, one may also be sent as it is registered, letter by letter. */
  private isUnregistered(hash: string): boolean {
    const { checks } = this.services;
    return checks?.documents.mode === 'only' && checks.documents.find(hash, this.context.caller) === null;
  }
}

const NOT_REFUSED = Promise.resolve(null);

function statusOf([error]: readonly GraphQLError[]): number {
  return error instanceof HubError ? ERRORS[error.extensions['code'] as ErrorCode].status : BAD_REQUEST;
}
