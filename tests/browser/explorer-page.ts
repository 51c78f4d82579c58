import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 at the levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The explorer as a user meets it: by the names and roles that assistive technology reads. */
export class ExplorerPage {
  constructor(readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  /** Resolves when everything that the view asks for is there. */
  async settled(): Promise<void> {
    await this.heading.waitFor();
    await this.page.waitForFunction(() => !document.querySelector('.waiting, [aria-busy="true"]'));
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: 'Search' });
  }

  /** How many statements the list of the page holds. */
  async statementCount(): Promise<number> {
    return this.page.getByRole('article').count();
  }

  /** Opens the link that has the keyboard's focus. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the focus on a link or button by going there with the keyboard; fails where that takes too many steps. */
  async tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 200; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not reach it.');
  }

  /** What axe finds wrong, each as the rule and where. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axe);
    return this.page.evaluate(async (rules) => {
      const { run } = (window as unknown as { axe: typeof import('axe-core') }).axe;
      const { violations } = await run(document, { runOnly: rules });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    }, RULES);
  }

  /** By how many pixels the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
  }
}
