import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import type { Language } from '../language/language';

export interface LifeEventChoice {
  uri: string;
  title: string;
}

const LIFE_EVENTS = 'query ShelfLifeEvents($language: LanguageCode!) { lifeEvents(first: 100) { nodes { uri title(language: $language) } } }';

interface Answer {
  data?: { lifeEvents?: { nodes?: (LifeEventChoice | null)[] } | null } | null;
}

/** The life events to choose among. Empty while they are not known, and when the gateway cannot say. */
export function useLifeEvents(language: Language): readonly LifeEventChoice[] {
  const fetcher = useGraphiQL((state) => state.fetcher);
  const [choices, setChoices] = useState<readonly LifeEventChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const answer = (await fetcher({ query: LIFE_EVENTS, operationName: 'ShelfLifeEvents', variables: { language } })) as Answer;
      if (isCurrent) setChoices((answer.data?.lifeEvents?.nodes ?? []).filter((node) => node !== null));
    };
    ask().catch(() => {
      if (isCurrent) setChoices([]);
    });
    return () => {
      isCurrent = false;
    };
  }, [fetcher, language]);
  return choices;
}
