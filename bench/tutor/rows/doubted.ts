/** Rows of public sets whose own answer was worked out by hand and is wrong; sets that mark such rows themselves are believed too. */
export const DOUBTED: ReadonlyMap<string, string> = new Map([
  ['oatutor:a3b09a3binomseq29a', '32y^4 for 32y^5'],
  ['oatutor:a3b09a3binomseq30a', 'yy for y'],
  ['oatutor:aa30a09exponents6a', 'the factor of -2 is lost, and n^5 for n^2'],
  ['oatutor:aa30a09exponents22a', 'q^7 above the line'],
  ['oatutor:a171b3arationals12a', 'the sign is lost'],
  ['oatutor:af1a2a0roots24a', 'the root of 25 is 5'],
  ['oatutor:a3c2b68root1a', 'the root of 12 is not 48'],
  ['oatutor:afa0cfequadraticeq6a', 'the root of 36 is not 7'],
]);
