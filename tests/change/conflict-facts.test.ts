// What a program learns from a change conflict, and from the log of changes: values, and no texts of values.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ServiceError } from '../../src/errors/service-error.js';
import { describeOnEachEngine } from '../engines.js';
import { Editing, RETRACT } from './editing.js';

const UPSERT = 'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id version } } }';
const AUDIT = `query ($id: ID!) {
  audit(id: $id) { nodes { id action by properties { property oldValue newValue before after } } }
}`;

describeOnEachEngine('facts about changes', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
  });
  afterAll(() => editing?.stop());

  const conflictOf = async (query: string, input: object) => {
    const { errors } = await editing.ask(query, { input });
    return errors![0]!.originalError as ServiceError;
  };

  it('are in a conflict over a version: the version, who changed it, when and what', async () => {
    await editing.data(UPSERT, { input: { kind: 'TOPIC', name: 'Sanctions', aliases: ['"Old" name'] } });
    const change = { id: 'topic/sanctions', kind: 'TOPIC', name: 'Sanctions relief', version: 1 };
    await editing.data(UPSERT, { input: change });
    const { code, details } = await conflictOf(UPSERT, change);
    expect([code, details]).toEqual([
      'CONFLICT',
      {
        ...{ currentVersion: 2, changedAt: expect.stringMatching(/^2026-01-01T/), changedBy: 'key/newsroom' },
        action: 'UPSERT_SUBJECT',
        properties: expect.arrayContaining([{ property: 'name', oldValue: 'Sanctions', newValue: 'Sanctions relief' }]),
      },
    ]);
  });

  it('are in its message in words, without JSON', async () => {
    const { message } = await conflictOf(UPSERT, { id: 'topic/sanctions', kind: 'TOPIC', name: 'Relief', version: 1 });
    expect(message).toMatch(
      /^topic\/sanctions is at version 2, not 1\. It was last changed at \S+ by key\/newsroom \(UPSERT_SUBJECT\): [\w, ]+\.$/,
    );
  });

  it('name no change where a thing was loaded from a file', async () => {
    const { details } = await conflictOf(UPSERT, { id: 'state/iran', kind: 'STATE', name: 'Iran', version: 9 });
    expect(details).toEqual({
      ...{ currentVersion: 1, changedAt: null, changedBy: null, action: null, properties: [] },
    });
  });

  it('are in a conflict over a statement that is no longer current', async () => {
    const id = await editing.record();
    await editing.data(RETRACT, { input: { id, version: 1, reason: 'not said' } });
    const { details } = await conflictOf(RETRACT, { id, version: 2 });
    expect(details).toMatchObject({
      ...{ currentVersion: 2, changedBy: 'key/newsroom', action: 'RETRACT_STATEMENT', status: 'RETRACTED' },
      properties: [
        { property: 'status', oldValue: 'CURRENT', newValue: 'RETRACTED' },
        { property: 'reason', oldValue: null, newValue: 'not said' },
      ],
    });
  });

  it('name whose identifier it is', async () => {
    const input = { kind: 'STATE', name: 'Persia', identifiers: [{ scheme: 'wikidata', value: 'Q794' }] };
    expect((await conflictOf(UPSERT, input)).details).toEqual({ ownerId: 'state/iran' });
  });

  it('are in the log as values of their own types', async () => {
    const { audit } = await editing.data(AUDIT, { id: 'topic/sanctions' });
    const [, first] = audit.nodes;
    const aliases = first.properties.find(({ property }: { property: string }) => property === 'aliases');
    expect([first.action, aliases]).toEqual([
      'UPSERT_SUBJECT',
      { property: 'aliases', oldValue: null, newValue: ['"Old" name'], before: null, after: '["\\"Old\\" name"]' },
    ]);
  });
});
