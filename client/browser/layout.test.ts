import { afterAll, beforeAll, expect, it } from 'vitest';
import { ModelError } from '../../backend/core/ports/model.ts';
import { ask, joinFragment, openStage, sees, type Stage, typeset } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ rateLimits: false });
});
afterAll(() => stage.close());

it('fits a phone whose text is twice as large', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  await ask(student, 'Solve 3(x - 2) = 2x + 5');
  stage.puppet.say('Start with $3(x - 2)$.');
  stage.puppet.finish();
  await sees(student, 'Start with');
  await student.getByRole('toolbar', { name: 'Maths keys' }).waitFor();
  await student.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const width = () => student.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(390);
  await student.getByRole('button', { name: 'Share' }).click();
  await student.getByRole('dialog').waitFor();
  expect(await width()).toBeLessThanOrEqual(390);
  expect(await student.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
});

it('needs no scrolling sideways at 320 px, which is a desk at 400 %', async () => {
  const student = await stage.page({ viewport: { width: 320, height: 640 } });
  await ask(student, 'Solve 3(x - 2) = 2x + 5');
  stage.puppet.say('Start with $3(x - 2)$.');
  stage.puppet.finish();
  await sees(student, 'Start with');
  await student.getByRole('toolbar', { name: 'Maths keys' }).waitFor();
  expect(await student.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

it('opens at its heading, however low the window is', async () => {
  const student = await stage.page({ viewport: { width: 640, height: 320 } });
  await sees(student, 'What are you working on?');
  await student.getByRole('toolbar', { name: 'Maths keys' }).waitFor();
  expect(await student.evaluate(() => scrollY)).toBe(0);
});

it('keeps the problem and the current line in sight', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 700 } });
  await ask(student, 'Solve 2x + 3 = 7');
  stage.puppet.say('A line of text.\n\n'.repeat(30));
  stage.puppet.finish();
  await student.locator('.hint[aria-busy=false]').waitFor();
  await ask(student, '2x = 4');
  stage.puppet.say('A line of text.\n\n'.repeat(30));
  stage.puppet.finish();
  await student.locator('.hint[aria-busy=false]').nth(1).waitFor();
  await typeset(student);
  const strip = student.getByRole('region', { name: 'The problem in hand' });
  await expect.poll(async () => (await strip.locator('.katex').allInnerTexts()).length).toBe(2);
  const box = await strip.boundingBox();
  expect(box?.height).toBe(44);
  expect(box?.y).toBe((await student.locator('.top').boundingBox())?.height);
});

it('says nothing about who watches while nobody can know', async () => {
  const student = await stage.page();
  await sees(student, 'Only you see this.');
  const tutor = await stage.page({}, await joinFragment(student));
  await sees(student, 'A tutor is watching.');
  await tutor.close();
  await stage.server.stop();
  await sees(student, 'No connection.');
  expect(await student.getByText('is watching.').count()).toBe(0);
  expect(await student.getByText('Only you see this.').count()).toBe(0);
  await stage.server.start();
  expect(await sees(student, 'Only you see this.')).toBe(true);
});

it('makes each question a heading with a time of 24 hours, and leads to the first of many at once', async () => {
  const student = await stage.page();
  for (let at = 1; at <= 24; at += 1) {
    await ask(student, `Question number ${at}`);
    stage.puppet.say('Yes?');
    stage.puppet.finish();
    const turn = student.locator('.turn', { hasText: `Question number ${at}` }).last();
    await turn.locator('.hint[aria-busy=false]').waitFor();
  }
  await student.getByRole('heading', { name: 'Question number 24' }).waitFor();
  expect(await student.locator('.turn time').first().innerText()).toMatch(/^\d\d:\d\d$/);
  expect(await student.getByRole('article', { name: 'Question number 1', exact: true }).count()).toBe(0);
  await student.getByRole('button', { name: 'From the first question' }).click();
  const first = student.getByRole('article', { name: 'Question number 1', exact: true });
  await first.waitFor();
  await expect.poll(() => first.evaluate((article) => article === document.activeElement)).toBe(true);
  expect(await first.evaluate((article) => article.getBoundingClientRect().top < innerHeight / 2)).toBe(true);
});

it('offers the rest of a hint that broke off, whatever was asked since', async () => {
  const student = await stage.page();
  await ask(student, 'Break off');
  stage.puppet.say('Half. ');
  stage.puppet.fail(new ModelError('model_cut', 'as the test says'));
  await sees(student, 'try again for the rest');
  await ask(student, 'Something else');
  stage.puppet.say('Else.');
  stage.puppet.finish();
  await sees(student, 'Else.');
  await student.getByRole('button', { name: 'Try again' }).click();
  stage.puppet.say('The rest.');
  stage.puppet.finish();
  expect(await sees(student, 'The rest.')).toBe(true);
  expect(stage.puppet.questions.at(-1)?.asked).toBe('Break off');
});

it('colours the strip of the scroll bar, which Firefox leaves white in the dark', async () => {
  const student = await stage.page({ colorScheme: 'dark' });
  const [bar, ground] = await student.evaluate(() => {
    const { scrollbarColor, backgroundColor } = getComputedStyle(document.documentElement);
    return [scrollbarColor, backgroundColor];
  });
  expect(ground).toBe('rgb(16, 32, 26)');
  expect(bar).toContain(ground);
});

it('keeps its edges where the system chooses the colours', async () => {
  const student = await stage.page({ forcedColors: 'active' });
  await ask(student, 'What is that?');
  stage.puppet.say('A hint.');
  stage.puppet.finish();
  await sees(student, 'A hint.');
  await ask(student, 'And why is it so?');
  await sees(student, 'And why is it so?');
  stage.puppet.finish();
  const edges = await student.locator('.asked, .mode, .field').evaluateAll((all) =>
    all.map((one) => {
      const { borderInlineStartStyle, borderInlineStartColor, backgroundColor } = getComputedStyle(one);
      return borderInlineStartStyle === 'solid' && borderInlineStartColor !== backgroundColor;
    }),
  );
  expect(edges.length).toBeGreaterThanOrEqual(4);
  expect(edges).not.toContain(false);
  // What is drawn is not recoloured by the system: it has to follow the text itself.
  const [mark, text] = await student.evaluate(() => {
    const sign = document.querySelector('.mark');
    return [sign && getComputedStyle(sign).stroke, getComputedStyle(document.body).color];
  });
  expect(mark).toBe(text);
});
