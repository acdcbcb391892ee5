import { existsSync } from 'node:fs';
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

/** Where Chromium is. The carried one is unpacked at the first call. */
export async function chromiumPath(): Promise<string> {
  return existsSync(DEBIAN) ? DEBIAN : carried();
}

/** A headless Chromium with a fresh profile: Debian's where it is installed, otherwise the one that an npm package carries. */
export async function launchChromium(extraArgs: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ headless: true, executablePath: await chromiumPath(), args: [...ARGS, ...extraArgs] });
}

/**
 * The package brings the libraries that a bare machine lacks (libnss3), but puts them in place only where it believes itself on Lambda. Its
 * own arguments are for there too: in a single process pages of two people get in each other's way.
 */
async function carried(): Promise<string> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromiumPackage } = await import('@sparticuz/chromium');
  return chromiumPackage.executablePath();
}
