import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/language-context';
import { recall, remember } from '../remember';
import { ENTRIES, FIRST_ENTRY } from './entries';
import { LifeEventSelect } from './life-event-select';
import { ShelfEntry } from './shelf-entry';
import { useOpenOperation } from './use-open-operation';
import { lifeEventOf } from './variables';

/** The pane of ready operations: choose a life event, choose a question, run it. */
export function Shelf() {
  const { language, texts } = useLanguage();
  const { setVisiblePlugin } = useGraphiQLActions();
  const activeQuery = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  // The editors come a moment after the page.
  const isReady = useGraphiQL((state) => Boolean(state.queryEditor && state.variableEditor));
  const open = useOpenOperation();
  const [lifeEventUri, setLifeEventUri] = useState(() => recall('life-event') ?? lifeEventOf(FIRST_ENTRY.variables) ?? '');
  const active = ENTRIES.find((entry) => entry.operation === activeQuery);

  // A change of language is for the answer, too.
  const answeredIn = useRef(language);
  useEffect(() => {
    if (answeredIn.current === language) return;
    answeredIn.current = language;
    if (active) open(active, { language });
  }, [language, active, open]);

  const choose = (uri: string) => {
    remember('life-event', uri);
    setLifeEventUri(uri);
    if (active && lifeEventOf(active.variables) !== undefined) open(active, { language, lifeEventUri: uri });
  };

  return (
    <section className="samspill-shelf" lang={language} aria-labelledby="samspill-shelf-title">
      <h2 id="samspill-shelf-title">{texts.shelfTitle}</h2>
      <p>{texts.intro}</p>
      <LifeEventSelect value={lifeEventUri} onChange={choose} />
      <ol>
        {ENTRIES.map((entry) => (
          <ShelfEntry key={entry.name} texts={texts.entries[entry.name]} isActive={entry === active} isReady={isReady} onOpen={() => { open(entry, { language, lifeEventUri }); }} />
        ))}
      </ol>
      <p>{texts.docsHint}</p>
      <button type="button" className="samspill-link" onClick={() => { setVisiblePlugin(DOC_EXPLORER_PLUGIN); }}>
        {texts.openDocs}
      </button>
    </section>
  );
}
