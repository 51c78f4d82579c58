// The requests in docs/analysts.md return the answers that it shows.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { TestService } from '../service.js';

interface Request {
  title: string;
  language: string;
  request: string;
  /** The answer in the document. */
  shown: string;
}

const SECTION = /^## (\d+\. .*)$([\s\S]*?)(?=^## |(?![\s\S]))/gm;
const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;

const REQUESTS: Request[] = [...readFileSync('docs/analysts.md', 'utf8').matchAll(SECTION)].map(([, title, body]) => {
  const [asked, answered] = [...body!.matchAll(BLOCK)];
  return { title: title!, language: asked![1]!, request: asked![2]!, shown: answered![2]! };
});

/** The parameters of /export for the options of the command, such as what=panel for --what panel. */
function parametersOf(command: string): string {
  const options = [...command.matchAll(/--([\w-]+) (\S+)/g)].filter(([, name]) => name !== 'output');
  return options.map(([, name, value]) => `${name}=${value}`).join('&');
}

/** Declares tests that a graph of the whole file gives the answers of the document. */
export function itAnswersTheAnalysts(service: () => TestService): void {
  it('has twenty requests', () => expect(REQUESTS).toHaveLength(20));

  it.each(REQUESTS)('answers as is shown: $title', async ({ language, request, shown }) => {
    if (language === 'sh') {
      const { body } = await service().app.inject(`/export?${parametersOf(request)}`);
      expect(body.slice(0, shown.length)).toBe(shown);
      return;
    }
    const { data, errors } = await service().ask(request);
    const answer = errors ? { errors: errors.map(({ message }) => ({ message })) } : data;
    expect(answer).toEqual(JSON.parse(shown));
  });
}
