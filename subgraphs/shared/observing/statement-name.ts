import type { StatementVerb } from './subgraph-observer';

/** Statements whose names are kept; texts vary with the number of their parameters, so there is no end of them. */
const NAMES_KEPT = 500;
/** The verb and the first table come early; a long statement is not read to its end for them. */
const LETTERS_READ = 4_000;

const VERBS: ReadonlySet<string> = new Set<StatementVerb>(['SELECT', 'INSERT', 'UPDATE', 'DELETE']);
const FIRST_WORD = /^\s*([a-z]+)/i;
const FIRST_TABLE = /\b(?:FROM|INTO|UPDATE|JOIN)\s+(?:ONLY\s+)?(?:"?\w+"?\.)?"?(\w+)\b"?(?!\s*\()/i;

/** What a statement does and the first table that it names. */
export interface StatementName {
  readonly verb: StatementVerb;
  readonly table: string | null;
}

const kept = new Map<string, StatementName>();

/** What a statement is called where it is told of. Its text is not: a value may have been written into it. */
export function statementName(text: string): StatementName {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= NAMES_KEPT) kept.clear();
  const name = { verb: statementVerb(text), table: FIRST_TABLE.exec(text.slice(0, LETTERS_READ))?.[1] ?? null };
  kept.set(text, name);
  return name;
}

/** A statement that begins with WITH counts as a question: those of ours that write begin with what they do. */
export function statementVerb(text: string): StatementVerb {
  const word = FIRST_WORD.exec(text)?.[1]?.toUpperCase() ?? '';
  if (VERBS.has(word)) return word as StatementVerb;
  return word === 'WITH' ? 'SELECT' : 'OTHER';
}
