// A newcomer with a news page can extract its statements by following README.md alone.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { newFolder } from '../cli/run-demarche.js';

const README = readFileSync('README.md', 'utf8');
const SECTION = README.split('## From a news page to the graph\n')[1]!.split('\n## ')[0]!;
const COMMANDS = [...SECTION.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n'));
const QUERY = /```graphql\n([\s\S]*?)```/.exec(SECTION)![1]!;

const PAGE = `<!doctype html><html lang="en"><head><title>Border opens</title>
<meta property="og:site_name" content="The Lake Daily"><meta property="article:published_time" content="2022-03-10">
<link rel="canonical" href="https://example.org/border"></head><body><nav>Home | News</nav><article><h1>Border opens</h1>
<p>“We will open the border on Monday,” President Ada Berg said on Wednesday after a long night of talks with the neighbours.</p>
<p>Foreign Minister Oleg Varga said that the treaty threatens the fishermen of the lake, who have waited for a word on their rights for years.</p>
</article><footer>All rights reserved.</footer></body></html>`;

describe('the words of README.md from a news page to the graph', () => {
  const folder = newFolder();
  let answer: { data: { statements: { nodes: unknown[] } } };
  let statuses: (number | null)[];
  beforeAll(async () => {
    writeFileSync(join(folder, 'report.html'), PAGE);
    const env = { PATH: process.env.PATH, DEMARCHE_DATA: join(folder, '.demarche') };
    // The service runs in this process.
    statuses = COMMANDS.filter((command) => !command.endsWith('serve')).map(
      (command) =>
        spawnSync(command.replace('npx demarche', `"${process.execPath}" "${resolve('bin/demarche.js')}"`), {
          ...{ cwd: folder, env, shell: true, timeout: 30_000 },
        }).status,
    );
    const graph = await Graph.open({ kind: 'embedded', folder: env.DEMARCHE_DATA });
    const app = await createServer(graph, pino({ level: 'silent' }));
    answer = (await app.inject({ method: 'POST', url: '/graphql', payload: { query: QUERY } })).json();
    await app.close();
    await graph.close();
  });

  it('are commands that run', () => {
    expect([COMMANDS.length, statuses]).toEqual([3, [0, 0]]);
  });

  it('end in what was said', () => {
    const source = { title: 'Border opens', url: 'https://example.org/border' };
    const nodes = answer.data.statements.nodes as { saidOn: string }[];
    expect(nodes.toSorted((a, b) => (a.saidOn < b.saidOn ? 1 : -1))).toEqual([
      {
        ...{ speaker: { name: 'Oleg Varga' }, quote: null, saidOn: '2022-03-10~' },
        paraphrase: expect.stringMatching(/^the treaty threatens the fishermen of the lake/),
        evidence: expect.arrayContaining([expect.objectContaining({ source })]),
      },
      {
        ...{ speaker: { name: 'Ada Berg' }, quote: 'We will open the border on Monday,', paraphrase: null },
        saidOn: '2022-03-09',
        evidence: expect.arrayContaining([expect.objectContaining({ source })]),
      },
    ]);
  });
});
