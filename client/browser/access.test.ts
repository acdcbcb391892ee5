import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ModelError } from '../../backend/core/ports/model.ts';
import { ask, joinFragment, openSessions, openStage, sees, type Stage, work } from '../testing/stage.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What axe finds by the rules of WCAG 2.2 AA and its own best practice; in the dark theme by those that a theme can break. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const light = await run(page, 'light', { type: 'tag', values: tags });
  const dark = await run(page, 'dark', { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
  return [...light, ...dark];
}

async function run(page: Page, colorScheme: 'light' | 'dark', runOnly: axe.RunOnly): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { violations } = await page.evaluate(
    (only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }),
    runOnly,
  );
  return violations.map(
    ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Nothing may stick out sideways, and nothing that is pressed may be smaller than 24 px (WCAG 2.5.8). */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small = [...document.querySelectorAll('button, input, textarea')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    });
    const wide =
      document.documentElement.scrollWidth > innerWidth
        ? [`the page is ${document.documentElement.scrollWidth} px wide`]
        : [];
    return [...wide, ...small.map((element) => `small: ${element.outerHTML.slice(0, 80)}`)];
  });
}

it.each([390, 1280])(
  'is free of faults in every state, %i px wide',
  async (width) => {
    const options = { viewport: { width, height: 844 } };
    const student = await stage.page(options);
    const report: string[] = [];
    const check = async (state: string, page = student): Promise<void> => {
      report.push(...[...(await faults(page)), ...(await misfits(page))].map((fault) => `${state}: ${fault}`));
    };
    await sees(student, 'Only you see this.');
    await check('empty');
    const tutor = await stage.page(options, await joinFragment(student));
    await sees(tutor, 'The student is here.');
    await check('tutor, nothing yet', tutor);
    await ask(student, `A ${'very'.repeat(60)} long word, and x^2 = 4`);
    await sees(student, 'Thinking');
    await check('waiting');
    stage.puppet.say(
      '## A heading\n\n- one $\\frac{1}{2}$\n\n$$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}$$\n\nand `x` half $\\sqrt{',
    );
    await student.locator('.katex').nth(1).waitFor();
    await check('streaming');
    await check('tutor, streaming', tutor);
    stage.puppet.fail(new ModelError('model_unavailable', 'as the test says'));
    await sees(student, 'can’t be reached');
    await check('failed');
    await student.getByRole('button', { name: 'Share' }).click();
    await student.getByRole('button', { name: 'Change the code …' }).click();
    await check('share');
    await student.keyboard.press('Escape');
    await student.getByRole('button', { name: 'More', exact: true }).click();
    await check('menu');
    await student.keyboard.press('Escape');
    await openSessions(student);
    await student.getByRole('button', { name: /^Rename or delete/ }).click();
    await student.getByRole('button', { name: /^Delete/ }).click();
    await check('sessions');
    await student.getByRole('button', { name: 'Delete for good' }).click();
    await sees(tutor, 'has been deleted');
    await check('deleted');
    await check('deleted, tutor', tutor);
    const door = await stage.page(options, '#join');
    await door.getByRole('button', { name: 'Watch' }).click();
    await check('door', door);
    expect(report).toEqual([]);
  },
  90_000,
);

