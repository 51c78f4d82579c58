import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Question } from '../../web/playground/questions.js';

export interface Answer {
  data?: unknown;
  errors?: unknown;
}

/** The playground as a user experiences it: by the names and roles that assistive technology reads. */
export class PlaygroundPage {
  readonly tabs: Locator;
  readonly docs: Locator;
  readonly history: Locator;
  readonly questions: Locator;
  readonly executeButton: Locator;
  readonly operationEditor: Locator;
  readonly response: Locator;

  constructor(readonly page: Page) {
    // Each tab holds two buttons: the one that controls the session, and the one that closes the tab.
    this.tabs = page.getByRole('tab').locator('[aria-controls]');
    this.docs = page.getByRole('region', { name: 'Documentation Explorer' });
    this.history = page.getByRole('region', { name: 'History' });
    this.questions = page.getByRole('region', { name: 'Questions', exact: true });
    this.executeButton = page.getByRole('button', { name: /^Execute query/ });
    this.operationEditor = page.getByRole('region', { name: 'Operation Editor' });
    this.response = page.getByRole('region', { name: 'Result Window' });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.operationEditor.locator('.view-line').first().waitFor();
    await this.response.locator('.view-line').first().waitFor();
  }

  /** Opens the tab; returns when GraphiQL has read its operation. */
  async selectTab(operationName: string): Promise<void> {
    await this.tabs.getByText(operationName, { exact: true }).click();
    await this.#untilRead(operationName);
  }

  async showQuestions(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show Questions' }).click();
    await this.questions.waitFor();
  }

  /** The questions listed below the name of a graph. */
  questionsOf(graph: string): Promise<string[]> {
    return this.questions.getByRole('region', { name: graph }).getByRole('button').allTextContents();
  }

  /** Chooses a listed question; returns when GraphiQL has read its operation. */
  async chooseQuestion({ title, operationName }: Question): Promise<void> {
    await this.questions.getByRole('button', { name: title, exact: true }).click();
    await this.#untilRead(operationName);
    await this.tabs.getByText(operationName, { exact: true }).waitFor();
  }

  /** The operation in the editor, as GraphiQL has read it. */
  storedOperation(): Promise<string> {
    return this.page.evaluate(() => localStorage.getItem('demarche:graphiql:query') ?? '');
  }

  /** Waits until GraphiQL has read this operation, which it does a moment after showing it. */
  async #untilRead(operationName: string): Promise<void> {
    await this.page.waitForFunction(
      (name) => localStorage.getItem('demarche:graphiql:query')?.includes(`query ${name}`),
      operationName,
    );
  }

  /** Closes the tab; returns when the browser has stored that for the next visit. */
  async closeTab(operationName: string): Promise<void> {
    await this.selectTab(operationName);
    // Only the active tab and the one under the pointer show this button.
    await this.page.getByRole('tab', { name: operationName }).getByRole('button', { name: 'Close Tab' }).click();
    await this.page.waitForFunction(
      (name) => !localStorage.getItem('demarche:graphiql:tabState')?.includes(name),
      operationName,
    );
  }

  /** Presses the execute button and returns the answer of the server. */
  async execute(): Promise<Answer> {
    // The answer to the introspection of GraphiQL may arrive as late as this.
    const answered = this.page.waitForResponse(
      (response) =>
        new URL(response.url()).pathname === '/graphql' && !response.request().postData()?.includes('__schema'),
    );
    await this.executeButton.click();
    return (await answered).json();
  }

  /** Replaces the operation in the editor, and returns when GraphiQL has read it. */
  async writeOperation(text: string): Promise<void> {
    await this.operationEditor.locator('.view-line').first().click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
    await this.page.waitForFunction(
      (part) => localStorage.getItem('demarche:graphiql:query')?.includes(part),
      text.slice(0, 40),
    );
  }

  /** Writes into the tab Headers below the operation. */
  async writeHeaders(headers: Record<string, string>): Promise<void> {
    await this.page.getByRole('button', { name: 'Headers', exact: true }).click();
    // The region also contains the hidden editor of variables.
    const editors = this.page.getByRole('region', { name: 'Headers' }).locator('.monaco-editor');
    await editors.filter({ visible: true }).first().click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(JSON.stringify(headers));
    // GraphiQL reads its editors a moment after the last keystroke.
    await sleep(700);
  }

  /** The texts that never become visible while paging through the response from top to bottom. */
  async missingInResponse(texts: string[]): Promise<string[]> {
    await this.response.locator('.view-line').first().click();
    await this.page.keyboard.press('Control+Home');
    // The first moves the cursor to the last visible line; only later ones turn a page.
    await this.page.keyboard.press('PageDown');
    let missing = texts;
    let previous = '';
    for (;;) {
      await sleep(150);
      const visible = await this.#visibleResponse();
      missing = missing.filter((text) => !visible.includes(text));
      if (missing.length === 0 || visible === previous) return missing;
      previous = visible;
      await this.page.keyboard.press('PageDown');
    }
  }

  /** Monaco renders only visible lines, in no particular order, with no-break spaces, each wrapped line separately. */
  async #visibleResponse(): Promise<string> {
    const lines = await this.response
      .locator('.view-line')
      .evaluateAll((elements: HTMLElement[]) =>
        elements
          .toSorted((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
          .map((element) => element.textContent ?? ''),
      );
    return lines.join('').replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ');
  }
}
