import { expect, it } from 'vitest';
import { manualClock } from '../testing/manual-clock.ts';
import { tellTyping } from './typing.ts';

function arrange() {
  const clock = manualClock();
  const said: boolean[] = [];
  return { clock, said, typing: tellTyping(clock, (on) => said.push(on)) };
}

it('says it once for a burst of keys, and takes it back after a rest', () => {
  const { clock, said, typing } = arrange();
  for (let key = 0; key < 10; key++) {
    typing.pressed();
    clock.pass(200);
  }
  expect(said).toEqual([true]);
  clock.pass(4_000);
  expect(said).toEqual([true, false]);
});

it('says it again now and then, for who came in meanwhile', () => {
  const { clock, said, typing } = arrange();
  for (let key = 0; key < 9; key++) {
    typing.pressed();
    clock.pass(1_000);
  }
  expect(said).toEqual([true, true, true]);
});

it('takes it back at once when the question is sent', () => {
  const { clock, said, typing } = arrange();
  typing.pressed();
  typing.rested();
  clock.pass(10_000);
  expect(said).toEqual([true, false]);
});
