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

it('prints a worksheet: a name and a date to fill in, the problem in a box with its time, and room to work beside it', async () => {
  const student = await stage.page();
  await ask(student, 'Solve 2x + 3 = 7');
  stage.puppet.say('What would you undo first?');
  stage.puppet.finish();
  await student.locator('.hint[aria-busy=false]').waitFor();
  await student.emulateMedia({ media: 'print' });
  const paper = student.locator('.worksheet');
  expect(await paper.innerText()).toMatch(/Solve 2x \+ 3 = 7\s+Name\s+Date/);
  const header = student.locator('.turn-problem > header');
  const [boxed, width, hint] = await Promise.all([
    header.evaluate((element) => {
      const { breakInside, breakAfter, borderTopWidth } = getComputedStyle(element);
      return {
        breakInside,
        breakAfter,
        isBoxed: borderTopWidth !== '0px',
        hasTime: element.querySelector('time') !== null,
      };
    }),
    student.evaluate(() => innerWidth),
    student.locator('.hint').boundingBox(),
  ]);
  expect(boxed).toEqual({ breakInside: 'avoid', breakAfter: 'avoid', isBoxed: true, hasTime: true });
  expect(hint?.width).toBeLessThan(width * 0.7);
  expect(
    await student
      .locator('.rail, .side, .foot, .top')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).display)),
  ).toEqual(['none', 'none', 'none', 'none']);
});
