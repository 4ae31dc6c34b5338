/**
 * The id of the second claim that one record makes, where it says something of two organisations: that of the record with
 * its halves exchanged, since the first claim has the id of the record. Applied twice it leads back.
 */
export function secondClaimId(recordId: string): string {
  const digits = recordId.replaceAll('-', '');
  const [a, b] = [digits.slice(16), digits.slice(0, 16)];
  return `${a.slice(0, 8)}-${a.slice(8, 12)}-${a.slice(12)}-${b.slice(0, 4)}-${b.slice(4)}`;
}
