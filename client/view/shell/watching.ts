/** Who watches, in words; `undefined` where nobody does. */
export function watching(tutors: number): string | undefined {
  if (tutors === 0) return undefined;
  return tutors === 1 ? 'A tutor is watching.' : `${tutors} tutors are watching.`;
}
