import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { bearer, claims, SECRET, signed } from '../access/tokens.js';
import { ExplorerPage } from './explorer-page.js';
import { loadedGraph, VIENNA } from './loaded-graph.js';

/** The article with which the project began. */
export const SEED_ARTICLE = readFileSync('tests/extraction/seed-article.txt', 'utf8');

/** The settings of a service that has the subjects of the Vienna dataset but none of its statements, and accepts tokens. */
export function withoutStatements(): Record<string, string> {
  const subjects = VIENNA.filter(({ type }) => type !== 'statement' && type !== 'source').map(
    ({ evidence: _, ...record }) => record,
  );
  return { ...loadedGraph(subjects), DEMARCHE_JWT_SECRET: SECRET };
}

/** A review as an editor experiences it. */
export class ReviewPage extends ExplorerPage {
  /** A page whose tab has the credential of an editor. */
  static async of(context: BrowserContext, editor: string): Promise<ReviewPage> {
    const token = await signed(claims({ role: 'editor', sub: editor }));
    const keep = (value: string) => {
      if (location.protocol === 'http:') sessionStorage.setItem('demarche:credential', value);
    };
    await context.addInitScript(keep, token);
    return new ReviewPage(await context.newPage());
  }

  /** Pastes an article and has it read, using only the keyboard. */
  async read(text: string, publishedOn: string): Promise<void> {
    await this.tabTo(this.page.getByLabel('Its text, or the source of its page'));
    await this.page.keyboard.insertText(text);
    await this.press('Tab');
    await this.page.keyboard.insertText(publishedOn);
    await this.press('Enter');
    await this.page.waitForURL('**/review/2*');
    await this.page.getByRole('list', { name: 'Candidates' }).waitFor();
  }

  /** Resolves when the page shows these numbers of waiting, accepted and rejected, and all of it has been saved. */
  async counts(waiting: number, accepted: number, rejected: number): Promise<void> {
    const words = `${waiting} waiting, ${accepted} accepted, ${rejected} rejected`;
    await this.page.locator('.run-head').getByText(words).waitFor();
    await this.saved();
  }

  /** Resolves when everything has been saved. */
  async saved(): Promise<void> {
    await this.page.waitForFunction(() =>
      Object.keys(localStorage).every((key) => !key.startsWith('demarche:review:')),
    );
  }
}

/** Asks a service as an editor. */
export async function askAs(url: string, editor: string, query: string, variables: object = {}) {
  const authorization = await bearer({ role: 'editor', sub: editor });
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await answer.json()).data;
}
