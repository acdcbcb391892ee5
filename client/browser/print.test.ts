import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ rateLimits: false });
});
afterAll(() => stage.close());

it('prints the whole session, not only what stands on the page', async () => {
  const student = await stage.page();
  // A headless browser has no print dialogue: what it would print is what stands there when it is asked to.
  await student.evaluate(() => {
    globalThis.print = () => {
      const formulas = document.querySelectorAll('.answer .katex-html').length;
      document.title = `${document.querySelectorAll('.turn').length} turns, ${formulas} formulas`;
      dispatchEvent(new Event('afterprint'));
    };
  });
  for (let at = 1; at <= 22; at += 1) {
    await ask(student, `Question ${at}`);
    stage.puppet.say(`It is $x_{${at}}$.`);
    stage.puppet.finish();
    await student
      .locator('.turn', { hasText: `Question ${at}` })
      .last()
      .locator('.hint[aria-busy=false]')
      .waitFor();
  }
  expect(await student.locator('.turn').count()).toBe(20);
  await student.getByRole('button', { name: 'More', exact: true }).click();
  await student.getByRole('button', { name: 'Print' }).click();
  await expect.poll(() => student.title()).toBe('22 turns, 22 formulas');
  await expect.poll(() => student.locator('.turn').count()).toBe(20);
  // By the browser's own command, nothing can be waited for.
  const shown = await student.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelectorAll('.turn').length;
  });
  expect(shown).toBe(22);
});
