import { describe, expect, it } from '@jest/globals';
import { evidenceIdOf, nodeKeyOf, relationIdOf } from '../../src/domain/node-id.js';

const MALLEY = '["role","person/robert-malley","state/united-states","Special Envoy to Iran","2021-10-25"]';
const ROLE = 'role/person/robert-malley/state/united-states/7e9ce2a1b5f0c3d4';
const WORDS = { exact: 'critical phase', prefix: null, suffix: null, start: 1, end: 15 };
const PASSAGE = { sourceId: 'source/article', ...WORDS, coding: null };

describe('the id of an edge', () => {
  it('names its type and its ends', () => {
    expect(relationIdOf(MALLEY)).toMatch(/^role\/person\/robert-malley\/state\/united-states\/[0-9a-f]{16}$/);
  });

  it('keeps its last part when an end is merged into another subject', () => {
    const merged = relationIdOf(MALLEY.replace('robert-malley', 'rob-malley'));
    expect(merged.split('/').pop()).toBe(relationIdOf(MALLEY).split('/').pop());
  });

  it.each([
    ['title', MALLEY.replace('Special Envoy', 'Envoy')],
    ['interval', MALLEY.replace('2021-10-25', '2021')],
  ])('tells it from one with another %s', (_, key) => {
    expect(relationIdOf(key)).not.toBe(relationIdOf(MALLEY));
  });

  it('is read back', () => {
    expect(nodeKeyOf(relationIdOf(MALLEY))).toMatchObject({
      ...{ kind: 'RELATION', prefix: 'role', startId: 'person/robert-malley', endId: 'state/united-states' },
    });
  });
});

describe('the id of a passage', () => {
  it.each(['statement/vienna-06', 'agreement/jcpoa', ROLE])('names what it is evidence for: %s', (ownerId) => {
    const { owner } = nodeKeyOf(evidenceIdOf(ownerId, PASSAGE)) as { owner: object };
    expect(owner).toEqual(nodeKeyOf(ownerId));
  });

  it.each([
    ['source', { sourceId: 'source/other' }],
    ['words', { exact: 'critical' }],
    ['place', { start: 2, end: 16 }],
  ])('tells it from one with another %s', (_, other) => {
    const owner = 'statement/vienna-06';
    expect(evidenceIdOf(owner, { ...PASSAGE, ...other })).not.toBe(evidenceIdOf(owner, PASSAGE));
  });
});

describe('a text is not an id if it', () => {
  it.each([
    ['is an edge without its last part', 'role/person/a/state/b'],
    ['is an edge with a malformed end', 'role/person/A/state/b/0123456789abcdef'],
    ['is an edge with more parts', `${ROLE}/x`],
    ['is an edge of an unknown type', ROLE.replace('role', 'likes')],
    ['is evidence for evidence', evidenceIdOf(evidenceIdOf('statement/a', PASSAGE), PASSAGE)],
    ['is evidence for nothing', 'evidence/0123456789abcdef'],
    ['is evidence with a hash of another form', 'evidence/statement/a/0123456789ABCDEF'],
    ['is a change without an instant', 'change/000/0b0e7a10-0000-4000-8000-000000000000'],
    ['has a million characters', `evidence/${'statement/a/'.repeat(100_000)}0123456789abcdef`],
    ['is a name that every object has', 'constructor/person/a/state/b/0123456789abcdef'],
  ])('%s', (_, id) => {
    expect(nodeKeyOf(id)).toBeNull();
  });
});
