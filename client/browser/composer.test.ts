import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTutor } from '../../backend/model/tutor/tutor.ts';
import { pause } from '../../backend/node/pause.ts';
import { ask, openStage, sees, type Stage, work } from '../testing/stage.ts';

let stage: Stage;
let tutored: Stage;
beforeAll(async () => {
  [stage, tutored] = await Promise.all([openStage(), openStage({ model: createTutor({ pause }), capabilities: [] })]);
});
afterAll(async () => {
  await stage.close();
  await tutored.close();
});

it('takes several lines of working, shows each as it is written by hand, and sends them with a key or a button', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  await student.getByRole('radio', { name: 'My work' }).check();
  const field = student.getByLabel('Your working');
  await field.pressSequentially('2x = 4');
  await student.keyboard.press('Enter');
  await field.pressSequentially('x = 4/2');
  await student.locator('.typed-line .katex').nth(1).waitFor();
  expect(await field.inputValue()).toBe('2x = 4\nx = 4/2');
  expect(stage.puppet.questions).toHaveLength(0);
  await student.keyboard.press('Control+Enter');
  stage.puppet.say('Good.');
  stage.puppet.finish();
  await sees(student, 'Good.');
  expect(stage.puppet.questions.at(-1)?.asked).toBe('2x = 4\nx = 4/2');
  await field.fill('x = 2\nand so on = 3');
  await student.getByRole('button', { name: 'Check' }).click();
  stage.puppet.say('Better.');
  stage.puppet.finish();
  expect(await sees(student, 'Better.')).toBe(true);
});

it('turns to working once there is a problem, shows lines as lines, and offers no hint at what is solved', async () => {
  const student = await tutored.page();
  await ask(student, 'Solve 2x + 3 = 7');
  await student.locator('.hint[aria-busy=false]').waitFor();
  const isWork = () => student.getByRole('radio', { name: 'My work' }).isChecked();
  await expect.poll(isWork).toBe(true);
  await work(student, '2x = 4');
  await student.locator('.turn-work .hint[aria-busy=false]').waitFor();
  expect(await student.locator('.turn-work .line').count()).toBe(1);
  expect(await student.getByRole('button', { name: 'Another hint' }).count()).toBe(1);
  await work(student, 'x = 2');
  await sees(student, 'Solved');
  await student.locator('.turn-work').nth(1).locator('.hint[aria-busy=false]').waitFor();
  expect(await student.getByRole('button', { name: 'Another hint' }).count()).toBe(0);
});

it('offers no hint at what the tutor has said it can’t read', async () => {
  const student = await tutored.page();
  await ask(student, 'Prove that the angles of any triangle add up to a straight line');
  await student.locator('.hint[aria-busy=false]').waitFor();
  expect(await student.getByRole('button', { name: 'Another hint' }).count()).toBe(0);
  await ask(student, 'Solve 2x + 3 = 7');
  await student.locator('.hint[aria-busy=false]').nth(1).waitFor();
  expect(await student.getByRole('button', { name: 'Another hint' }).count()).toBe(1);
});

it('leads Tab from slot to slot of a template, and out of the field behind the last one', async () => {
  const student = await stage.page();
  const field = student.getByLabel('Your question');
  await student.getByRole('button', { name: 'a/b, fraction' }).click();
  await student.keyboard.type('3');
  await student.keyboard.press('Tab');
  await student.keyboard.type('4');
  expect(await field.inputValue()).toBe('(3)/(4)');
  await student.keyboard.press('Shift+Tab');
  await student.keyboard.press('Tab');
  await student.keyboard.press('Tab');
  await student.keyboard.type('x');
  expect(await field.inputValue()).toBe('(3)/(4)x');
  await student.keyboard.press('Tab');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
});

it('keeps its keys in one stop for Tab, of a finger’s size, and walks them with the arrows', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  const bar = student.getByRole('toolbar', { name: 'Maths keys' });
  await bar.waitFor();
  expect(await bar.locator('button[tabindex="0"]').count()).toBe(1);
  const sizes = await bar
    .locator('button')
    .evaluateAll((keys) =>
      keys.map((key) => key.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  await bar.locator('button[tabindex="0"]').focus();
  await student.keyboard.press('ArrowRight');
  await student.keyboard.press('ArrowRight');
  await student.keyboard.press('Enter');
  await student.keyboard.press('ArrowRight');
  await student.keyboard.press('Enter');
  expect(await student.getByLabel('Your question').inputValue()).toBe('sin()');
});

it('says why it does not send: nothing written, a question under way, too much pasted, a file that is no picture', async () => {
  const student = await stage.page();
  const button = student.getByRole('button', { name: 'Ask', exact: true });
  await button.click({ force: true });
  await sees(student, 'Write something first.');
  await student.route('**/nothing', (route) => route.abort());
  await ask(student, 'One');
  stage.puppet.say('Slowly');
  await sees(student, 'Slowly');
  await ask(student, 'Two');
  await sees(student, 'Goes out when the hint above is finished.');
  await ask(student, 'Three');
  await sees(student, 'Your last question is still on its way.');
  expect(await student.getByLabel('Your question').inputValue()).toBe('Three');
  stage.puppet.finish();
  stage.puppet.say('Two’s hint');
  stage.puppet.finish();
  await sees(student, 'Two’s hint');
  await student.getByLabel('Your question').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'x'.repeat(9_000));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await sees(student, '1,005 characters at its end were left out');
  await student.locator('form.composer').evaluate((form) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF'], 'homework.pdf', { type: 'application/pdf' }));
    form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  expect(await sees(student, '“homework.pdf” is no picture.')).toBe(true);
});

it('offers a photo last, and only where somebody can look at it', async () => {
  const student = await stage.page();
  const photo = student.getByRole('button', { name: /^Photo/ });
  await photo.waitFor();
  const buttons = await student.locator('form.composer button').allInnerTexts();
  expect(buttons.at(-1)).toContain('Photo');
  const other = await tutored.page();
  await sees(other, 'Only you see this.');
  await other.getByRole('toolbar', { name: 'Maths keys' }).waitFor();
  expect(await other.getByRole('button', { name: /^Photo/ }).count()).toBe(0);
  await other.locator('form.composer').evaluate((form) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'photo.png', { type: 'image/png' }));
    form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  expect(await sees(other, 'Nobody here can look at pictures')).toBe(true);
});
