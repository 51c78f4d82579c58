// Each criterion of the statement filter, on statement nodes (the list over the whole graph) and on STATED edges (the lists of
// speakers), and the corresponding counts.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import type { Queries } from '../../src/query/query-types.generated.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { readIds, readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

const EVERY_SPEAKER = ['person/ada-berg', 'person/zoë-łukasz', 'state/ruritania', 'group/lake-powers'];
const ALL = [1, 2, 3, 4, 5, 6, 7];

/** The meaning of a filter, the filter, and the numbers of the matching statements. */
const FILTERS: [meaning: string, filter: Partial<Queries['listStatements']['params']>, passing: number[]][] = [
  ['nothing', {}, ALL],
  ['the status CURRENT', { status: ['CURRENT'] }, [1, 2, 4, 6, 7]],
  ['one of two statuses', { status: ['CORRECTED', 'RETRACTED'] }, [3, 5]],
  ['no status at all', { status: [] }, []],
  ['a speaker', { speaker: ['person/zoë-łukasz'] }, [3, 4]],
  ['one of two speakers', { speaker: ['group/lake-powers', 'person/ada-berg'] }, [1, 2, 6]],
  ['a speaker of an empty list', { speaker: [] }, []],
  ['a subject in second place', { about: ['person/zoë-łukasz'] }, [2]],
  ['one of two subjects, both of them', { about: ['state/ruritania', 'person/ada-berg'] }, [3, 4, 5, 6, 7]],
  ['an addressee as a subject', { about: ['organization/lake-union'] }, []],
  ['both ends', { between: ['person/ada-berg', 'person/zoë-łukasz'] }, [2, 3, 4]],
  ['both ends, themselves alone', { between: ['state/ruritania'] }, []],
  ['both ends, among three', { between: ['state/ruritania', 'group/lake-powers', 'event/lake-summit'] }, [5, 6]],
  ['a kind of speaker', { speakerKind: ['PERSON'] }, [1, 2, 3, 4]],
  ['a kind of subject', { aboutKind: ['PERSON'] }, [2, 3, 4]],
  ['a kind of subject, none', { aboutKind: ['TOPIC'] }, []],
  ['a root of acts', { act: ['11'] }, [2, 3, 4]],
  ['an act to the digit', { act: ['112'] }, [3]],
  ['one of two acts', { act: ['036', '02'] }, [1, 6]],
  ['a quad class', { quadClass: ['VERBAL_CONFLICT'] }, [2, 3, 4]],
  ['a tone, the bound included', { toneAtLeast: 3 }, [1, 6]],
  ['a tone between whole numbers', { toneAtLeast: -2.2, toneAtMost: -0.1 }, [3, 4]],
  ['a tone of exactly 0', { toneAtLeast: 0, toneAtMost: 0 }, [5, 7]],
  ['a day that some intervals allow', { saidFrom: '2022-03-05', saidTo: '2022-03-05' }, [3, 5]],
  ['a day at the end of an interval', { saidFrom: '2022-03-09', saidTo: '2022-03-09' }, [3, 5]],
  ['days before an open beginning ends', { saidTo: '1900-01-01' }, [6]],
  ['days from one on', { saidFrom: '2022-03-11' }, [3, 7]],
  ['a form', { form: ['CODED'] }, [5, 6]],
  ['a medium', { medium: ['tweet'] }, [2]],
  ['a source in second place', { source: ['source/border-gazette'] }, [2, 3, 4]],
  ['one of two sources', { source: ['source/archive', 'source/lake-daily'] }, [1, 2, 5, 6, 7]],
  ['what was recorded before an instant', { recordedBefore: '2022-03-12T08:00:00.001Z' }, [2]],
  ['what was recorded before its own instant', { recordedBefore: '2022-03-12T08:00:00.000Z' }, []],
  ['several things', { speakerKind: ['PERSON'], toneAtMost: 0, source: ['source/lake-daily'] }, [2]],
];

/** Every fourth: the text of the filter is the same in counts, and Neo4j compiles it again for each. */
const FOR_COUNTS = FILTERS.filter((_, index) => index % 4 === 1);

describeOnEachEngine('the statement filter', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it.each(FILTERS)('that asks for %s is met by the right nodes', async (_, filter, passing) => {
    const ids = passing.map((number) => `statement/lake-0${number}`);
    expect((await readIds(graph, 'listStatements', filter)).sort()).toEqual(ids);
  });

  it.each(FILTERS)('that asks for %s is met by the right edges', async (_, filter, passing) => {
    const anchors = [{ key: 'every', ids: EVERY_SPEAKER }];
    const ids = passing.map((number) => `statement/lake-0${number}`);
    expect((await readIds(graph, 'listStatementsBySpeaker', { ...filter, anchors })).sort()).toEqual(ids);
  });

  it.each(FOR_COUNTS)('that asks for %s is counted alike from every start', async (_, filter, passing) => {
    const speakers = [{ key: 'x', ids: EVERY_SPEAKER }];
    const subjects = [{ key: 'x', ids: ['agreement/lake-treaty', 'state/graustark', 'state/ruritania'] }];
    const sources = [{ key: 'x', ids: ['source/lake-daily', 'source/border-gazette', 'source/archive'] }];
    const counts = await Promise.all([
      readRows(graph, 'countStatements', filter),
      readRows(graph, 'countStatementsBySpeaker', { ...filter, anchors: speakers }),
      readRows(graph, 'countStatementsAbout', { ...filter, anchors: subjects }),
      readRows(graph, 'countStatementsBySource', { ...filter, anchors: sources }),
    ]);
    expect(counts.map(([row]) => row!.count)).toEqual(Array(4).fill(passing.length));
  });

  it('counts 0 for an anchor without statements', async () => {
    const anchors = [{ key: 'nobody', ids: ['person/nobody'] }];
    expect(await readRows(graph, 'countStatementsAbout', { anchors })).toEqual([{ anchor: 'nobody', count: 0 }]);
  });

  it('leaves out first days beyond the bounds of the scan', async () => {
    const bounds = { earliest: '2022-03-01', latest: '2022-03-10' };
    expect((await readIds(graph, 'listStatements', bounds)).sort()).toEqual(
      [1, 2, 3, 4, 5].map((number) => `statement/lake-0${number}`),
    );
  });
});
