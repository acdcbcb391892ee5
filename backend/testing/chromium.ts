import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Where Debian's package puts it. */
const DEBIAN = '/usr/bin/chromium';

/** A headless Chromium with a fresh profile: Debian's where it is installed, otherwise the one that an npm package carries. */
export async function launchChromium(extraArgs: readonly string[] = []): Promise<Browser> {
  const debian = existsSync(DEBIAN);
  return chromium.launch({
    headless: true,
    executablePath: debian ? DEBIAN : await chromiumPackage.executablePath(),
    args: [...(debian ? [] : chromiumPackage.args), ...ARGS, ...extraArgs],
  });
}
