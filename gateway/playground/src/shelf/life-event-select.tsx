import { useLanguage } from '../language/language-context';
import { useLifeEvents } from './use-life-events';

interface Props {
  value: string;
  onChange(uri: string): void;
}

/** Not shown when there is nothing to choose among: the shelf then keeps to the event written in its files. */
export function LifeEventSelect({ value, onChange }: Props) {
  const { language, texts } = useLanguage();
  const choices = useLifeEvents(language);
  if (choices.length === 0) return null;
  return (
    <label className="samspill-choice">
      <span>{texts.lifeEvent}</span>
      <select value={value} onChange={(event) => { onChange(event.target.value); }}>
        {choices.map(({ uri, title }) => (
          <option key={uri} value={uri}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
