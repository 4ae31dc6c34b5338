/** Schemes that lead to something to read or that only name; one that would run in a browser is none of them. */
const IRI = /^(?:https?:\/\/[^/]|urn:[^:]|mailto:|tel:|ftps?:\/\/)[^\s<>"{}|\\^`\p{Cc}]*$/iu;

/** Whether a text can stand as an IRI in every format the catalogue is written in. */
export function isIri(text: string): boolean {
  return IRI.test(text);
}
