import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useLanguage } from '../language/language-context';
import type { EntryTexts } from '../texts/texts';

interface Props {
  texts: EntryTexts;
  isActive: boolean;
  isReady: boolean;
  onOpen(): void;
}

/** One question. The one in the active tab says so and can be run from here. */
export function ShelfEntry({ texts, isActive, isReady, onOpen }: Props) {
  return (
    <li className={isActive ? 'samspill-entry active' : 'samspill-entry'}>
      <button type="button" className="samspill-open" aria-current={isActive} disabled={!isReady} onClick={onOpen}>
        <strong>{texts.title}</strong>
        <span>{texts.description}</span>
      </button>
      {isActive && isReady && <RunButtons />}
    </li>
  );
}

const isPhone = () => window.matchMedia('(max-width: 760px)').matches;

/** On a phone the pane covers the rest, so it closes for the answer, or for a look at the operation first. */
function RunButtons() {
  const { texts } = useLanguage();
  const isFetching = useGraphiQL((state) => state.isFetching);
  const { run, setVisiblePlugin } = useGraphiQLActions();
  const uncover = (part: string) => {
    setVisiblePlugin(null);
    requestAnimationFrame(() => document.querySelector(part)?.scrollIntoView());
  };
  const start = () => {
    void run();
    if (isPhone()) uncover('.graphiql-response');
  };
  return (
    <div className="samspill-run">
      <button type="button" className="samspill-primary" disabled={isFetching} onClick={start}>
        {isFetching ? texts.running : texts.run}
      </button>
      <button type="button" className="samspill-link samspill-narrow" onClick={() => { uncover('.graphiql-editors'); }}>
        {texts.showOperation}
      </button>
    </div>
  );
}
