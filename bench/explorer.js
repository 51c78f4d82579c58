// Measures the pages of the explorer in Chromium, on the demonstration data and, with --graph, on a given graph:
//
//   node bench/explorer.js [--graph FOLDER] [--net state/china] [--rounds 5]
//
// FOLDER is a data folder of the embedded engine, such as `demarche import` creates; the pages are about the subject of --net.
// Prints when the start page is painted, plain and with a processor four times slower on a slow network, how long twenty actions
// take to the next paint, how many frames per second nets have while they are dragged, and how long the data of each view take.
// docs/explorer.md has the results. Needs the built server and Chromium (CHROMIUM_PATH).
import { chromium } from 'playwright-core';
import { netOf } from './explorer/generated-net.js';
import { observePaints, paintsOf } from './explorer/paints.js';
import { positiveNumber, readOptions } from './options.js';
import { Server } from './servers.js';

const SLOWER = 4;
/** 1.6 Mbit/s and a round trip of 150 ms, which DevTools calls a slow network. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const NETS = [
  { nodes: 60, edges: 200 },
  { nodes: 200, edges: 1_000 },
  { nodes: 1_000, edges: 5_000 },
];
/** The subject of the warm-up requests. */
const WARM = 'state/iran';
const MOVED_MS = 2_000;
const SLOWEST_SHOWN = 3;

const { graph, net, rounds: roundsText } = readOptions({ graph: '', net: 'state/china', rounds: '5' });
const rounds = positiveNumber('rounds', roundsText);
const middleOf = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const told = (milliseconds) => `${Math.round(milliseconds)} ms`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

async function settled(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.waiting, [aria-busy="true"]'));
}

