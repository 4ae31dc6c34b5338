import type { Language } from '../language/language';

export interface Choices {
  language: Language;
  lifeEventUri?: string | undefined;
}

interface ReadyVariables {
  language?: string;
  by?: { uri?: string };
}

function parsed(json: string): ReadyVariables | null {
  try {
    return JSON.parse(json) as ReadyVariables;
  } catch {
    return null;
  }
}

/** Variables with what the visitor has chosen in its place, and the rest as it was: all of it when it is no JSON. */
export function fillVariables(json: string, { language, lifeEventUri }: Choices): string {
  const variables = parsed(json);
  if (!variables) return json;
  if (variables.language !== undefined) variables.language = language;
  if (variables.by?.uri !== undefined && lifeEventUri !== undefined) variables.by.uri = lifeEventUri;
  return JSON.stringify(variables, null, 2);
}

/** The life event these variables ask about, when they ask about one by its address. */
export function lifeEventOf(json: string): string | undefined {
  return parsed(json)?.by?.uri;
}
