// examples/web, built and used in Chromium.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launch-chromium.js';
import { until } from '../until.js';
import { ask, type Demarche, record, startDemarche } from './demarche.js';

const FOLDER = fileURLToPath(new URL('../../examples/web', import.meta.url));

function npm(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('examples/web', () => {
  let demarche: Demarche;
  let browser: Browser;
  let page: Page;
  let preview: ChildProcess;
  const problems: string[] = [];
  beforeAll(async () => {
    npm('run', 'build');
    demarche = await startDemarche();
    const port = await freePort();
    const env = { ...process.env, DEMARCHE_URL: demarche.url };
    const args = [
      'node_modules/vite/bin/vite.js',
      'preview',
      '--port',
      String(port),
      '--host',
      '127.0.0.1',
      '--strictPort',
    ];
    preview = spawn(process.execPath, args, { cwd: FOLDER, env, stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}/`;
    let isUp = false;
    void (async () => {
      while (!isUp) {
        isUp = await fetch(url).then(
          ({ ok }) => ok,
          () => false,
        );
      }
    })();
    await until(() => isUp);
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    preview?.kill();
    await demarche?.stop();
  });

  it('finds an actor, also with a typing error', async () => {
    await page.getByRole('searchbox').fill('Robert Maley');
    await page.getByRole('button', { name: 'Robert Malley' }).click();
    const heading = page.getByRole('heading', { name: 'Said by Robert Malley' });
    await heading.waitFor();
    expect(await heading.isVisible()).toBe(true);
  });

  it('keeps what it shows while more is being loaded', async () => {
    const items = page.getByRole('region', { name: 'Said by Robert Malley' }).getByRole('listitem');
    await items.first().waitFor();
    const shown = await items.count();
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await released;
      await route.continue();
    });
    const more = page.getByRole('button', { name: 'More' });
    const asked = page.waitForRequest('**/graphql');
    await more.click();
    await asked;
    expect([await items.count(), await more.isDisabled()]).toEqual([shown, true]);
    release();
    await items.nth(shown).waitFor();
    await page.unroute('**/graphql');
  });

  it('shows what the actor said page by page, each statement once', async () => {
    const { person } = await ask(demarche, '{ person(id: "person/robert-malley") { statements { totalCount } } }');
    const more = page.getByRole('button', { name: 'More' });
    const items = page.getByRole('region', { name: 'Said by Robert Malley' }).getByRole('listitem');
    await items.first().waitFor();
    for (let count = await items.count(); await more.isVisible(); count = await items.count()) {
      await more.click();
      await items.nth(count).waitFor();
    }
    const texts = await items.allTextContents();
    expect([texts.length, new Set(texts).size]).toEqual([person.statements.totalCount, person.statements.totalCount]);
  });

  it('keeps its list right while editors record and retract', async () => {
    const list = page.getByRole('region', { name: 'Recorded last' });
    const quote = 'said while the page is open';
    const about = ['person/robert-malley'];
    const speaker = 'state/iran';
    // The subscription begins a moment after the page is shown.
    await page.waitForTimeout(2_000);
    const id = await record(demarche, {
      speaker,
      about,
      quote,
      evidence: [{ source: 'source/article', exact: quote }],
    });
    await list.getByText(quote).waitFor();
    const retract = `mutation { retractStatement(input: { id: "${id}", version: 1 }) { clientMutationId } }`;
    await ask(demarche, retract);
    await list.getByText(quote).waitFor({ state: 'detached' });
    expect(await list.getByText(quote).count()).toBe(0);
  });

  it('is warned of nothing by any of its libraries', () => {
    expect(problems).toEqual([]);
  });
});
