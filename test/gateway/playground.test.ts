import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBrowserMissing, openBrowser } from '../support/browser';
import { startHub } from '../support/hub';

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, locale: 'nb-NO' };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, locale: 'nb-NO', isMobile: true, hasTouch: true };

describe.skipIf(isBrowserMissing)('the playground', () => {
  let hub: Awaited<ReturnType<typeof startHub>>;
  let browser: Browser;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startHub(), openBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), hub.close()]);
  });

  /** Opens the page as a first visitor, and keeps what went wrong or went elsewhere. */
  async function visit(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<string[]> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    const origin = new URL(hub.url).origin;
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) faults.push(`left the origin: ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(hub.url);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor({ state: 'attached' });
    await act(page);
    await context.close();
    return faults;
  }

  const question = (page: Page, title: string) => page.getByRole('region', { name: 'Spørsmål du kan stille' }).getByRole('button', { name: title });
  const run = (page: Page) => page.getByRole('button', { name: 'Kjør', exact: true }).click();
  const stored = async (page: Page, key: string) => (await page.context().storageState()).origins.flatMap(({ localStorage }) => localStorage).find(({ name }) => name === key)?.value ?? '';
  const answer = (page: Page, text: string) => page.locator('.graphiql-response .view-lines').filter({ hasText: text }).waitFor();

  test('a visitor picks a question from the shelf, runs it, and reads the answer', async () => {
    const faults = await visit(WIDE, async (page) => {
      expect(await page.title()).toBe('Samspill');
      await question(page, 'Hvem eier livshendelsen?').click();
      await run(page);
      await answer(page, 'Alvorlig sykt barn');
    });
    expect(faults).toEqual([]);
  });

  test('every question on the shelf is answered without an error', async () => {
    const faults = await visit(WIDE, async (page) => {
      const entries = page.getByRole('region', { name: 'Spørsmål du kan stille' }).getByRole('listitem');
      expect(await entries.count()).toBe(11);
      for (const entry of await entries.all()) {
        await entry.getByRole('button').first().click();
        const [response] = await Promise.all([page.waitForResponse((candidate) => candidate.url().endsWith('/graphql')), run(page)]);
        const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
        expect(errors).toBeUndefined();
        expect(Object.values(data ?? {})).not.toContain(null);
      }
    });
    expect(faults).toEqual([]);
  });

  test('what a visitor wrote is still there after picking a question', async () => {
    await visit(WIDE, async (page) => {
      await page.getByRole('button', { name: 'New tab' }).click();
      await page.locator('.graphiql-query-editor .view-lines').click();
      await page.keyboard.insertText('query MyOwn { __typename }');
      await page.getByRole('tab', { name: 'MyOwn' }).waitFor();
      await question(page, 'Finn en virksomhet').click();
      await page.getByRole('tab', { name: 'FindOrganisation' }).waitFor();
      await page.getByRole('tab', { name: 'MyOwn' }).click();
      await page.locator('.graphiql-query-editor .view-lines').filter({ hasText: 'query MyOwn' }).waitFor();
    });
  });

  test('a second visit finds the page as it was left', async () => {
    await visit(WIDE, async (page) => {
      const variables = page.locator('.graphiql-editor-tool .view-lines').first();
      await variables.filter({ hasText: 'alvorlig-sykt-barn' }).waitFor();
      await question(page, 'Finn en virksomhet').click();
      await page.getByRole('button', { name: 'Hide ready questions' }).click();
      // GraphiQL writes half a second after the last change.
      await expect.poll(() => stored(page, 'graphiql:tabState')).toContain('FindOrganisation');
      await page.reload();
      await page.getByRole('tab', { name: 'FindOrganisation', selected: true }).waitFor();
      await variables.filter({ hasText: 'helsedirektoratet' }).waitFor();
      expect(await page.getByRole('button', { name: 'Show ready questions' }).isVisible()).toBe(true);
    });
  });

  test('the documentation of the schema opens beside the operation', async () => {
    const faults = await visit(WIDE, async (page) => {
      await page.getByRole('button', { name: 'Åpne dokumentasjonen' }).click();
      await page.getByRole('link', { name: 'LifeEvent', exact: true }).first().waitFor({ state: 'attached' });
    });
    expect(faults).toEqual([]);
  });

  test('the texts change language, and the choice is remembered', async () => {
    await visit(WIDE, async (page) => {
      await page.getByRole('button', { name: 'Nynorsk' }).click();
      await page.getByRole('button', { name: 'Kven eig livshendinga?' }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Kven eig livshendinga?' }).waitFor();
    });
  });

  test('a visitor on a phone gets the answer in view', async () => {
    const faults = await visit(PHONE, async (page) => {
      await question(page, 'Hvem eier livshendelsen?').click();
      await run(page);
      await answer(page, 'Alvorlig sykt barn');
      const { y, width } = (await page.locator('.graphiql-response').boundingBox()) ?? { y: Infinity, width: 0 };
      expect(y).toBeLessThan(200);
      expect(width).toBeGreaterThan(340);
    });
    expect(faults).toEqual([]);
  });

  test('the page may run no code and load nothing but its own', async () => {
    const answered = await fetch(hub.url, { headers: { accept: 'text/html' } });
    const policy = answered.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });
});
