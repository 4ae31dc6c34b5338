/**
 * A key that sorts Norwegian text rightly under byte order, on any database: case and accents are folded, and æ, ø, å
 * (with ä, ö as their Swedish twins) come after z, in that order.
 */
export function sortKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æä]/g, '{')
    .replace(/[øö]/g, '|')
    .replace(/å/g, '}')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text folded for searching: case, accents and punctuation do not matter. */
export function searchFold(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
