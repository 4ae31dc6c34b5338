/**
 * The id of what a benefit says of its owner: that of the benefit with its halves exchanged, since what it says of its
 * beneficiary is a claim of its own and has the id of the benefit. Applied twice it leads back.
 */
export function ownerClaimId(benefitId: string): string {
  const digits = benefitId.replaceAll('-', '');
  const [a, b] = [digits.slice(16), digits.slice(0, 16)];
  return `${a.slice(0, 8)}-${a.slice(8, 12)}-${a.slice(12)}-${b.slice(0, 4)}-${b.slice(4)}`;
}
