import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { parse, type OperationDefinitionNode } from 'graphql';
import { useCallback } from 'react';
import type { Entry } from './entries';
import { fillVariables, type Choices } from './variables';

/** GraphiQL reads the editors a moment after they change; told now, an operation can be run at once and under its own name. */
function factsOf(operation: string) {
  const documentAST = parse(operation);
  const operations = documentAST.definitions.filter((node): node is OperationDefinitionNode => node.kind === 'OperationDefinition');
  const operationName = operations[0]?.name?.value;
  return { documentAST, operations, ...(operationName === undefined ? {} : { operationName }) };
}

/**
 * Puts a ready operation with its variables into a tab. Nothing the visitor wrote is lost: a tab that holds this
 * operation is shown again with the variables it has, an empty one is used, else there is a new one.
 */
export function useOpenOperation(): (entry: Entry, choices: Choices) => void {
  const { addTab, changeTab, updateActiveTabValues, setOperationFacts } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(({ tabs, activeTabIndex, queryEditor, variableEditor }) => ({ tabs, activeTabIndex, queryEditor, variableEditor }));

  return useCallback(
    ({ operation, variables }, choices) => {
      if (!queryEditor || !variableEditor) return;
      const there = queryEditor.getValue() === operation ? activeTabIndex : tabs.findIndex((tab) => tab.query === operation);
      if (there < 0) {
        if (queryEditor.getValue().trim() !== '') addTab();
        queryEditor.setValue(operation);
      } else if (there !== activeTabIndex) changeTab(there);
      const filled = fillVariables(there < 0 ? variables : variableEditor.getValue() || variables, choices);
      if (variableEditor.getValue() !== filled) variableEditor.setValue(filled);
      const facts = factsOf(operation);
      setOperationFacts(facts);
      updateActiveTabValues({ query: operation, variables: filled, operationName: facts.operationName ?? null });
    },
    [tabs, activeTabIndex, queryEditor, variableEditor, addTab, changeTab, updateActiveTabValues, setOperationFacts],
  );
}
