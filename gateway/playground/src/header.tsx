import icon from './icon.svg';
import { useLanguage } from './language/language-context';
import { LanguageSwitch } from './language/language-switch';

export function Header() {
  const { texts } = useLanguage();
  return (
    <header className="samspill-header">
      <img src={icon} alt="" width="28" height="28" />
      <h1>Samspill</h1>
      <p>{texts.tagline}</p>
      <LanguageSwitch />
    </header>
  );
}