it.each([390, 1440])(
  'is free of faults in a lesson of several lines, and with lessons side by side, %i px wide',
  async (width) => {
    const options = { viewport: { width, height: 900 } };
    const student = await stage.page(options);
    const report: string[] = [];
    const check = async (state: string, page = student): Promise<void> => {
      report.push(...[...(await faults(page)), ...(await misfits(page))].map((fault) => `${state}: ${fault}`));
    };
    await ask(student, 'Solve 2x + 3 = 7');
    stage.puppet.say('What would you undo first?');
    stage.puppet.finish();
    await sees(student, 'What would you undo first?');
    await work(student, '2x = 7 - 3\n2x = 4');
    stage.puppet.say('Yes.');
    stage.puppet.finish();
    await sees(student, 'Yes.');
    await student.getByRole('button', { name: 'Another hint' }).click();
    stage.puppet.say('Look at both lines.');
    stage.puppet.finish();
    await sees(student, 'Look at both lines.');
    await student.getByLabel('Your working').fill('x = 4/2');
    await student.locator('.typed .katex').waitFor();
    await check('lines');
    await student.getByLabel('Your working').fill('');
    await student.getByRole('button', { name: 'Check' }).click({ force: true });
    await sees(student, 'Write something first.');
    await check('reason');
    await openSessions(student);
    await student.getByRole('button', { name: /^Rename or delete/ }).click();
    await student
      .getByRole('button', { name: /^Rename/ })
      .last()
      .click();
    await check('renaming');
    await student.keyboard.press('Escape');
    await student.reload();
    const other = await stage.page(options);
    await sees(other, 'Only you see this.');
    const tutor = await stage.page(options, `watch${await joinFragment(student)}`);
    await sees(tutor, 'Look at both lines.');
    await tutor.evaluate(
      (hash) => {
        location.hash = hash;
      },
      await joinFragment(other),
    );
    await sees(tutor, 'No question yet.');
    await check('tutor, two', tutor);
    const beside = tutor.getByRole('button', { name: 'Side by side' });
    if (await beside.isVisible()) await beside.click();
    await sees(tutor, 'No question yet.');
    await check('tutor, side by side', tutor);
    const absent = await stage.page(options, 's/not-on-this-device');
    await sees(absent, 'not on this device');
    await check('absent', absent);
    expect(report).toEqual([]);
  },
  90_000,
);

it('says so accessibly when there is no connection', async () => {
  const student = await stage.page();
  await sees(student, 'Only you see this.');
  await stage.server.stop();
  await sees(student, 'No connection.');
  await ask(student, 'Kept');
  await sees(student, 'Kept here.');
  expect(await faults(student)).toEqual([]);
  await stage.server.start();
  stage.puppet.say('Now it is written.');
  stage.puppet.finish();
  await sees(student, 'Now it is written.');
  await student.locator('.hint[aria-busy=false]').waitFor();
});

it('can be used by keyboard alone, with the focus always in sight', async () => {
  const student = await stage.page();
  await sees(student, 'Only you see this.');
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      await student.keyboard.press('Tab');
      const focused = await student.evaluate(() => {
        // Between the last element and the first one the focus is with the browser.
        const element = document.activeElement === document.body ? null : document.activeElement;
        const outlines = element === null ? [] : [getComputedStyle(element), getComputedStyle(element, '::after')];
        const outline = outlines.find(({ outlineStyle }) => outlineStyle !== 'none')?.outlineStyle ?? 'none';
        return { name: element?.getAttribute('aria-label') ?? element?.textContent ?? '', outline };
      });
      expect(focused.name === '' || focused.outline !== 'none' ? '' : focused.name).toBe('');
      if (focused.name === name) return;
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await tabTo('Share');
  await student.keyboard.press('Enter');
  await student.getByRole('dialog').waitFor();
  await student.keyboard.press('Escape');
  expect(await student.evaluate(() => document.activeElement?.textContent)).toBe('Share');
  await tabTo('x^2 - 5x + 6 = 0');
  await student.keyboard.press('Enter');
  stage.puppet.say('Hint.');
  await sees(student, 'Hint.');
  await tabTo('Stop');
  await student.keyboard.press('Space');
  await sees(student, 'You stopped this hint.');
  await tabTo('Ask it again');
  await student.keyboard.press('Enter');
  stage.puppet.say('Whole sentence. Then half of');
  await student.getByRole('log').getByText('Whole sentence.').waitFor();
  expect(await student.getByRole('log').getByText('half').count()).toBe(0);
  stage.puppet.finish();
  await student.getByRole('log').getByText('End of the hint.').waitFor();
});

it('can be used at 200 % zoom', async () => {
  // Zoom halves the page's own pixels: 1280 x 800 at 200 % is this.
  const student = await stage.page({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  await ask(student, 'Zoomed');
  stage.puppet.say('A hint. '.repeat(60));
  stage.puppet.finish();
  await student.getByRole('button', { name: 'Another hint' }).click();
  stage.puppet.say('Next.');
  stage.puppet.finish();
  await sees(student, 'Next.');
  expect(await misfits(student)).toEqual([]);
});
