import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { createFetcher } from './fetcher';
import { Header } from './header';
import { rememberedLanguage } from './language/language';
import { LanguageProvider } from './language/language-context';
import { recallTabs } from './remember';
import { FIRST_ENTRY } from './shelf/entries';
import { SHELF_PLUGIN } from './shelf/shelf-plugin';
import { fillVariables } from './shelf/variables';
import { TEXTS } from './texts/texts';
import { TOKENLESS_STORAGE } from './tokenless-storage';

const fetcher = createFetcher(() => TEXTS[rememberedLanguage()]);
const plugins = [SHELF_PLUGIN, DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];
const firstVariables = fillVariables(FIRST_ENTRY.variables, { language: rememberedLanguage() });
const firstTabs = [{ query: FIRST_ENTRY.operation, variables: firstVariables }];
// Later visits find the page as it was left. (GraphiQL shows the variables of a default tab only when told them twice.)
const atFirstVisit = recallTabs() === null ? { defaultTabs: firstTabs, initialVariables: firstVariables, visiblePlugin: SHELF_PLUGIN } : {};

/** GraphiQL taken apart only to put our shelf first among its panes. What a visitor writes stays in the browser's own storage. */
export function Page() {
  return (
    <LanguageProvider>
      <Header />
      <main className="samspill-main" lang="en">
        <GraphiQLProvider fetcher={fetcher} plugins={plugins} storage={TOKENLESS_STORAGE} referencePlugin={DOC_EXPLORER_PLUGIN} {...atFirstVisit}>
          <HistoryStore>
            <DocExplorerStore>
              <GraphiQLInterface defaultEditorToolsVisibility="variables" showPersistHeadersSettings={false}>
                <GraphiQL.Logo>{null}</GraphiQL.Logo>
              </GraphiQLInterface>
            </DocExplorerStore>
          </HistoryStore>
        </GraphiQLProvider>
      </main>
    </LanguageProvider>
  );
}
