// Merges that are refused, what is refused after one, and how many names one may bring together.
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { Editing } from './editing.js';
import { CHANGE_KIND, EVIDENCE, INPUT, LINES, MERGE } from './merge-fixture.js';

describeOnEachEngine('a merge of subjects', (config) => {
  let editing: Editing;
  let file: string;
  beforeEach(async () => {
    await editing?.stop();
    editing = await Editing.start(config);
    file = exchangeFile(LINES);
    await editing.graph.load(file);
  });
  afterAll(() => editing.stop());
  const merge = () => editing.data(MERGE, { input: INPUT });

  it('tells of the merge where somebody would change the old one, whatever the input leaves out', async () => {
    await merge();
    const { code, details } = await editing.refusal(
      'mutation { upsertSubject(input: { id: "group/r-malley", version: 1, description: "x" }) { subject { id } } }',
    );
    expect([code, details.mergedInto]).toEqual(['CONFLICT', 'person/robert-malley']);
  });

  it.each([
    ['merge the old one', MERGE, { ...INPUT, into: 'state/iran' }, 'from'],
    ['merge another into it', MERGE, { ...INPUT, from: 'state/iran', into: 'group/r-malley' }, 'into'],
    ['give it another kind', CHANGE_KIND, { id: 'group/r-malley', version: 1, kind: 'ORGANIZATION' }, 'id'],
    ['give it the kind that its id says', CHANGE_KIND, { id: 'group/r-malley', version: 1, kind: 'GROUP' }, 'id'],
  ])('tells of the merge where somebody would %s', async (_, mutation, input, argument) => {
    await merge();
    const { code, details, fields } = await editing.refusal(mutation, { input });
    expect([code, details.mergedInto, fields[0]!.path]).toEqual([
      ...['CONFLICT', 'person/robert-malley', `input.${argument}`],
    ]);
  });

  it('refuses the old id where the kind of the one that is kept is not allowed', async () => {
    await merge();
    const party = { party: 'state/iran', agreement: 'group/r-malley', status: 'MEDIATOR', evidence: EVIDENCE };
    const { code, fields } = await editing.refusal(
      'mutation ($input: RecordPartyInput!) { recordParty(input: $input) { party { status } } }',
      { input: party },
    );
    expect([code, fields[0]!.path]).toEqual(['BAD_USER_INPUT', 'input.agreement']);
  });

  it('of a person and a state is refused, since one of them has the wrong kind', async () => {
    const input = { from: 'state/iran', fromVersion: 1, into: 'person/robert-malley', intoVersion: 1 };
    const { code, fields } = await editing.refusal(MERGE, { input });
    expect([code, fields]).toEqual([
      'BAD_USER_INPUT',
      [
        {
          path: 'input.into',
          message:
            'is not the same as state/iran: no person is a state; if one of them has the wrong kind, changeKind first',
        },
      ],
    ]);
  });

  describe('of two with many names', () => {
    const named = (kind: string, count: number) => ({
      type: kind,
      id: `${kind}/of-${count}`,
      name: `The ${kind}`,
      aliases: Array.from({ length: count }, (_, index) => `${kind} ${index}`),
      identifiers: Array.from({ length: count }, (_, index) => ({ scheme: kind, value: String(index) })),
    });
    const input = (from: string, into: string) => ({ input: { from, fromVersion: 1, into, intoVersion: 1 } });

    it('keeps all of them where a subject can have as many', async () => {
      await editing.graph.load(exchangeFile([named('group', 249), named('person', 250)]));
      await editing.data(MERGE, input('group/of-249', 'person/of-250'));
      const { person } = await editing.data('{ person(id: "person/of-250") { aliases identifiers { value } } }');
      expect([person.aliases.length, person.identifiers.length]).toEqual([500, 499]);
    });

    it.each([
      ['aliases', 250, '501 aliases'],
      ['identifiers', 251, '501 identifiers'],
    ])('is refused where the %s would be too many, and nothing is lost', async (what, count, message) => {
      const group = named('group', count);
      const lines = [what === 'aliases' ? group : { ...group, aliases: [] }, named('person', 250)];
      await editing.graph.load(
        exchangeFile(lines.map((line) => (line.aliases.length > 0 ? line : { ...line, aliases: undefined }))),
      );
      const { code, fields } = await editing.refusal(MERGE, input(group.id, 'person/of-250'));
      const data = await editing.data(`{ group(id: "${group.id}") { version identifiers { value } } }`);
      expect([code, fields[0]]).toEqual([
        'BAD_USER_INPUT',
        { path: 'input.into', message: expect.stringContaining(message) },
      ]);
      expect([data.group.version, data.group.identifiers.length]).toEqual([1, count]);
    });
  });

  it('refuses to merge subjects of unlike kinds', async () => {
    const { fields } = await editing.refusal(MERGE, { input: { ...INPUT, into: 'topic/iran-nuclear-program' } });
    expect(fields[0]?.path).toBe('input.into');
  });

  it.each([
    [
      'a person who holds a role',
      'person/robert-malley',
      'group/r-malley',
      "person/robert-malley holds the role 'Special Envoy to Iran' in state/united-states",
    ],
    [
      'a group with members',
      'group/american-allies',
      'person/enrique-mora',
      'is a member of group/american-allies, and no PERSON can take the place of group/american-allies there',
    ],
  ])('refuses to merge %s into what cannot have that', async (_, from, into, message) => {
    const { fields } = await editing.refusal(MERGE, { input: { ...INPUT, from, into } });
    expect(fields[0]).toEqual({ path: 'input.into', message: expect.stringContaining(message) });
  });

  it('names of several edges that do not fit the first by the alphabet', async () => {
    const people = ['person/of-many', 'group/of-many'].map((id) => ({ type: id.split('/')[0], id, name: 'Of Many' }));
    const roles = ['state/iran', 'organization/iaea', 'state/united-states'].map((of) => {
      return { type: 'role', holder: 'person/of-many', of, title: 'envoy' };
    });
    await editing.graph.load(exchangeFile([...people, ...roles]));
    const of = { from: 'person/of-many', into: 'group/of-many', fromVersion: 1, intoVersion: 1 };
    const { fields } = await editing.refusal(MERGE, { input: of });
    expect(fields[0]?.message).toContain("'envoy' in organization/iaea");
  });

  it('refuses where one of the two was changed meanwhile', async () => {
    const { code, fields } = await editing.refusal(MERGE, { input: { ...INPUT, intoVersion: 2 } });
    expect([code, fields]).toEqual(['CONFLICT', [{ path: 'input.intoVersion', message: 'the version is 1' }]]);
  });
});
