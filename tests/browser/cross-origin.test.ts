import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { documentId } from '../../src/trusted-operations/operation-manifest.js';
import { fileOf, manifestOf } from '../operations/manifest-file.js';
import { until } from '../until.js';
import { openBrowser } from './open-browser.js';

const IRAN = 'query Iran { state(id: "state/iran") { name } }';

/** How a page of another site may try to send requests through a visitor's browser; each returns what the page learns. */
const TRIES: [name: string, run: (url: string) => Promise<string>][] = [
  [
    'img',
    (url) =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('shown');
        image.onerror = () => resolve('nothing');
        image.src = url;
      }),
  ],
  [
    'script',
    (url) =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = () => resolve('run');
        script.onerror = () => resolve('nothing');
        script.src = url;
        document.body.append(script);
      }),
  ],
  [
    'fetch',
    (url) =>
      fetch(url).then(
        (answer) => answer.text(),
        () => 'nothing',
      ),
  ],
  [
    'fetch without cors',
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        (answer) => answer.type,
        () => 'nothing',
      ),
  ],
  [
    'iframe',
    (url) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        frame.onload = () => {
          try {
            resolve(frame.contentDocument?.body.textContent ? 'read' : 'nothing');
          } catch {
            resolve('nothing');
          }
        };
        document.body.append(frame);
      }),
  ],
];

describe('A page of another origin, in Chromium', () => {
  const opened = openBrowser(() => ({ DEMARCHE_OPERATIONS: fileOf(manifestOf([IRAN])) }));
  let otherOrigin: string;
  const elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title><body></body>');
  });

  beforeAll(async () => {
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    // Another site, not just another port: the cookies, caches and metadata of browsers are per site.
    otherOrigin = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    elsewhere.close();
  });

  /** The statuses of the server so far at /graphql, from its log. */
  const statuses = () =>
    opened.server
      .output()
      .split('\n')
      .filter((line) => line.includes('"path":"/graphql"'))
      .map((line) => JSON.parse(line).status as number);

  /** The answer of the server, and what the page learned of it. */
  async function tryOut(run: (url: string) => Promise<string>, params: Record<string, string>) {
    const before = statuses().length;
    const page = await opened.browser.newPage();
    await page.goto(otherOrigin);
    const learned = await page.evaluate(run, `${opened.server.url}/graphql?${new URLSearchParams(params)}`);
    await page.close();
    await until(() => statuses().length > before);
    return { learned, status: statuses().at(-1) };
  }

  test.each(TRIES)('has no operation run by %s, and learns nothing', async (_, run) => {
    expect(await tryOut(run, { query: IRAN })).toEqual({ learned: 'nothing', status: 400 });
  });

  test.each(TRIES)('learns nothing by %s of a trusted operation, which may run', async (_, run) => {
    expect(await tryOut(run, { documentId: documentId(IRAN) })).toEqual({ learned: 'nothing', status: 200 });
  });

  test('may link to a query, which the visitor then sees in a tab', async () => {
    const page = await opened.browser.newPage();
    await page.goto(otherOrigin);
    await page.setContent(`<a href="${opened.server.url}/graphql?${new URLSearchParams({ query: IRAN })}">Iran</a>`);
    await page.getByText('Iran').click();
    await page.waitForURL(/graphql/);
    expect(await page.locator('body').textContent()).toContain('{"data":{"state":{"name":"Iran"}}}');
    await page.close();
  });
});
