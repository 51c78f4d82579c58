// The review queue on the command line: files go in, decisions come out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newFolder, demarche as run } from '../cli/run-demarche.js';
import { Reviewing, SHORT_ARTICLE } from './reviewing.js';

describe('demarche extract --queue', () => {
  const folder = newFolder();
  const data = join(folder, 'graph');
  const file = join(folder, 'report.txt');
  let queued: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    writeFileSync(file, SHORT_ARTICLE);
    queued = await run(['extract', '--queue', file, '--published', '2022-03-10'], { DEMARCHE_DATA: data });
  });

  it('prints the id of the run, and says how much waits in it', () => {
    expect([queued.status, queued.stdout, queued.stderr]).toEqual([
      0,
      expect.stringMatching(/^run\/\d+-[0-9a-f]{8}\n$/),
      expect.stringMatching(/report\.txt: 4 candidates wait in run\//),
    ]);
  });

  it('says that an article has been read before, and into which run', async () => {
    const again = await run(['extract', '--queue', file, '--published', '2022-03-10'], { DEMARCHE_DATA: data });
    const id = queued.stdout.trim();
    expect([queued.stderr, again.status, again.stderr]).toEqual([
      expect.not.stringContaining('before'),
      0,
      expect.stringContaining(`report.txt: the same article has been read before, into ${id}.\n`),
    ]);
  });

  it('takes no other format', async () => {
    const { status, stderr } = await run(['extract', '--queue', '--format', 'attributions', file], {
      DEMARCHE_DATA: data,
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--queue')]);
  });

  it('leaves no data folder where the article is refused', async () => {
    const german = join(folder, 'german.txt');
    writeFileSync(german, 'Der Minister sagte am Montag, dass die Verhandlungen wieder aufgenommen werden.');
    const elsewhere = join(folder, 'elsewhere');
    const refused = await run(['extract', '--queue', german], { DEMARCHE_DATA: elsewhere });
    const stats = await run(['decisions'], { DEMARCHE_DATA: data });
    expect([refused.status, refused.stdout, stats.stdout]).toEqual([1, '', '']);
  });

  describe('and demarche decisions', () => {
    let lines: Record<string, unknown>[];
    let everything: string;
    beforeAll(async () => {
      const reviewing = await Reviewing.start({ kind: 'embedded', folder: data }, []);
      const [first, second, third] = (await reviewing.run(queued.stdout.trim())).candidates.nodes;
      await reviewing.changed('acceptCandidate', { id: first.id, version: 1, changes: { act: '13' } });
      await reviewing.changed('rejectCandidate', { id: second.id, version: 1, reason: 'Nobody said so.' });
      const { candidate } = await reviewing.changed('rejectCandidate', { id: third.id, version: 1 });
      await reviewing.changed('undoDecision', { id: candidate.decision.id });
      await reviewing.stop();
      const { stdout } = await run(['decisions'], { DEMARCHE_DATA: data });
      lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      everything = (await run(['decisions', '--all'], { DEMARCHE_DATA: data })).stdout;
    });

    it('print what was decided and what was proposed', () => {
      expect(lines).toEqual([
        expect.objectContaining({
          ...{ decision: 'accepted', isRight: true, by: 'key/first', score: 0.97, changed: ['act'] },
          ...{ words: 'We will open the border on Monday,', extractors: ['rules-en/1'] },
          act: expect.objectContaining({ recorded: '13' }),
        }),
        expect.objectContaining({ decision: 'rejected', isRight: false, reason: 'Nobody said so.' }),
      ]);
    });

    it('print what was undone where that is asked for', () => {
      expect(
        everything
          .trim()
          .split('\n')
          .map((line) => 'undoneAt' in JSON.parse(line)),
      ).toEqual([false, false, true]);
    });

    it('refuse an id that is not that of a run', async () => {
      expect((await run(['decisions', '--run', 'x'], { DEMARCHE_DATA: data })).status).toBe(2);
    });
  });
});
