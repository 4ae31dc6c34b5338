import { LANGUAGES, type Language } from './language';
import { useLanguage } from './language-context';

const NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function LanguageSwitch() {
  const { language, texts, choose } = useLanguage();
  return (
    <div className="samspill-languages" role="group" aria-label={texts.language}>
      {LANGUAGES.map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} aria-label={NAMES[code]} onClick={() => { choose(code); }}>
          <span className="samspill-wide">{NAMES[code]}</span>
          <span className="samspill-narrow">{code.toUpperCase()}</span>
        </button>
      ))}
    </div>
  );
}
