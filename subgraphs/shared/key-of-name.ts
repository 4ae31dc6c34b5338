const LONGEST_MADE = 60;

/** A key made from a name, as people would shorten it: "Dødsfall og arv" gives dodsfall-og-arv. Empty for a name without a letter or digit of the alphabet that keys have. */
export function keyOfName(name: string): string {
  const plain = name.toLowerCase().replace(/[æä]/g, 'ae').replace(/[øö]/g, 'o').replace(/å/g, 'a').normalize('NFD').replace(/\p{M}/gu, '');
  const hyphenated = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_MADE);
  return hyphenated.replace(/^-|-$/g, '');
}
