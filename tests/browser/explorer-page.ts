import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOnly } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 at levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of them that a mere change of colours can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** How often two screenshots are retaken before they count as different, and the pause between. */
const PICTURES = 10;
const BETWEEN_PICTURES_MS = 300;

/** For how many frames in a row nothing must be pending for a page to be settled: an answer may trigger a request. */
const CALM_FRAMES = 4;

/** Resolves when the page has had nothing pending for some frames; runs in the page. */
async function becomeCalm(frames: number): Promise<void> {
  for (let calm = 0; calm < frames; ) {
    await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 0));
    calm = document.querySelector('.waiting, .progress, [aria-busy="true"]') ? 0 : calm + 1;
  }
}

/** The explorer as a user experiences it: by the names and roles that assistive technology reads. */
export class ExplorerPage {
  constructor(readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  /** Goes to another view of the explorer as a link does, without a new document. */
  async follow(address: string): Promise<void> {
    await this.page.evaluate((to) => history.pushState(null, '', to), address);
  }

  /** Resolves when everything that the view requests has loaded. */
  async settled(): Promise<void> {
    await this.heading.waitFor();
    await this.page.evaluate(becomeCalm, CALM_FRAMES);
  }

  /**
   * Whether this page and another one look the same, pixel by pixel. Under load a screenshot may be taken before drawing is
   * complete; real differences persist however often it is retaken.
   */
  async looksLike(other: ExplorerPage): Promise<boolean> {
    for (let picture = 0; picture < PICTURES; picture++) {
      const [first, second] = [await this.#picture(), await other.#picture()];
      if (first.equals(second)) return true;
      await this.page.waitForTimeout(BETWEEN_PICTURES_MS);
    }
    return false;
  }

  async #picture(): Promise<Buffer> {
    await this.settled();
    return this.page.screenshot({ fullPage: true });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: 'Search' });
  }

  /** Presses keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Moves the focus to a link or button with the keyboard; fails if that takes too many steps. */
  async tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 200; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not reach it.');
  }

  /** The violations that axe finds, each as rule and location. */
  violations(): Promise<string[]> {
    return this.#violationsOf({ type: 'tag', values: RULES });
  }

  /** The colour violations that axe finds, if the rest has been checked. */
  colourViolations(): Promise<string[]> {
    return this.#violationsOf({ type: 'rule', values: COLOUR_RULES });
  }

  async #violationsOf(runOnly: RunOnly): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe);
    return this.page.evaluate(async (runOnly) => {
      const { run } = (window as unknown as { axe: typeof import('axe-core') }).axe;
      const { violations } = await run(document, { runOnly, resultTypes: ['violations'], preload: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    }, runOnly);
  }

  /** By how many pixels the page overflows the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
  }
}
