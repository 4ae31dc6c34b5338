import type { Texts } from '../../../shared/graphql/localized-text';
import type { LanguageText } from '../profile';
import type { Term } from '../reading/term';
import type { Reason } from './not-understood';
import { isFiller } from './filler';
import { isPlaceholder } from './graph';

/** What a value of the file is in a field: something that can be kept, or the reason why not; with a remark where it was mended. */
export type Read<Value> = { readonly value: Value; readonly remark?: string } | { readonly reason: Reason };

/** A value of a text field. Untagged text is taken for Bokmål, as most of the national catalogue is; `no` is Bokmål too. */
export function readText(term: Term): Read<LanguageText & { readonly tag: string }> {
  if (term.type === 'iri' && isPlaceholder(term.value)) return { reason: 'PLACEHOLDER' };
  if (term.type !== 'literal') return { reason: 'WRONG_VALUE' };
  const text = term.value.trim();
  if (isFiller(text)) return { reason: 'FILLER_TEXT' };
  return { value: { language: languageOf(term.language), text, tag: term.language } };
}

function languageOf(tag: string): string {
  const [language = ''] = tag.split('-');
  return language === '' || language === 'no' || language === 'nob' ? 'nb' : language === 'nno' ? 'nn' : language === 'eng' ? 'en' : language;
}

/** Which of several texts in a language is meant: the one whose tag says the language itself, then by their characters. */
function preference(a: { tag: string; text: string }, b: { tag: string; text: string }): number {
  return weight(a.tag) - weight(b.tag) || (a.text < b.text ? -1 : 1);
}
const weight = (tag: string): number => (tag === '' ? 3 : tag === 'no' ? 2 : tag.includes('-') ? 1 : 0);

/** One text a language; the others of the same language are left over, unless they say the very same. */
export function oneTextEach<Item extends { readonly language: string; readonly text: string; readonly tag: string }>(items: readonly Item[]): { readonly texts: Texts; readonly left: readonly Item[] } {
  const texts: Record<string, string> = {};
  const left: Item[] = [];
  for (const item of [...items].sort(preference)) {
    if (texts[item.language] === undefined) texts[item.language] = item.text;
    else if (texts[item.language] !== item.text) left.push(item);
  }
  return { texts, left };
}

const HOST = /^(?:[a-z0-9æøå](?:[a-z0-9æøå-]*[a-z0-9æøå])?\.)+[a-zæøå]{2,}(?:[/?#]\S*)?$/i;

/** A value of a field of IRIs. Publishers write addresses as text too, even without their scheme. `name` names a node. */
export function readIri(term: Term, name: (node: string) => string | null): Read<string> {
  if (term.type === 'blank') {
    const uri = name(`_:${term.value}`);
    return uri === null ? { reason: 'UNDESCRIBED' } : { value: uri };
  }
  if (term.type === 'iri') return isPlaceholder(term.value) ? { reason: 'PLACEHOLDER' } : { value: name(term.value) ?? term.value };
  if (term.type === 'other') return { reason: 'WRONG_VALUE' };
  const text = term.value.trim();
  if (/^0192:\d{9}$/.test(text)) return { value: name(`urn:iso6523:${text}`) ?? text };
  if (/^(?:https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/i.test(text)) return { value: name(text) ?? text };
  if (HOST.test(text)) return { value: `https://${text}`, remark: `"${text}" is read as the address https://${text}.` };
  return isFiller(text) ? { reason: 'FILLER_TEXT' } : { reason: 'WRONG_VALUE' };
}

/** A plain value as its text; `scheme` is what some write in front of it. */
export function readLiteral(term: Term, scheme?: string): Read<string> {
  if (term.type === 'blank' || term.type === 'other') return { reason: 'WRONG_VALUE' };
  if (term.type === 'iri' && isPlaceholder(term.value)) return { reason: 'PLACEHOLDER' };
  const plain = term.value.trim();
  const text = scheme !== undefined && plain.toLowerCase().startsWith(scheme) ? plain.slice(scheme.length) : plain;
  return isFiller(text) ? { reason: 'FILLER_TEXT' } : { value: text };
}
