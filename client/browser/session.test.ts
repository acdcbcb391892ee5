import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openStage, sees, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LONG = 'Solve the equation 3(x - 2) = 2x + 5 for me because I would like to know how that is done properly';

it('calls a session by its problem, typeset and cut between words, in its header, its tab, its list and its export', async () => {
  const student = await stage.page();
  await ask(student, LONG);
  stage.puppet.say('Look at the brackets.');
  stage.puppet.finish();
  await sees(student, 'Look at the brackets.');
  const title = 'Solve the equation 3(x - 2) = 2x + 5 for me because I would …';
  await expect.poll(() => student.title()).toBe(`${title} · Chalkstream`);
  await student.locator('h1 .katex').waitFor();
  await student.locator('.rail .session-title .katex').waitFor();
  await student.getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    student.waitForEvent('download'),
    student.getByRole('button', { name: 'Save as Markdown' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(`# ${title}`);
});

it('gives each session an address, which a refresh, the back button and a row of the list lead to', async () => {
  const student = await stage.page();
  expect(new URL(student.url()).pathname).toBe('/');
  await ask(student, 'First of two');
  stage.puppet.say('One.');
  stage.puppet.finish();
  await sees(student, 'One.');
  const first = new URL(student.url()).pathname;
  expect(first).toMatch(/^\/s\/[\w-]+$/);
  await student.reload();
  await sees(student, 'One.');
  await student.getByRole('button', { name: 'New session' }).click();
  await sees(student, 'What are you working on?');
  await ask(student, 'Second of two');
  stage.puppet.say('Two.');
  stage.puppet.finish();
  await sees(student, 'Two.');
  await student.getByRole('link', { name: 'First of two' }).click();
  await sees(student, 'One.');
  expect(new URL(student.url()).pathname).toBe(first);
  await student.goBack();
  await sees(student, 'Two.');
  await student.getByRole('searchbox').fill('first');
  expect(await student.locator('.rail').getByRole('link').allInnerTexts()).toEqual([
    expect.stringContaining('First of two'),
  ]);
  const stranger = await stage.page({}, first.slice(1));
  expect(await sees(stranger, 'This session is not on this device')).toBe(true);
});

it('shows others the way to a server that they can reach, and says where there is none', async () => {
  const student = await stage.page();
  await sees(student, 'Only you see this.');
  await student.getByRole('button', { name: 'Share' }).click();
  await sees(student, 'Only this machine reaches this page');
  await student.keyboard.press('Escape');
  await student.route('**/addresses', (route) => route.fulfill({ json: { urls: ['http://192.168.1.20:8787'] } }));
  await student.getByRole('button', { name: 'Share' }).click();
  await sees(student, /^http:\/\/192\.168\.1\.20:8787\/watch#join=[0-9A-Z]{8}$/);
  expect(await student.getByText('Only this machine').count()).toBe(0);
});

it('never takes what a student writes for markup', async () => {
  const student = await stage.page();
  await ask(student, '<img src=x onerror="document.title=1"> <b>2x = 4</b>');
  stage.puppet.say('Yes?');
  stage.puppet.finish();
  await sees(student, 'Yes?');
  await sees(student, '<b>2x');
  expect(await student.locator('main img, main b').count()).toBe(0);
});

it('can be installed', async () => {
  const student = await stage.page();
  const link = await student.locator('link[rel=manifest]').getAttribute('href');
  const response = await fetch(new URL(link ?? '', stage.server.url));
  expect(response.headers.get('content-type')).toBe('application/manifest+json');
  const manifest = (await response.json()) as { name: string; icons: { src: string; sizes: string }[] };
  for (const { src } of manifest.icons) expect((await fetch(new URL(src, stage.server.url))).status).toBe(200);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
});
