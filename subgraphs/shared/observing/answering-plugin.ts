import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { tellRefusedFields } from '../audit/refused-requests';
import type { SubgraphContext } from '../context';
import { statementsSoFar } from '../database/statements';
import type { Logger } from '../logger';
import { maskError } from '../masking';
import { currentSpan } from './current-span';
import type { AnsweredOperation, SubgraphObserver } from './subgraph-observer';

/** Masks what a client must not see, and tells the operator what an operation took. */
export function answeringPlugin<Db>(log: Logger, observer: SubgraphObserver): ApolloServerPlugin<SubgraphContext<Db>> {
  return {
    requestDidStart: () => {
      const began = performance.now();
      return Promise.resolve({
        willSendResponse: ({ response: { body }, errors, contextValue, operationName, operation }) => {
          const { correlationId } = contextValue;
          const result = body.kind === 'single' ? body.singleResult : body.initialResult;
          if (result.errors) result.errors = result.errors.map((formatted, i) => maskError(formatted, errors?.[i], log, correlationId));
          const codes = [...new Set((result.errors ?? []).map(({ extensions }) => String(extensions?.['code'])))];
          const answered = { kind: kindOf(operation), codes, milliseconds: performance.now() - began, statements: statementsSoFar() };
          log.debug({ operationName, correlationId, statements: answered.statements, milliseconds: Math.round(answered.milliseconds) }, 'operation answered');
          if (codes.includes('FORBIDDEN')) tellRefusedFields(contextValue, result.errors);
          observer.operationAnswered?.(answered);
          currentSpan()?.note({ 'graphql.operation.type': answered.kind, 'samspill.codes': codes, 'samspill.statements': answered.statements });
          return Promise.resolve();
        },
      });
    },
  };
}

function kindOf(operation: OperationDefinitionNode | undefined): AnsweredOperation['kind'] {
  switch (operation?.operation) {
    case OperationTypeNode.QUERY: return 'query';
    case OperationTypeNode.MUTATION: return 'mutation';
    default: return 'unknown';
  }
}
