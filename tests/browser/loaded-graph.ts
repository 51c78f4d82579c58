import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The records of the Vienna dataset, each as in a line of its file. */
export const VIENNA: readonly Record<string, unknown>[] = readFileSync('data/vienna.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The settings of a service whose graph holds these records, with higher limits for tests than for other clients. */
export function loadedGraph(records: readonly Record<string, unknown>[]): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-browser-'));
  const file = join(folder, 'records.jsonl');
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
  const settings = { DEMARCHE_DATA: join(folder, 'graph'), DEMARCHE_RATE_LIMIT: '100000000' };
  const env = { ...process.env, NEO4J_URI: '', ...settings };
  const { status, stderr } = spawnSync(process.execPath, ['bin/demarche.js', 'load', file], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return settings;
}

const evidence = [{ source: 'source/article' }];

/** Deeds in addition to the Vienna dataset: none of these subjects has said anything about the other. */
export const DEEDS: readonly Record<string, unknown>[] = [
  {
    ...{ type: 'interaction', id: 'interaction/visit', source: 'organization/iaea', target: 'state/iran', act: '042' },
    ...{ heldOn: '2021-10-20', place: 'Tehran', confidence: 0.9 },
    evidence: [{ source: 'source/article', exact: 'inspectors came to Tehran', prefix: 'In October ', suffix: '.' }],
  },
  {
    ...{ type: 'interaction', id: 'interaction/denial', source: 'state/iran', target: 'organization/iaea', act: '120' },
    ...{ heldOn: '2021-10-21', evidence },
  },
  {
    ...{
      type: 'interaction',
      id: 'interaction/meeting',
      source: 'state/iran',
      target: 'organization/iaea',
      act: '036',
    },
    ...{ heldOn: '2021-11-02', evidence },
  },
  {
    ...{ type: 'interaction', id: 'interaction/sanctions', source: 'state/united-states', target: 'state/iran' },
    ...{ act: '163', heldOn: '2021-10-29', evidence },
  },
];