/** A page in a browser with an empty cache; `isSlow`: with a slower processor and network. */
async function newPage(isSlow) {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (isSlow) {
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  return page;
}

async function measurePaints(url, isSlow) {
  const found = [];
  for (let round = 0; round < rounds; round++) {
    const page = await newPage(isSlow);
    await page.addInitScript(observePaints);
    await page.goto(url);
    await settled(page);
    found.push(await page.evaluate(paintsOf));
    await page.context().close();
  }
  const of = (name) => middleOf(found.map((paints) => paints[name]));
  const what = isSlow ? `processor ${SLOWER} times slower, 1.6 Mbit/s, 150 ms` : 'warm service, same machine';
  console.log(
    `start page, ${what}: FCP ${told(of('fcp'))}, LCP ${told(of('lcp'))}, CLS ${of('cls').toFixed(3)}, TBT ${told(of('tbt'))} (before FCP ${told(of('before'))})`,
  );
}

/** Twenty actions of a user, each with the view at which it begins. */
const ACTIONS = [
  ['/', (page) => page.getByRole('link', { name: /What did Robert Malley say about Iran\?/ }).click()],
  ['/', (page) => page.getByRole('combobox', { name: 'Search' }).press('m')],
  ['/', (page) => page.getByRole('link', { name: 'Statements', exact: true }).click()],
  ['/', (page) => page.getByRole('link', { name: 'Time', exact: true }).click()],
  ['/', (page) => page.getByText('What is counted here').click()],
  ['/', (page) => page.getByRole('button', { name: 'As GraphQL' }).click()],
  ['/statements', (page) => page.getByText('More conditions').click()],
  ['/statements', (page) => page.getByLabel('Order').selectOption('TONE_ASC')],
  ['/statements', (page) => page.getByText('Download', { exact: true }).click()],
  ['/statements', (page) => page.getByText('as a table').click()],
  ['/statements', (page) => page.getByRole('link', { name: 'Iran', exact: true }).first().click()],
  ['/statement/vienna-06', (page) => page.getByText('Cite this statement').click()],
  ['/person/robert-malley', (page) => page.getByRole('link', { name: 'compare with Iran', exact: true }).click()],
  ['/between/person/robert-malley/state/iran', (page) => page.getByLabel('The chart counts').selectOption('BOTH')],
  ['/time', (page) => page.getByRole('slider', { name: 'First of the days' }).press('ArrowRight')],
  ['/time', (page) => page.getByRole('link', { name: 'Compare with others' }).click()],
  ['/net?around=state/iran', (page) => page.getByRole('link', { name: 'spoke of' }).first().click()],
  ['/net?around=state/iran', (page) => page.getByRole('button', { name: 'Slide over the days' }).click()],
  [
    '/net?around=state/iran&chosen=state/iran',
    (page) => page.getByRole('button', { name: 'Pin in the middle' }).click(),
  ],
  ['/net?around=state/iran', (page) => page.getByRole('button', { name: 'Closer' }).click()],
];

async function measureActions(url) {
  const taken = [];
  for (const [address, act] of ACTIONS) {
    const page = await newPage(false);
    const session = await page.context().newCDPSession(page);
    await page.goto(`${url}${address}`);
    await settled(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.evaluate(() => {
      window.longestEvent = 0;
      const note = (list) => {
        for (const { duration, interactionId } of list.getEntries())
          if (interactionId) window.longestEvent = Math.max(window.longestEvent, duration);
      };
      new PerformanceObserver(note).observe({ type: 'event', durationThreshold: 16 });
    });
    await act(page);
    await page.waitForTimeout(500);
    taken.push({
      address,
      act: String(act).replace(/^.*?page\./s, ''),
      ms: await page.evaluate(() => window.longestEvent),
    });
    await page.context().close();
  }
  const durations = taken.map(({ ms }) => ms);
  console.log(
    `${ACTIONS.length} actions to the next paint, processor ${SLOWER} times slower: median ${told(middleOf(durations))}, worst ${told(Math.max(...durations))}`,
  );
  const slowest = taken.toSorted((one, other) => other.ms - one.ms).slice(0, SLOWEST_SHOWN);
  for (const { address, act, ms } of slowest) console.log(`  ${told(ms)} at ${address}: ${act}`);
}

/** The frames per second of a net while it is dragged, and how long its layout took. */
async function measureNet(url, size) {
  const page = await newPage(false);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('query Net(') ? route.fulfill({ json: netOf(size) }) : route.continue(),
  );
  await page.goto(`${url}/net?around=person/p0&limit=${size.nodes}`);
  const began = Date.now();
  await page.waitForFunction(() => document.querySelector('.net-picture[aria-busy="false"]'));
  const placedMs = Date.now() - began;
  const surface = page.locator('.net-surface');
  await surface.scrollIntoViewIfNeeded();
  const { x, y } = await surface.boundingBox();
  await page.mouse.move(x + 4, y + 4);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames = 0;
    const next = () => {
      window.frames++;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const start = Date.now();
  for (let step = 0; Date.now() - start < MOVED_MS; step++) {
    await page.mouse.move(x + 100 + 80 * Math.cos(step / 10), y + 100 + 80 * Math.sin(step / 10));
  }
  const seconds = (Date.now() - start) / 1_000;
  const frames = await page.evaluate(() => window.frames);
  await page.mouse.up();
  await page.context().close();
  console.log(
    `net of ${size.nodes} nodes and ${size.edges} edges: ${Math.round(frames / seconds)} frames a second while it is moved, placed after ${told(placedMs)}`,
  );
}

/**
 * How long the data of a view take, from its first request to its last answer: the first time, when they are computed from the
 * graph, and after that, when the service has cached them; and what they cost.
 */
async function measureData({ url, server }, address) {
  const [times, costs, busy] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const page = await newPage(false);
    const before = server.processorMs();
    let cost = 0;
    page.on('response', (response) => {
      cost += Number(response.headers()['demarche-cost'] ?? 0);
    });
    await page.goto(`${url}${address}`);
    await settled(page);
    times.push(
      await page.evaluate(() => {
        const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql'));
        return Math.max(...asked.map((one) => one.responseEnd)) - Math.min(...asked.map((one) => one.startTime));
      }),
    );
    costs.push(cost);
    busy.push(server.processorMs() - before);
    await page.context().close();
  }
  console.log(
    `${address}: data within ${told(times[0])} when first asked (processor time of the service ${told(busy[0])}), ${told(middleOf(times.slice(1)))} after that, ${middleOf(costs)} points`,
  );
}

/** A running server on a data folder, and its address. */
async function serve(name, folder) {
  const settings = { DEMARCHE_DATA: folder, DEMARCHE_RATE_LIMIT: '1000000000' };
  const body = JSON.stringify({ query: '{ statements(first: 1) { totalCount } }' });
  const probe = { path: '/graphql', headers: { 'content-type': 'application/json' }, body };
  const server = await Server.start({ name, kind: 'demarche', settings, probe });
  return { server, url: `http://127.0.0.1:${server.port}` };
}

try {
  const vienna = await serve('vienna', ':memory:');
  await measurePaints(vienna.url, false);
  await measurePaints(vienna.url, true);
  await measureActions(vienna.url);
  for (const size of NETS) await measureNet(vienna.url, size);
  await vienna.server.stop();

  if (graph !== '') {
    const large = await serve('large', graph);
    // Warm-up: what is measured is no longer the compilation of the service's code.
    for (const path of [
      `/${WARM}`,
      `/statements?about=${WARM}`,
      `/between/${WARM}/state/japan`,
      `/net?around=${WARM}`,
    ]) {
      const page = await newPage(false);
      await page.goto(`${large.url}${path}`);
      await settled(page);
      await page.context().close();
    }
    const views = ['/', `/${net}`, `/statements?about=${net}`, `/between/${net}/state/japan`, `/time?about=${net}`];
    const others = ['/time', `/net?around=${net}`, `/net?around=${net}&limit=200`, '/ranking'];
    for (const address of [...views, ...others]) await measureData(large, address);
  }
} finally {
  await Server.stopAll();
  await browser.close();
}
