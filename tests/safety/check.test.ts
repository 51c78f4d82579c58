// A small consistent graph is corrupted in one way at a time, and the check must report that and nothing else.
import { describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { SMALL } from '../query/parameter-sets.js';
import { rawQuery } from './raw-query.js';

const LAKE_01 = "MATCH (s:Statement {id: 'statement/lake-01'})";
const LAKE_01_EDGE = "MATCH ()-[e:STATED]->() WHERE e.id = 'statement/lake-01'";
const INTERACTION = "MATCH (i:Interaction {id: 'interaction/lake-01'})";
const INTERACTION_EDGE = "MATCH ()-[e:INTERACTED]->() WHERE e.id = 'interaction/lake-01'";

/** How the graph is corrupted, and every line that the check then prints. */
const SPOILS: Record<string, [text: string, problems: string[]][]> = {
  'an edge of a statement': [
    [
      `${LAKE_01_EDGE} SET e.quote = 'ready'`,
      ['statement/lake-01: differs from its edge to agreement/lake-treaty in quote'],
    ],
    [
      "MATCH ()-[e:STATED]->(o {id: 'organization/lake-union'}) WHERE e.id = 'statement/lake-02' SET e.tone = 3.5, e.version = 2",
      ['statement/lake-02: differs from its edge to organization/lake-union in tone, version'],
    ],
    [
      "MATCH ()-[e:STATED]->(o {id: 'person/zoë-łukasz'}) WHERE e.id = 'statement/lake-02' DELETE e",
      ['statement/lake-02: has no edge with position 1, which leads to person/zoë-łukasz (ABOUT)'],
    ],
    [`${LAKE_01_EDGE} DELETE e`, ['statement/lake-01: has no edge, only its Statement node']],
    [
      `${LAKE_01_EDGE} SET e.position = 1`,
      [
        'statement/lake-01: has no edge with position 0, which leads to agreement/lake-treaty (ABOUT)',
        'statement/lake-01: has an edge to agreement/lake-treaty with position 1, beyond its 1 ends',
      ],
    ],
    [
      `${LAKE_01_EDGE} SET e.targetRole = 'ADDRESSED_TO'`,
      ['statement/lake-01: has an edge to agreement/lake-treaty with targetRole ADDRESSED_TO; it is ABOUT'],
    ],
    [
      "MATCH (a:Subject {id: 'person/ada-berg'}) MATCH (o:Subject {id: 'topic/fishing'}) CREATE (a)-[:STATED {id: 'statement/lost-01'}]->(o)",
      ['statement/lost-01: has an edge from person/ada-berg to topic/fishing and no Statement node'],
    ],
    [
      "MATCH (a:Subject {id: 'person/ada-berg'}) MATCH (o:Subject {id: 'topic/fishing'}) CREATE (a)-[:STATED]->(o)",
      ['person/ada-berg: has STATED edges without an id: 1, the first to topic/fishing'],
    ],
    [
      "MATCH (a:Source {id: 'source/archive'}) MATCH (o:Subject {id: 'topic/fishing'}) CREATE (a)-[:STATED {id: 'statement/lost-02'}]->(o)",
      ['STATED: edges without an id, or that do not lead from a subject to a subject: 1'],
    ],
    [
      "MATCH (a:Subject {id: 'state/graustark'}) MATCH (o:Subject {id: 'agreement/lake-treaty'}) CREATE (a)-[:STATED {id: 'statement/lake-01'}]->(o)",
      ['statement/lake-01: has an edge from state/graustark; its speakerId is person/ada-berg'],
    ],
  ],
  'a statement': [
    [
      `${LAKE_01} DETACH DELETE s`,
      ['statement/lake-01: has an edge from person/ada-berg to agreement/lake-treaty and no Statement node'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.viaId = 'person/nobody', e.viaId = 'person/nobody'`,
      [
        'statement/lake-01: has viaId person/nobody, which is not in the graph',
        'statement/lake-01: has VOICED_BY edges to []; its viaId says ["person/nobody"]',
      ],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.saidOn = 'soon', e.saidOn = 'soon'`,
      ['statement/lake-01: has saidOn "soon", which is not an EDTF date or interval'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.saidTo = '2022-03-09', e.saidTo = '2022-03-09'`,
      ['statement/lake-01: has saidFrom "2022-03-10" and saidTo "2022-03-09": it ends before it begins'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.saidTo = '2022-03-11', e.saidTo = '2022-03-11'`,
      [
        'statement/lake-01: has saidFrom "2022-03-10" and saidTo "2022-03-11"; saidOn "2022-03-10" gives "2022-03-10" and "2022-03-10"',
      ],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.actCode = '999', e.actCode = '999'`,
      ['statement/lake-01: has the act "999", which is not in the code book'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.quadClass = 'VERBAL_CONFLICT', e.quadClass = 'VERBAL_CONFLICT'`,
      ['statement/lake-01: has quadClass "VERBAL_CONFLICT"; the act 036 is VERBAL_COOPERATION'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.speakerKind = 'STATE', e.speakerKind = 'STATE'`,
      ['statement/lake-01: has speakerKind "STATE"; its speaker is person/ada-berg'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.aboutKinds = ['TOPIC'], e.aboutKinds = ['TOPIC']`,
      ['statement/lake-01: has aboutKinds ["TOPIC"]; its subjects are ["AGREEMENT"]'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.status = 'LOST', e.status = 'LOST'`,
      ['statement/lake-01: has the status "LOST"'],
    ],
    [
      `${LAKE_01} MATCH (s)-[r:ON_BEHALF_OF]->() DELETE r`,
      ['statement/lake-01: has ON_BEHALF_OF edges to []; its onBehalfOfIds says ["state/ruritania"]'],
    ],
    [
      "MATCH (s:Statement {id: 'statement/lake-03'}) MATCH ()-[e:STATED]->() WHERE e.id = s.id REMOVE s.correctedById, e.correctedById",
      ['statement/lake-04: corrects statement/lake-03, which says that it is corrected by null'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.correctedById = 'statement/lost', e.correctedById = 'statement/lost'`,
      ['statement/lake-01: is corrected by statement/lost, which is not in the graph'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.correctedById = 'statement/lake-02', e.correctedById = 'statement/lake-02'`,
      ['statement/lake-01: is corrected by statement/lake-02, which says that it corrects null'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.quote = 'ready to attack', e.quote = 'ready to attack'`,
      ['statement/lake-01: its quote has “attack”, which is not in the passages of its evidence'],
    ],
    ["CREATE (:Statement {quote: 'whose?'})", ['Statement: nodes without an id: 1']],
    ["CREATE (:Subject:Actor:Person {name: 'Whose'})", ['Subject: nodes without an id: 1']],
  ],
  evidence: [
    [
      `${LAKE_01} MATCH (s)-[r:EVIDENCED_BY]->() DELETE r`,
      ['statement/lake-01: has evidence in source/lake-daily and no EVIDENCED_BY edge to it'],
    ],
    [
      `${LAKE_01} MATCH (o:Source {id: 'source/archive'}) CREATE (s)-[:EVIDENCED_BY]->(o)`,
      ['statement/lake-01: has an EVIDENCED_BY edge to source/archive, which its evidence does not name'],
    ],
    [
      `${LAKE_01} MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.sourceIds = ['source/archive'], e.sourceIds = ['source/archive']`,
      ['statement/lake-01: has sourceIds ["source/archive"]; its evidence names ["source/lake-daily"]'],
    ],
    [
      "MATCH (s:Statement {id: 'statement/lake-03'}) MATCH ()-[e:STATED]->() WHERE e.id = s.id SET s.sourceIds = ['source/archive'], e.sourceIds = ['source/archive']",
      [
        'statement/lake-03: has evidence in source/archive and no EVIDENCED_BY edge to it',
        'statement/lake-03: has an EVIDENCED_BY edge to source/border-gazette, which its evidence does not name',
      ],
    ],
    [
      "MATCH (o:Source {id: 'source/border-gazette'}) DETACH DELETE o",
      [
        'person/zoë-łukasz: its PARTICIPATED_IN edge to event/lake-summit has evidence in source/border-gazette, which is not in the graph',
        'statement/lake-02: has evidence in source/border-gazette, which is not in the graph',
        'statement/lake-03: has evidence in source/border-gazette, which is not in the graph',
        'statement/lake-04: has evidence in source/border-gazette, which is not in the graph',
        'interaction/lake-01: has evidence in source/border-gazette, which is not in the graph',
      ],
    ],
    [
      "MATCH (n:Subject {id: 'agreement/lake-treaty'}) SET n.evidence = 'see above'",
      ['agreement/lake-treaty: has evidence that cannot be read'],
    ],
  ],
  'an interaction': [
    [
      `${INTERACTION_EDGE} SET e.place = 'Rome'`,
      ['interaction/lake-01: differs from its edge to state/graustark in place'],
    ],
    [`${INTERACTION_EDGE} DELETE e`, ['interaction/lake-01: has no edge, only its Interaction node']],
    [
      `${INTERACTION} DETACH DELETE i`,
      ['interaction/lake-01: has an edge from state/ruritania to state/graustark and no Interaction node'],
    ],
    [
      `${INTERACTION} MATCH ()-[e:INTERACTED]->() WHERE e.id = i.id SET i.targetId = 'topic/fishing', e.targetId = 'topic/fishing'`,
      ['interaction/lake-01: has an edge to state/graustark; its targetId is topic/fishing'],
    ],
  ],
  'a subject': [
    [
      "MATCH (n:Subject {id: 'state/ruritania'}) REMOVE n:State",
      ['state/ruritania: has the labels Actor; its id asks for Actor, State'],
    ],
    [
      "MATCH (n:Subject {id: 'state/ruritania'}) SET n.kind = 'GROUP'",
      ['state/ruritania: has the kind "GROUP"; its id says STATE'],
    ],
    [
      "MATCH (n:Subject {id: 'state/ruritania'}) SET n.sortName = 'Ruritania'",
      ['state/ruritania: has sortName "Ruritania"; its name is "Ruritania"'],
    ],
    [
      "MATCH (n:Subject {id: 'person/ada-berg'}) SET n.foldedNames = ['ada berg']",
      ['person/ada-berg: is not found by its name "Ada of the Lake": foldedNames lacks it'],
    ],
    [
      "MATCH (n:Subject {id: 'event/lake-summit'}) SET n.heldTo = '2022-03-08'",
      ['event/lake-summit: has heldFrom "2022-03-09" and heldTo "2022-03-08": it ends before it begins'],
    ],
    [
      "MATCH (:Subject {id: 'state/graustark'})-[p:PARTY_TO]->() SET p.until = 'never'",
      [
        'state/graustark: its PARTY_TO edge to agreement/lake-treaty has until "never", which is not an EDTF date or interval',
      ],
    ],
    [
      "MATCH (:Identifier {id: 'wikidata:Q1'})-[r:IDENTIFIES]->() DELETE r",
      ['person/ada-berg: has the identifier wikidata:Q1, which does not lead to it'],
    ],
    [
      "MATCH (i:Identifier {id: 'wikidata:Q1'}) MATCH (n:Subject {id: 'state/graustark'}) CREATE (i)-[:IDENTIFIES]->(n)",
      ["wikidata:Q1: is an identifier of person/ada-berg and state/graustark; it may be one's only"],
    ],
    ["CREATE (:Alias {id: 'person/old'})", ['person/old: is an alias that refers to no subject']],
    [
      "MATCH (n:Subject {id: 'state/graustark'}) CREATE (:Alias {id: 'state/ruritania'})-[:ALIAS_OF]->(n)",
      ['state/ruritania: is an alias and a subject at once'],
    ],
  ],
};

describeOnEachEngine('the check', (config) => {
  async function problemsOfLoaded(files: string[], spoil?: string): Promise<string[]> {
    const graph = await openTestGraph(config, files);
    try {
      if (spoil !== undefined) await graph.engine.write((transaction) => transaction.run(rawQuery(spoil), {}));
      return await problemsOf(graph);
    } finally {
      await graph.close();
    }
  }

  it('finds nothing in a sound graph', async () => {
    expect(await problemsOfLoaded([SMALL, VIENNA])).toEqual([]);
  });

  it.each([
    ['a translation', { quote: 'bereit', language: 'de' }, []],
    [
      'another sentence',
      { quote: 'we attack', language: 'en' },
      ['its quote has “we attack”, which is not in the passages of its evidence'],
    ],
    ['another sentence, of a source as a whole', { quote: 'we attack', evidence: [{ source: 'source/a' }] }, []],
  ])('says of a quote that is %s what its passages lack', async (_, changes, problems) => {
    const speaker = { type: 'person', id: 'person/ada-berg', name: 'Ada Berg' };
    const source = { type: 'source', id: 'source/a', title: 'A report', language: 'en-GB' };
    const said = { speaker: speaker.id, about: [speaker.id], form: 'DIRECT', act: '010', saidOn: '2022-03-10' };
    const evidence = [{ source: source.id, exact: 'ready to talk' }];
    const statement = { type: 'statement', id: 'statement/a', ...said, evidence, ...changes };
    const expected = problems.map((problem) => `statement/a: ${problem}`);
    expect(await problemsOfLoaded([exchangeFile([speaker, source, statement])])).toEqual(expected);
  });

  describe.each(Object.keys(SPOILS))('says what is wrong with %s, and nothing else', (what) => {
    it.each(SPOILS[what]!.map(([text, problems]) => [problems[0], text, problems] as const))(
      '%s',
      async (_, text, problems) => {
        expect(await problemsOfLoaded([SMALL], text)).toEqual(problems);
      },
    );
  });
});
