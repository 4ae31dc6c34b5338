import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { TEXTS, type Texts } from '../texts/texts';
import { rememberLanguage, rememberedLanguage, type Language } from './language';

interface LanguageChoice {
  language: Language;
  texts: Texts;
  choose(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  const choose = useCallback((next: Language) => {
    rememberLanguage(next);
    setLanguage(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => ({ language, texts: TEXTS[language], choose }), [language, choose]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage is for components inside LanguageProvider.');
  return choice;
}
