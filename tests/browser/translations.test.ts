import { describe, expect, test } from '@jest/globals';
import { loadedGraph, VIENNA } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

const TRANSLATED = {
  ...{ type: 'statement', id: 'statement/translated', speaker: 'person/robert-malley', about: ['state/iran'] },
  ...{ quote: 'une phase critique', language: 'fr', form: 'DIRECT', act: '010', saidOn: '2021-10-25' },
  evidence: [{ source: 'source/article', exact: 'critical phase' }],
};

describe('A translated quote', () => {
  const opened = openExplorer(() => loadedGraph([...VIENNA, TRANSLATED]));

  test('is not shown as the speaker’s own words, but as a translation, with both languages', async () => {
    const { explorer, server } = opened;
    await explorer.open(`${server.url}/statement/translated`);
    await explorer.settled();
    const known = await explorer.page.getByRole('region', { name: 'What is known of it' }).textContent();
    expect(known).toContain('Quoted, in translation. The words are a translation into French from English.');
    await explorer.page.getByText('Cite this statement').click();
    await explorer.page.getByText('“une phase critique” (translated into French from English).').waitFor();
    expect(await explorer.violations()).toEqual([]);
  });

  test('is marked in lists, unlike the others', async () => {
    const { explorer, server } = opened;
    await explorer.open(`${server.url}/statements?speaker=person/robert-malley&form=DIRECT`);
    await explorer.page.getByRole('link', { name: 'une phase critique' }).waitFor();
    const articles = explorer.page.getByRole('article');
    const [marked, all] = await Promise.all([articles.filter({ hasText: 'in translation' }).count(), articles.count()]);
    expect([marked, all > 1]).toEqual([1, true]);
  });
});
