// What full ICEWS rows contain besides who did what to whom, events in two places, and tables of five columns.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, EMBEDDED, exchangeFile, openGraph } from '../engines.js';
import { exportedLines } from '../export/exported.js';
import { problemsOf } from '../graph-problems.js';
import { TestService } from '../service.js';
import { fileOf, importInto, shortForm } from './import-harness.js';

const HEADER =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t' +
  'Target Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude';

interface Row {
  id?: string;
  act?: string;
  story?: string;
  sentence?: string;
  city?: string;
  country?: string;
  latitude?: string;
}

const VISIT = 'Make a visit\t042\t1.9';

function row({ id = '1', act = VISIT, story = '7', sentence = '5', city = 'Mosul', ...more }: Row = {}): string {
  const { country = 'Iraq', latitude = '36.335' } = more;
  return (
    `${id}\t2015-01-01\tMilitary (Iraq)\tMilitary,Government,Military\tIraq\t${act}\tPolice (Iraq)\tPolice\tIraq\t${story}\t` +
    `${sentence}\tReuters\t${city}\tNULL\tNULL\t${country}\t${latitude}\t43.1189`
  );
}

const full = (...rows: string[]) => fileOf(`${[HEADER, ...rows].join('\n')}\n`);
const SHORT = '2015-01-01\tMilitary (Iraq)\tMake a visit\tPolice (Iraq)';

const ASKED = `{
  interactions(first: 10) {
    nodes {
      place
      evidence {
        source { id }
        coding {
          eventId sentence intensity actorCountry actorSectors targetCountry targetSectors
          city district province country latitude longitude
        }
      }
    }
  }
}`;

