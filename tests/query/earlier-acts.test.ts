// Statements and interactions as written by versions before migration 0006, with everything that is omitted now, are read, found
// and checked like those of this version.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { interactionFromRow } from '../../src/domain/interaction.js';
import { statementFromRow } from '../../src/domain/statement.js';
import type { Graph } from '../../src/graph.js';
import { A_STATEMENT, CORRECT, Editing, RETRACT } from '../change/editing.js';
import { describeOnEachEngine } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { rawQuery } from '../safety/raw-query.js';
import { readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

const statementProperties = (s: string) => `
  ${s}.form = coalesce(${s}.form, 'CODED'),
  ${s}.version = coalesce(${s}.version, 1), ${s}.addressedToIds = coalesce(${s}.addressedToIds, []),
  ${s}.onBehalfOfIds = coalesce(${s}.onBehalfOfIds, []), ${s}.saidOn = coalesce(${s}.saidOn, ${s}.saidFrom),
  ${s}.saidTo = coalesce(${s}.saidTo, ${s}.saidFrom), ${s}.speakerKind = toUpper(split(${s}.speakerId, '/')[0]),
  ${s}.evidence = coalesce(${s}.evidence, '[{"source":"' + head(${s}.sourceIds) + '"}]')`;
const interactionProperties = (i: string) => `
  ${i}.heldOn = coalesce(${i}.heldOn, ${i}.heldFrom), ${i}.heldTo = coalesce(${i}.heldTo, ${i}.heldFrom),
  ${i}.evidence = coalesce(${i}.evidence, '[{"source":"' + head(${i}.sourceIds) + '"}]', '[]')`;

/** Turns a graph of this version into one of an earlier version. */
const FILL = [
  `MATCH (s:Statement) SET ${statementProperties('s')}`,
  `MATCH (:Actor)-[e:STATED]->() SET ${statementProperties('e')}`,
  "MATCH (:Actor)-[e:STATED]->() SET e.position = coalesce(e.position, 0), e.targetRole = coalesce(e.targetRole, 'ABOUT')",
  `MATCH (i:Interaction) SET ${interactionProperties('i')}`,
  `MATCH (:Actor)-[e:INTERACTED]->() SET ${interactionProperties('e')}, e.fingerprint = 'x'`,
  "MATCH (i:Interaction {id: 'interaction/lake-01'}) MATCH (o:Source {id: 'source/border-gazette'}) CREATE (i)-[:EVIDENCED_BY]->(o)",
];

const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';

const ANCHORS = [{ key: 'all', ids: ['person/ada-berg', 'person/zoë-łukasz', 'state/ruritania', 'state/graustark'] }];

/** The answers of lists, counts and sums over statements and interactions, by the name of the query. */
async function answers(graph: Graph): Promise<Record<string, unknown>> {
  const filter = { form: ['CODED', 'DIRECT'], saidFrom: '2022-03-01', speakerKind: ['PERSON', 'STATE'] };
  return {
    graph: (await readRows(graph, 'listStatements', {})).map(statementFromRow),
    speakers: (await readRows(graph, 'listStatementsBySpeaker', { anchors: ANCHORS })).map(statementFromRow),
    subjects: (await readRows(graph, 'listStatementsAbout', { anchors: ANCHORS })).map(statementFromRow),
    filtered: (await readRows(graph, 'listStatementsBySpeaker', { anchors: ANCHORS, ...filter })).map(statementFromRow),
    current: await readRows(graph, 'countStatementsAbout', { anchors: ANCHORS, status: ['CURRENT'] }),
    counterparts: await readRows(graph, 'listCounterparts', {
      anchors: ANCHORS,
      isOut: false,
      byTone: false,
      byLastDay: false,
      isIn: false,
      byName: true,
    }),
    interactions: (await readRows(graph, 'listInteractionsOf', { anchors: ANCHORS, saidFrom: '2021-01-01' })).map(
      interactionFromRow,
    ),
    order: await graph.runner.read('listOrderAbout', { id: 'state/ruritania', limit: 9 }),
  };
}

describeOnEachEngine('a graph of an earlier version', (config) => {
  let editing: Editing;
  let before: Record<string, unknown>;

  beforeAll(async () => {
    editing = await Editing.start(config);
    const { graph } = editing;
    await graph.load(SMALL);
    before = await answers(graph);
    for (const command of FILL) await graph.engine.write((transaction) => transaction.run(rawQuery(command), {}));
  });
  afterAll(() => editing?.stop());

  it('gives the same answers', async () => {
    expect(await answers(editing.graph)).toEqual(before);
  });

  it('is sound, also after changes', async () => {
    await editing.data(CORRECT, { input: { ...A_STATEMENT, id: 'statement/lake-01', version: 1 } });
    await editing.data(RETRACT, { input: { id: 'statement/lake-02', version: 1 } });
    await editing.data(MERGE, {
      input: { from: 'state/graustark', fromVersion: 1, into: 'state/ruritania', intoVersion: 1 },
    });
    expect(await problemsOf(editing.graph)).toEqual([]);
  });
});
