/** A real browser, where there is one: Debian's Chromium, or the one that CHROMIUM names. Without it tests skip, and say so. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const browserPath = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;

export const withoutBrowser = browserPath === null ? ' (skipped: no Chromium here; apt-get install chromium)' : '';

export function openBrowser(): Promise<Browser> {
  // Containers run as root, where Chromium has no sandbox to offer; it opens pages of our own only.
  return chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