describeOnEachEngine('a full ICEWS row', (config) => {
  let service: TestService;
  let graph: Graph;
  beforeEach(async () => {
    service = await TestService.start(config);
    graph = service.graph;
  });
  afterEach(() => service.stop());

  const read = async (...rows: string[]) => (await importInto(graph, full(...rows))).report;
  /** The location of each interaction, and the events that are its evidence. */
  const found = async () => {
    const { interactions } = await service.data(ASKED);
    return interactions.nodes
      .map((node: { place: string | null; evidence: { coding: { eventId: string } | null }[] }) =>
        [node.place ?? 'nowhere', ...node.evidence.map(({ coding }) => coding?.eventId ?? 'none')].join(' '),
      )
      .sort();
  };
  const problems = () => problemsOf(graph);

  it('keeps all that it says, with its story', async () => {
    await read(row());
    const { interactions } = await service.data(ASKED);
    const coding = {
      ...{ eventId: '1', sentence: 5, intensity: 1.9, actorCountry: 'Iraq', actorSectors: ['Military', 'Government'] },
      ...{ targetCountry: 'Iraq', targetSectors: ['Police'], city: 'Mosul', district: null, province: null },
      ...{ country: 'Iraq', latitude: 36.335, longitude: 43.1189 },
    };
    expect(interactions.nodes).toEqual([
      { place: 'Mosul, Iraq', evidence: [{ source: { id: 'source/icews-story-7' }, coding }] },
    ]);
  });

  it('is a statement in its place, where its act is something said', async () => {
    await read(row({ act: 'Praise or endorse\t051\t3.4' }));
    const { statements } = await service.data('{ statements { nodes { place evidence { coding { city } } } } }');
    expect(statements.nodes).toEqual([{ place: 'Mosul, Iraq', evidence: [{ coding: { city: 'Mosul' } }] }]);
  });

  it('is not the event of another place, also when both are imported again', async () => {
    const rows = [row(), row({ id: '2', story: '8', city: 'Baghdad' }), row({ id: '3', story: '9' })];
    await read(...rows);
    const first = await found();
    const { interactions, evidenceAdded } = await read(...[...rows].reverse());
    expect([first, await found()]).toEqual([first, ['Baghdad, Iraq 2', 'Mosul, Iraq 1 3']]);
    expect([interactions.added, evidenceAdded, await problems()]).toEqual([0, 0, []]);
  });

  it('is not the event of another place in an earlier file', async () => {
    await read(row());
    await read(row({ id: '2', story: '8', city: 'Baghdad' }));
    await read(row({ id: '3', story: '9', city: 'Baghdad' }));
    expect([await found(), await problems()]).toEqual([['Baghdad, Iraq 2 3', 'Mosul, Iraq 1'], []]);
  });

  it('is the same event as one whose place is not known', async () => {
    await read(row({ id: '2', story: '8', city: 'NULL', country: 'NULL' }), row());
    expect(await found()).toEqual(['Mosul, Iraq 1 2']);
  });

  it.each([
    ['another story', { id: '2', story: '8' }],
    ['another sentence of its story', { id: '2', sentence: '9' }],
  ])('is one event with what %s says, in one file or in two', async (_, other) => {
    await read(row(), row(other));
    const together = await found();
    await read(row(other));
    expect([together, await found(), await problems()]).toEqual([['Mosul, Iraq 1 2'], ['Mosul, Iraq 1 2'], []]);
  });

  it('adds a sentence of a known story in a later file', async () => {
    await read(row());
    const { evidenceAdded } = await read(row({ id: '2', sentence: '9' }));
    expect([evidenceAdded, await found(), await problems()]).toEqual([1, ['Mosul, Iraq 1 2'], []]);
  });

  it('adds its story to the event that a file of four columns wrote, wherever it was', async () => {
    await importInto(graph, fileOf(shortForm(SHORT)));
    const { interactions } = await read(row(), row({ id: '2', story: '8', city: 'Baghdad' }));
    const again = await read(row({ id: '2', story: '8', city: 'Baghdad' }), row());
    expect([interactions.added, again.evidenceAdded, await found()]).toEqual([0, 0, ['nowhere none 1 2']]);
  });

  it('adds nothing to what an earlier version wrote of its story', async () => {
    await importInto(graph, fileOf(shortForm(SHORT)), { source: 'source/icews-story-7' });
    expect(await read(row(), row({ id: '2', city: 'Baghdad' }))).toMatchObject({
      ...{ interactions: { added: 0 }, evidenceAdded: 0 },
    });
    expect(await found()).toEqual(['nowhere none']);
  });

  it('is found by a row of four columns, which adds no event', async () => {
    await read(row(), row({ id: '2', story: '8', city: 'Baghdad' }));
    const { report } = await importInto(graph, fileOf(shortForm(SHORT)));
    expect(report.interactions.added).toBe(0);
  });

  it('is the same after an export and a load', async () => {
    await read(row(), row({ id: '2', story: '8', city: 'Baghdad' }), row({ act: 'Praise or endorse\t051\t3.4' }));
    const lines = await exportedLines(graph);
    const copy = await openGraph(EMBEDDED);
    await copy.load(exchangeFile(lines));
    expect(await exportedLines(copy)).toEqual(lines);
    await copy.close();
    await graph.load(exchangeFile(lines));
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['a latitude', { latitude: '91' }, 'Latitude: must be a number of degrees from -90 to 90; found 91'],
    ['a sentence', { sentence: '1.5' }, 'Sentence Number: must be a whole number from 0'],
    [
      'an intensity',
      { act: 'Make a visit\t042\twarm' },
      'Intensity: must be a number from -10 (hostile) to 10 (friendly); found "warm"',
    ],
  ])('is refused where it has %s that is none', async (_, wrong, reason) => {
    const { refused, report } = await importInto(graph, full(row(wrong), row({ id: '2', city: 'Baghdad' })));
    expect([refused.map((one) => one.reason.startsWith(reason)), report.interactions.added]).toEqual([[true], 1]);
  });

  describe('in a table of five columns', () => {
    const FIVE = '2015-01-01\tMilitary (Iraq)\t042\tMake a visit\tPolice (Iraq)';

    it.each([
      ['with a header', ['date\tsource\tcameo\trelation\ttarget', FIVE]],
      [
        'with a header in another order',
        [...['cameo\tdate\ttarget\tsource\trelation'], '42\t2015-01-01\tPolice (Iraq)\tMilitary (Iraq)\tMake a visit'],
      ],
      ['without a header', [FIVE]],
    ])('%s is the event of the row of four columns', async (_, lines) => {
      const { report, refused } = await importInto(graph, fileOf(`${lines.join('\n')}\n`));
      const again = await importInto(graph, fileOf(shortForm(SHORT)));
      expect([refused, report.interactions.added, again.report.interactions.added]).toEqual([[], 1, 0]);
    });

    it('is refused where its code and its name are two acts', async () => {
      const { refused } = await importInto(graph, fileOf(`${FIVE}\n${FIVE.replace('042', '190')}\n`));
      expect(refused.map(({ reason }) => reason)).toEqual(["the code 190 and the name 'Make a visit' are two acts"]);
    });
  });
});
