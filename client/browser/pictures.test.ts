import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PICTURE_SIDE_MAX_PX } from '../../shared/limits.ts';
import { joinFragment, openStage, sees, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A photo as a phone takes it: large, and with EXIF data that tells where. */
async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3_000, 2_000];
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 1_500, 2_000);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  const exif = Buffer.from('Exif\u0000\u0000taken at 51.5 N 0.1 W', 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
}

it('sends a photo made small and without the place where it was taken, and the tutor sees it', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  await sees(student, 'Only you see this.');
  const tutor = await stage.page({}, await joinFragment(student));
  const buffer = await photo(student);
  expect(buffer.includes('Exif')).toBe(true);
  await student.locator('input[type=file]').setInputFiles({ name: 'problem.jpg', mimeType: 'image/jpeg', buffer });
  await sees(student, 'Ready');
  await student.getByRole('button', { name: 'Ask', exact: true }).click();

  for (const page of [student, tutor]) {
    const image = page.getByRole('img', { name: 'Picture 1 of the question' });
    await image.waitFor();
    await expect
      .poll(() => image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth))
      .toBe(PICTURE_SIDE_MAX_PX);
  }
  const src = await tutor.getByRole('img').getAttribute('src');
  const sent = Buffer.from(await (await fetch(new URL(src ?? '', stage.server.url))).arrayBuffer());
  expect(sent.length).toBeGreaterThan(1_000);
  expect(sent.includes('Exif')).toBe(false);
  stage.puppet.finish();
});

it('says what is wrong with a file that is no picture, and lets it be removed', async () => {
  const student = await stage.page();
  await sees(student, 'Only you see this.');
  const file = { name: 'fake.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') };
  await student.locator('input[type=file]').setInputFiles(file);
  await sees(student, 'no picture that the browser can read');
  expect(await student.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).toBe(true);
  await student.getByRole('button', { name: 'Remove picture 1' }).click();
  expect(await student.getByRole('list', { name: 'Attached pictures' }).count()).toBe(0);
});

it('shows a picture larger when it is pressed, and small again on Escape', async () => {
  const student = await stage.page({ viewport: { width: 390, height: 844 } });
  await sees(student, 'Only you see this.');
  const buffer = await photo(student);
  await student.locator('input[type=file]').setInputFiles({ name: 'problem.jpg', mimeType: 'image/jpeg', buffer });
  await sees(student, 'Ready');
  await student.getByRole('button', { name: 'Ask', exact: true }).click();
  const small = student.getByRole('button', { name: 'Picture 1 of the question', exact: true });
  await small.click();
  const large = student.getByRole('img', { name: 'Picture 1 of the question, larger' });
  await large.waitFor();
  const [before, after] = await Promise.all([small.boundingBox(), large.boundingBox()]);
  expect(after?.width).toBeGreaterThan(before?.width ?? 390);
  await student.keyboard.press('Escape');
  await large.waitFor({ state: 'hidden' });
  expect(await small.evaluate((button) => button === document.activeElement)).toBe(true);
  stage.puppet.finish();
});
