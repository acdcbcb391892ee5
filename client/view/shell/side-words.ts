/** What the panel beside a session says. */
export const sideWords = {
  strip: 'The problem in hand',
  rungs: (count: number) => (count === 1 ? 'one hint so far' : `${count} hints so far`),
  solved: 'solved',
  panel: 'This session at a glance',
  problem: 'The problem',
  steps: 'Your steps',
  studentSteps: 'The student’s steps',
  next: 'next',
  noSteps: 'No line of working yet.',
  hints: 'Hints so far',
  hint: (number: number) => `Hint ${number}`,
  problems: 'Problems in this session',
  howTitle: 'How it goes',
  how: [
    'Write the problem as you would by hand.',
    'You get one hint at a time, never the solution.',
    'Write your next line; it is checked exactly.',
  ],
} as const;
