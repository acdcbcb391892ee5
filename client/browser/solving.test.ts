import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, sees, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ rateLimits: false });
});
afterAll(() => stage.close());

async function turn(page: Page, text: string): Promise<void> {
  const before = await page.locator('.hint[aria-busy=false]').count();
  await ask(page, text);
  stage.puppet.say('Go on.');
  stage.puppet.finish();
  await page.locator('.hint[aria-busy=false]').nth(before).waitFor();
}

const faults = async (page: Page) => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run('.graph'));
  return violations.map(({ id }) => id);
};

it('draws the sides of an equation apart, until its solution is found, and then where they meet', async () => {
  const student = await stage.page();
  await turn(student, 'Solve 3(x - 2) = 2x + 5');
  await student.getByText('Graph of both sides').click();
  const drawings = student.locator('.graph').getByRole('img');
  await expect.poll(() => drawings.count()).toBe(2);
  expect(await student.locator('.graph-found').count()).toBe(0);
  // Nothing says where they meet, to nobody.
  const labels = await drawings.evaluateAll((all) => all.map((drawing) => drawing.getAttribute('aria-label')));
  expect([await student.locator('.graph').innerText(), ...labels].join(' ')).not.toMatch(/11|27|meet/);
  const walk = student.getByRole('slider', { name: 'Value of x' });
  await walk.focus();
  await student.keyboard.press('ArrowRight');
  await student.keyboard.press('ArrowRight');
  await sees(student, 'x = 2: left side 0, right side 9.');
  expect(await walk.getAttribute('aria-valuetext')).toBe('x = 2: left side 0, right side 9.');
  expect(await faults(student)).toEqual([]);

  await turn(student, 'x = 11');
  await sees(student, 'Checked: 27 = 27');
  await expect.poll(() => drawings.count()).toBe(1);
  expect(await drawings.getAttribute('aria-label')).toContain('They meet at x = 11, where both are 27.');
  expect(await student.locator('.graph-found').count()).toBe(1);
  expect(await faults(student)).toEqual([]);
});

it('moves nothing under a right line where the reader wants no motion', async () => {
  const student = await stage.page({ reducedMotion: 'reduce' });
  await turn(student, 'Solve x + 1 = 3');
  await turn(student, 'x = 2');
  await sees(student, 'Checked: 3 = 3');
  expect(await student.locator('.chalk-line').evaluate((line) => line.getAnimations().length)).toBe(0);
  const moving = await stage.page({ reducedMotion: 'no-preference' });
  await turn(moving, 'Solve x + 1 = 3');
  await turn(moving, 'x = 2');
  const name = await moving.locator('.chalk-line').evaluate((line) => getComputedStyle(line).animationName);
  expect(name).toBe('chalk');
});

it('marks nothing under a line that solves nothing', async () => {
  const student = await stage.page();
  await turn(student, 'Solve x + 1 = 3');
  await turn(student, 'x = 5');
  expect(await student.locator('.checked').count()).toBe(0);
});
