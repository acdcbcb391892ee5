import { expect, it } from 'vitest';
import { posedBy } from './posed.ts';

it.each([
  ['Solve 2x = 4', 'We are looking for x.', 'Solve 2x = 4'],
  ['yes', 'Now we do: Solve $3x = 9$\n\nWe are looking for x.', 'Solve $3x = 9$'],
  ['yes', 'Good. What is left?', 'yes'],
  ['Solve 2x = 4', 'Now we do: Solve $3x = 9$', 'Solve 2x = 4'],
])('%j, answered with %j, poses %j', (asked, text, posed) => {
  expect(posedBy({ asked, text })).toBe(posed);
});
