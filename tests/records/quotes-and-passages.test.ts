// A quote is compared with the passages of its evidence when it is recorded; a file is loaded with any quote.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { A_STATEMENT, CORRECT, Editing, quoting, RECORD } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT } from '../engines.js';
import { exportedLines } from '../export/exported.js';
import { problemsOf } from '../graph-problems.js';

const PASSAGE = { source: 'source/article', exact: '“We are,” he said, “in a critical phase.”' };
const INVENTED = { quote: 'in a terminal phase', language: 'en', evidence: [PASSAGE] };
const DENIED = { source: 'source/english', exact: 'We will not wait for ever to sign, unless they leave on Monday' };
const refusal = (problem: string) => ({
  path: 'input.quote',
  message: `${problem}; give its words as printed, or make them a paraphrase, with the form INDIRECT and no quote; for a translation, give the language of the statement, and record that of its source`,
});
const REFUSAL = refusal('has “terminal”, which is not in the passages of its evidence');

describeOnEachEngine('the quote of a statement', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
    const source = { type: 'source', id: 'source/english', title: 'A report', language: 'en' };
    await editing.graph.load(exchangeFile([source]), () => RECORDED_AT);
  });
  afterAll(() => editing.stop());

  it('with words that its passages lack is refused with all other broken rules', async () => {
    const input = { ...A_STATEMENT, ...INVENTED, about: ['state/atlantis'] };
    const { code, fields } = await editing.refusal(RECORD, { input });
    expect([code, fields]).toEqual(['BAD_USER_INPUT', [REFUSAL, expect.objectContaining({ path: 'input.about.0' })]]);
  });

  it('is refused in a correction too, which then changes nothing', async () => {
    const id = await editing.record();
    const { fields } = await editing.refusal(CORRECT, { input: { ...A_STATEMENT, ...INVENTED, id, version: 1 } });
    const [row] = await editing.graph.runner.read('findStatements', { ids: [id] });
    expect([fields, row!.status]).toEqual([[REFUSAL], 'CURRENT']);
  });

  it.each([
    ['We will [never] wait', 'en', 'has “[never]”, which is not in the passages of its evidence'],
    ['wait for ever', 'en', 'leaves out “not” before “wait for ever”, which reverses the meaning'],
    ['We will … wait for ever', 'de', 'leaves out “not” before “wait for ever”, which reverses the meaning'],
    ['to sign … on Monday', 'en', 'leaves out “unless” before “on Monday”, which reverses the meaning'],
    [
      'on Monday … to sign',
      'en',
      'has “to sign” after “on Monday”; in the passages of its evidence it does not follow',
    ],
  ])('%j in the language %j turns its passage round and is refused', async (quote, language, problem) => {
    const { fields } = await editing.refusal(RECORD, {
      input: { ...A_STATEMENT, quote, language, evidence: [DENIED] },
    });
    expect(fields).toEqual([refusal(problem)]);
  });

  it.each(['und', 'mul', 'eng', 'x-own'])(
    'in the language %s of a tag that names no other one is compared',
    async (language) => {
      const { fields } = await editing.refusal(RECORD, { input: { ...A_STATEMENT, ...INVENTED, language } });
      expect(fields).toEqual([REFUSAL]);
    },
  );

  it.each([
    ['of words in two parts of a quotation', { quote: 'We are in a … phase', evidence: [PASSAGE] }],
    ['of several passages', { quote: 'critical … talks', evidence: [PASSAGE, { ...PASSAGE, exact: 'talks' }] }],
    ['that is a translation', { quote: 'in einer kritischen Phase', language: 'de', evidence: [PASSAGE] }],
    ['of a source as a whole', { ...INVENTED, evidence: [{ source: 'source/article' }] }],
    ['of a passage and of a source as a whole', { ...INVENTED, evidence: [PASSAGE, { source: 'source/article' }] }],
  ])('%s is recorded', async (_, changes) => {
    const id = await editing.record({ ...A_STATEMENT, ...changes });
    const [row] = await editing.graph.runner.read('findStatements', { ids: [id] });
    expect(row!.quote).toBe(changes.quote);
  });

  it('of a file is loaded and exported whatever it says, listed by the check, and mended by a correction', async () => {
    const line = { ...A_STATEMENT, ...INVENTED, type: 'statement', id: 'statement/loaded' };
    await editing.graph.load(exchangeFile([line]), () => RECORDED_AT);
    const copy = await openTestGraph(config, [exchangeFile((await exportedLines(editing.graph)) as object[])]);
    const listed = await problemsOf(copy);
    await copy.close();
    const corrected = { ...quoting('in a critical phase'), id: line.id, version: 1 };
    await editing.data(CORRECT, { input: corrected });
    expect([listed, await problemsOf(editing.graph)]).toEqual([
      ['statement/loaded: its quote has “terminal”, which is not in the passages of its evidence'],
      [],
    ]);
  });
});
