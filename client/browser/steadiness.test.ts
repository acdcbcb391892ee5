import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, sees, type Stage, typeset } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const ANSWER = `## Two ways

Let $x^2 = \\frac{1}{2}$ and \\(y_1\\); then

\\[ \\int_0^1 x\\,dx = \\frac{1}{2} \\]

so $\\sqrt{x^2}$ is **not** always $x$.

1. Try $x = -3$ first.
2. Then $$\\begin{aligned} a &= b + c \\\\ d &= e \\end{aligned}$$ and compare with $|x|$ on both sides of it.

What do you get for $\\sum_{i=1}^{n} i$?`;

/** What moved in the hint: the sum of those of Chromium's layout shifts that have a part there. */
const shifted = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'shifted') as number);

it.each([
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 800 }],
])('moves nothing on %s that has been shown', async (_, viewport) => {
  const student = await stage.page({ viewport });
  await student.evaluate(() => {
    Reflect.set(globalThis, 'shifted', 0);
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[];
      for (const { value, sources } of shifts)
        if (sources.some(({ node }) => document.querySelector('.answer')?.contains(node)))
          Reflect.set(globalThis, 'shifted', Reflect.get(globalThis, 'shifted') + value);
    }).observe({ type: 'layout-shift' });
  });
  await ask(student, 'Two ways?');
  for (const piece of ANSWER.match(/[^]{1,4}/g) ?? []) {
    stage.puppet.say(piece);
    await student.waitForTimeout(8);
  }
  stage.puppet.finish();
  await sees(student, 'What do you get for');
  await typeset(student);
  expect(await student.locator('.answer .katex').count()).toBe(9);
  expect(await shifted(student)).toBe(0);
});

it('shows texts as they were written while what shows maths cannot be had, and typesets them when it can', async () => {
  const student = await stage.page();
  let isBlocked = true;
  await student.route(/maths-.*\.js|katex.*\.css/, (route) => (isBlocked ? route.abort() : route.continue()));
  await student.reload();
  await ask(student, 'Half of x?');
  stage.puppet.say('It is $\\frac{x}{2}$.');
  await sees(student, 'It is $\\frac{x}{2}$.');
  isBlocked = false;
  await student.locator('.answer .katex').waitFor();
  stage.puppet.say(' Why?');
  stage.puppet.finish();
  await sees(student, 'Why?');
  expect(await student.getByText('frac{x}{2}$').count()).toBe(0);
  const font = await student.locator('.answer .katex').evaluate((formula) => getComputedStyle(formula).fontFamily);
  expect(font).toContain('KaTeX_Main');
});

it('typesets when KaTeX comes, however late, and shows the place of each formula until then', async () => {
  const student = await stage.page();
  let isBlocked = true;
  await student.route(/katex-worker-.*\.js/, (route) => (isBlocked ? route.abort() : route.continue()));
  await student.reload();
  await ask(student, 'Half?');
  stage.puppet.say('It is $\\frac{x}{2}$, is it?');
  stage.puppet.finish();
  await sees(student, 'is it?');
  expect(await student.getByRole('img', { name: 'x over 2' }).count()).toBe(1);
  isBlocked = false;
  await student.locator('.answer .katex').waitFor();
  expect(await student.locator('.answer').innerText()).not.toContain('$');
});

it('fetches no more than 90 KB of fonts on a first visit, and its own only once the page can be used', async () => {
  const student = await stage.page();
  const fonts = () =>
    student.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('.woff2'))
        .map(({ name, encodedBodySize, startTime }) => ({
          name: name.replace(/^.*\/|-[\w-]{8}\.woff2$/g, ''),
          bytes: encodedBodySize,
          startTime,
        })),
    );
  await student.getByRole('toolbar', { name: 'Maths keys' }).waitFor();
  // Those of KaTeX for brackets of every size come while the page is idle.
  await expect.poll(async () => (await fonts()).length).toBeGreaterThanOrEqual(8);
  const fetched = await fonts();
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(90_000);
  const scriptEnd = await student.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries.find(({ name }) => /\/index-[^/]+\.js$/.test(name))?.responseEnd ?? Infinity;
  });
  const own = fetched.filter(({ name }) => /atkinson|source-serif/.test(name));
  expect(own.map(({ name }) => name).toSorted()).toEqual(['atkinson-hyperlegible-next', 'source-serif-4']);
  for (const { startTime } of own) expect(startTime).toBeGreaterThanOrEqual(scriptEnd);
});
