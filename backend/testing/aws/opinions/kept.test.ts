import { expect, it } from 'vitest';
import { judge, KEPT } from './kept.ts';

it('objects to a finding without a reason, and to a reason without a finding', () => {
  const known = KEPT.map(({ rule, where }) => ({ rule, where: where === undefined ? 'X' : 'Table', says: '' }));
  const { open, unneeded } = judge([...known, { rule: 'E3002', where: 'Resources/Table', says: 'unexpected' }]);
  expect(open.map(({ rule }) => rule)).toContain('E3002');
  expect(unneeded.map(({ rule }) => rule)).toEqual(['CKV_AWS_26', 'CKV_AWS_27', 'CKV_AWS_192']);
});
