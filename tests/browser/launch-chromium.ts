import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';

// The browser's own traffic (updates, field trials, accounts) is disabled, so that only that of the page is recorded.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium. If none is installed, the suite fails instead of passing unnoticed. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}. On Debian install one with ` +
        '`apt-get update && apt-get install -y chromium`, or set CHROMIUM_PATH to the one you have.',
    );
  }
  return chromium.launch({ executablePath, args });
}
