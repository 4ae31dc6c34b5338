/**
 * Numbers that look like those of real organisations and belong to none, as sources say that were read.
 * 910244132: the publisher in the examples of Norwegian service catalogues (Informasjonsforvaltning, test resources).
 */
const KNOWN: ReadonlySet<string> = new Set(['910244132']);

/**
 * Whether an organisation number is made up for tests. Enhetsregisteret gives out numbers that begin with 8 or 9; the
 * organisations of the test environments (Tenor, Brønnøysundregistrene's own) have numbers with a right check digit
 * that begin otherwise, so that they can never be those of somebody real. Among older test numbers are some that begin
 * with 9; those are told only by a source that says so, and else count as real.
 * Scope: all organisations. Version 1. Sources: Brønnøysundregistrene, test data for the register of beneficial owners
 * (github.com/brreg/docs, "Testdata for Partner API", numbers such as 314270320); public services that take real
 * numbers only check them by the pattern ^[89]\d{8}$.
 */
export function isSyntheticNumber(organizationNumber: string): boolean {
  return !/^[89]/.test(organizationNumber) || KNOWN.has(organizationNumber);
}
