/** Texts that people leave where a form insists on one. Recognised only when they are the whole text. */
const FILLERS: ReadonlySet<string> = new Set([
  'todo', 'tbd', 'tba', 'tbc', 'n/a', 'na', 'null', 'none', 'undefined', 'nan', 'string', 'text', 'test', 'testing', 'test test', 'asdf', 'dummy', 'lorem ipsum', 'xxx', 'xx', 'x',
  'tekst', 'tekst her', 'tittel', 'title', 'beskrivelse', 'description', 'fyll inn', 'fylles ut', 'fylles ut senere', 'kommer', 'kommer senere', 'mangler', 'ingen', 'ukjent', 'ikke angitt', 'ikkje oppgitt',
]);

/** Whether a text says nothing and only fills a field: "-", "TODO", "string", "…". */
export function isFiller(text: string): boolean {
  const plain = text.trim().toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(plain)) return true;
  return FILLERS.has(plain.replace(/^[[({<"'*]+|[\])}>"'*.!?:…]+$/gu, '').trim()) || /^(?:lorem ipsum\b|x{3,}$|\?+$)/.test(plain);
}
