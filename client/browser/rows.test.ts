import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, sees, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ rateLimits: false });
});
afterAll(() => stage.close());

/** The height that an open row may have, in em of the hint. */
const HIGHEST_EMS = 2.5;

it('typesets each closed row at once, shows the open one as a small bar, and moves nothing that stands', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  await ask(student, 'x');
  stage.puppet.say('So\n\\begin{align*}\na &= ');
  const open = student.locator('.math-pending');
  await open.waitFor();
  const ems = await open.evaluate(
    (box) => box.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(box).fontSize),
  );
  expect(ems).toBeLessThanOrEqual(HIGHEST_EMS);
  stage.puppet.say('1 + 2 \\\\\nb &');
  const places = () =>
    student.locator('.answer .katex-html .mord').evaluateAll((signs) =>
      signs.flatMap((sign) => {
        const { left, top } = sign.getBoundingClientRect();
        return sign.childElementCount === 0 && (sign.textContent ?? '') !== ''
          ? [[sign.textContent, Math.round(left), Math.round(top)]]
          : [];
      }),
    );
  await expect.poll(async () => (await places()).map(([sign]) => sign).join('')).toBe('a12');
  const first = await places();
  const bar = student.locator('.math-begun .katex-rule');
  const barEms = await bar.evaluate(
    (box) => box.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(box).fontSize),
  );
  expect(barEms).toBeLessThanOrEqual(HIGHEST_EMS);
  stage.puppet.say('= 3 + 4 + 5 + 6 \\\\\n');
  await expect.poll(async () => (await places()).length).toBe(8);
  const shown = await places();
  for (const place of first) expect(shown).toContainEqual(place);
  stage.puppet.say('c &= 7\n\\end{align*}\nThen.');
  stage.puppet.finish();
  await sees(student, 'Then.');
  for (const place of first) expect(await places()).toContainEqual(place);
});

it('keeps whole rows of a hint that is stopped, and says that the formula is cut off', async () => {
  const student = await stage.page();
  await ask(student, 'x');
  stage.puppet.say('So\n\\begin{align*}\na &= 1 \\\\\nb &= 2 \\\\\nc &= \\frac{1}{2');
  await student.locator('.math-begun').waitFor();
  await student.getByRole('button', { name: 'Stop' }).click();
  await student.locator('.hint[aria-busy=false]').waitFor();
  await sees(student, 'formula cut off');
  const answer = student.locator('.answer');
  expect(await answer.locator('.katex-html').innerText()).not.toContain('c');
  expect((await answer.locator('.katex-html').innerText()).replace(/\s|\u200B/g, '')).toMatch(/a.*b/);
  const visible = await answer.evaluate((box) => {
    const copy = box.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('.katex-mathml')) hidden.remove();
    return copy.textContent;
  });
  expect(visible).not.toMatch(/\\|frac|align|&/);
  expect(await answer.locator('code').count()).toBe(0);
});
