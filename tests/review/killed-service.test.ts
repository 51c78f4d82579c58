// The service is killed while two editors accept: each accepted candidate has one statement, and no other has one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { candidateFromRow } from '../../src/domain/candidate.js';
import { Graph } from '../../src/graph.js';
import { cursorParams } from '../../src/loader/cursor.js';
import { ServiceGone, ServiceProcess } from '../safety/service-process.js';
import { SHORT_ARTICLE } from './reviewing.js';

const ROUNDS = 3;
const EXTRACT = `mutation ($input: ExtractStatementsInput!) {
  extractStatements(input: $input) { run { id candidates(first: 100) { nodes { id version } } } }
}`;
const ACCEPT = `mutation ($id: ID!, $version: Int!) {
  acceptCandidate(input: { id: $id, version: $version }) { candidate { statement { id } } }
}`;

describe('a review whose service is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-review-killed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The candidates and statements of a run in the graph, compared with each other. */
  async function found(runId: string, acknowledged: ReadonlyMap<string, string>) {
    const graph = await Graph.open({ kind: 'embedded', folder });
    try {
      const rows = await graph.runner.read('listCandidates', {
        anchors: [{ key: runId, ids: [runId] }],
        ...{ state: null, minScore: null, isClear: null, speaker: null, form: null, rule: null },
        ...{
          keyFalls: false,
          idFalls: false,
          isInclusive: false,
          ...cursorParams(null),
          limit: 500,
        },
      });
      const candidates = rows.map(candidateFromRow);
      const recorded = candidates.flatMap(({ statementId }) => statementId ?? []);
      const run = (await graph.runner.read('findRuns', { ids: [runId] }))[0]!;
      const passages = await graph.runner.read('findPassagesOfSources', { ids: [run.sourceId], limit: 1_000 });
      return {
        isEachRecordedOnce: JSON.stringify(passages.map(({ id }) => id).sort()) === JSON.stringify(recorded.sort()),
        lost: [...acknowledged].filter(
          ([id, statementId]) => candidates.find((one) => one.id === id)?.statementId !== statementId,
        ),
      };
    } finally {
      await graph.close();
    }
  }

  it(`has each accepted candidate recorded once in ${ROUNDS} rounds`, async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const service = await ServiceProcess.start({ DEMARCHE_DATA: folder });
      const text = `Round ${round}\n\n${Array.from({ length: 10 }, (_, index) => SHORT_ARTICLE.replaceAll('Monday', `day ${index}`)).join('\n')}`;
      const { data } = await service.ask(EXTRACT, { input: { text } });
      const { id, candidates } = data.extractStatements.run;
      const acknowledged = new Map<string, string>();
      const accept = async (nodes: { id: string; version: number }[]) => {
        for (const { id, version } of nodes) {
          const answer = await service.ask(ACCEPT, { id, version });
          if (!answer.errors) acknowledged.set(id, answer.data.acceptCandidate.candidate.statement.id);
          if (acknowledged.size === 3 + round) void service.kill();
        }
      };
      await Promise.allSettled([accept(candidates.nodes), accept(candidates.nodes)]).then((ends) => {
        for (const end of ends) if (end.status === 'rejected' && !(end.reason instanceof ServiceGone)) throw end.reason;
      });
      await service.kill();
      expect(await found(id, acknowledged)).toEqual({ isEachRecordedOnce: true, lost: [] });
    }
  }, 120_000);
});
