import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

/** The browser's own background traffic is off, so that every request seen in a test is the page's. */
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const executablePath = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path));

/** A machine without a browser may leave these tests out; CI may not. */
export const isBrowserMissing = executablePath === undefined && !process.env['CI'];
if (isBrowserMissing) process.stdout.write('Tests in a browser are skipped: no Chromium is installed (set CHROMIUM to its path to run them).\n');

export async function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('No Chromium was found. Install one, or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
