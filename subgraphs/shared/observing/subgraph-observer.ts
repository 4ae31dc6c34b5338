/** An operation of the gateway, once it is answered. */
export interface AnsweredOperation {
  readonly kind: 'query' | 'mutation' | 'unknown';
  /** The codes of the errors, each once; empty when there are none. */
  readonly codes: readonly string[];
  readonly milliseconds: number;
  /** How many SQL statements were sent for it. */
  readonly statements: number;
}

/** What a statement does, by its first word. */
export type StatementVerb = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'OTHER';

/** An SQL statement, once the database has answered it. */
export interface AnsweredStatement {
  readonly verb: StatementVerb;
  readonly milliseconds: number;
  readonly hasFailed: boolean;
}

/** Who wants to know what goes on in a subgraph. A listener never throws and never waits. */
export interface SubgraphObserver {
  readonly operationAnswered?: (operation: AnsweredOperation) => void;
  readonly statementAnswered?: (statement: AnsweredStatement) => void;
}
