// Two instances whose clocks differ by days change the same things.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { correctStatement, recordStatement, retractStatement } from '../../src/change/change-statements.js';
import { GraphWriter } from '../../src/change/graph-writer.js';
import { cursorParams } from '../../src/loader/cursor.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { A_STATEMENT } from './editing.js';

const AHEAD = new Date('2030-01-03T00:00:00.000Z');
const BEHIND = new Date('2030-01-01T00:00:00.000Z');
const CONTEXT = { problems: [], resolve: (id: string) => id };
const CONTENT = A_STATEMENT as Parameters<typeof recordStatement>[2];

describeOnEachEngine('two instances whose clocks differ', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service?.stop());

  const writer = (now: Date) =>
    new GraphWriter(
      service.graph.runner,
      'key/newsroom',
      () => {},
      () => now,
    );
  const record = () =>
    writer(AHEAD).once({ action: 'RECORD_STATEMENT', input: {} }, (transaction, authorship) =>
      recordStatement(transaction, authorship, CONTENT, CONTEXT),
    );
  const changesOf = async (id: string) => {
    const rows = await service.graph.runner.read('listChanges', {
      ...{ anchors: [{ key: id, ids: [id] }], keyFalls: true, idFalls: false, isInclusive: false },
      ...{ ...cursorParams(null), limit: 9 },
    });
    return rows.map(({ action }) => action);
  };

  it('date a correction after what it corrects', async () => {
    const id = await record();
    const corrected = await writer(BEHIND).once({ action: 'CORRECT_STATEMENT', input: {} }, (transaction, authorship) =>
      correctStatement(transaction, authorship, { id, version: 1 }, CONTENT, CONTEXT),
    );
    const rows = await service.graph.runner.read('findStatements', { ids: [id, corrected] });
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect([byId.get(id)!.recordedAt, byId.get(id)!.statusSince, byId.get(corrected)!.recordedAt]).toEqual([
      ...['2030-01-03T00:00:00.000Z', '2030-01-03T00:00:00.001Z', '2030-01-03T00:00:00.001Z'],
    ]);
  });

  it('list a retraction as later than the recording', async () => {
    const id = await record();
    await writer(BEHIND).once({ action: 'RETRACT_STATEMENT', input: {} }, (transaction, authorship) =>
      retractStatement(transaction, authorship, { id, version: 1, reason: null }, CONTEXT),
    );
    expect(await changesOf(id)).toEqual(['RETRACT_STATEMENT', 'RECORD_STATEMENT']);
  });

  it('list changes to a subject in the order in which they were made', async () => {
    const change = (now: Date, action: 'UPSERT_SUBJECT' | 'RECORD_ROLE') =>
      writer(now).once({ action, input: {} }, async () => ({
        ...{ resultId: 'state/iran', changes: [{ targetId: 'state/iran', action, properties: [] }] },
      }));
    await change(AHEAD, 'UPSERT_SUBJECT');
    await change(BEHIND, 'RECORD_ROLE');
    expect(await changesOf('state/iran')).toEqual(['RECORD_ROLE', 'UPSERT_SUBJECT']);
  });
});
