import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Model } from '../../backend/core/ports/model.ts';
import { launchChromium } from '../../backend/testing/chromium.ts';
import { createPuppet, type Puppet } from '../../backend/testing/puppet.ts';
import type { Capability } from '../../shared/messages/connection.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';

/** A browser, the real server with the real client, and a model that says what the test says. */
export type Stage = {
  readonly server: LiveServer;
  readonly puppet: Puppet;
  /** A page in a browser of its own, as on another person's device. Whatever it complains of makes `close` fail. */
  page(options?: BrowserContextOptions, fragment?: string): Promise<Page>;
  close(): Promise<void>;
};

type StageOptions = {
  readonly rateLimits?: boolean;
  /** Who answers instead of the puppet. */
  readonly model?: Model;
  readonly capabilities?: readonly Capability[];
};

export async function openStage({ rateLimits = true, model, capabilities }: StageOptions = {}): Promise<Stage> {
  const puppet = createPuppet();
  const [browser, server] = await Promise.all([
    launchChromium(),
    startLiveServer(model ?? puppet, rateLimits, { capabilities }),
  ]);
  const complaints: string[] = [];
  return {
    server,
    puppet,
    page: (options, fragment = '') => openPage(browser, complaints, `${server.url}/${fragment}`, options),
    async close() {
      await browser.close();
      await server.remove();
      if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`);
    },
  };
}

async function openPage(
  browser: Browser,
  complaints: string[],
  url: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A server that is down is part of some tests; a policy that is broken of none.
    if (message.type() === 'error' && !/WebSocket connection|ERR_/.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(url);
  return page;
}

/** Waits until a text can be read, and not only be heard: the live region says many of them a second time. */
export async function sees(page: Page, text: string | RegExp): Promise<true> {
  const shown = page.getByText(text).and(page.locator(':not([role=log] *)')).first();
  await shown.waitFor().catch(async (cause: unknown) => {
    throw new Error(`Not to be seen: ${text}. The page says:\n${await page.locator('#root').innerText()}`, { cause });
  });
  return true;
}

/** Types a question and sends it with Enter. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('radio', { name: 'Ask' }).check();
  await page.getByLabel('Your question').fill(text);
  await page.keyboard.press('Enter');
}

/** Types lines of working and sends them with the keyboard. */
export async function work(page: Page, lines: string): Promise<void> {
  await page.getByRole('radio', { name: 'My work' }).check();
  await page.getByLabel('Your working').fill(lines);
  await page.keyboard.press('Control+Enter');
}

/** Opens the list of sessions where it does not stand beside the page. */
export async function openSessions(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Sessions' });
  if (await button.isVisible()) await button.click();
  await page.getByRole('button', { name: 'New session' }).waitFor();
}

/** The link that the share panel shows. */
export async function joinFragment(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.locator('.link-text').innerText();
  await page.keyboard.press('Escape');
  return new URL(link).hash;
}

/** Waits until every formula on the page is typeset. */
export async function typeset(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.math-pending') === null);
}

/** The last hint as its model wrote it: typeset formulas stand for their sources. */
export async function lastAnswer(
  page: Page,
): Promise<{ readonly source: string; readonly html: string; readonly formulas: number }> {
  await typeset(page);
  return page
    .locator('.answer')
    .last()
    .evaluate((answer) => {
      const copy = answer.cloneNode(true);
      if (!(copy instanceof HTMLElement)) throw new Error('not an element');
      // The order of attributes says only whether a formula had a placeholder first.
      for (const formula of copy.querySelectorAll<HTMLElement>('[data-tex]')) {
        const { className } = formula;
        formula.removeAttribute('class');
        formula.className = className;
      }
      const html = copy.innerHTML;
      for (const formula of copy.querySelectorAll<HTMLElement>('[data-tex]'))
        formula.replaceChildren(formula.dataset['tex'] ?? '');
      return {
        source: copy.textContent ?? '',
        html,
        formulas: answer.querySelectorAll('.katex').length,
      };
    });
}
