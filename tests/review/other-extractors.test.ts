// How a service uses a configured model: which extractor found a candidate, and what prevented the model from working.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine } from '../engines.js';
import { attributions, ModelServer, type Reply, status } from '../extraction/model-server.js';
import { Reviewing } from './reviewing.js';

const TEXT = `Lake talks resume

“We will open the border on Monday,” President Ada Berg said on Wednesday.

The border was opened to the joy of Oleg Varga, for whom this day had come late.`;
const EXTRACT = `mutation ($input: ExtractStatementsInput!) { extractStatements(input: $input) { run {
  extractors problems { extractor words problem } candidates(first: 9) { nodes { foundBy draft { evidence { exact } } } }
} } }`;
const MODEL = 'openai-compatible/small-model';

describeOnEachEngine('an article that a model reads as well', (config) => {
  let reviewing: Reviewing;
  let model: ModelServer;
  beforeAll(async () => {
    model = await ModelServer.start();
    const settings = { baseUrl: model.url, model: 'small-model', key: 'sk-secret' };
    reviewing = await Reviewing.start(config, [], {
      extractors: { model: settings, command: null, timeoutMs: 20_000 },
    });
  });
  afterAll(async () => {
    await reviewing.service.stop();
    await model.stop();
  });

  async function run(text = TEXT) {
    const { extractStatements } = await reviewing.data(EXTRACT, { input: { text } });
    const { extractors, problems, candidates } = extractStatements.run;
    // biome-ignore lint/suspicious/noExplicitAny: nodes as they were asked for.
    const found = candidates.nodes.map(({ foundBy, draft }: any) => [draft.evidence[0].exact, ...foundBy]);
    return { extractors, problems, found };
  }

  it('has candidates that say who found them', async () => {
    model.reply = attributions(
      { content: ['“We will open the border on Monday,”'], source: 'Ada Berg', cue: 'said' },
      { content: ['this day had come late'], source: 'Oleg Varga' },
      { content: ['“I resign”'], source: 'Ada Berg' },
    );
    expect(await run()).toEqual({
      extractors: ['rules-en/1', MODEL],
      problems: [{ extractor: MODEL, words: '“I resign”', problem: 'these words are not in the article' }],
      found: [
        ['We will open the border on Monday,', 'rules-en/1', MODEL],
        ['this day had come late', MODEL],
      ],
    });
  });

  it.each<[string, Reply, string]>([
    ['refuses the key', status(401), 'refused the key (401)'],
    ['hangs up', (response) => response.destroy(), 'does not answer (UND_ERR_SOCKET)'],
  ])('has those of the rules where the model %s', async (_, reply, problem) => {
    model.reply = reply;
    expect(await run()).toEqual({
      extractors: ['rules-en/1', MODEL],
      problems: [{ extractor: MODEL, words: null, problem }],
      found: [['We will open the border on Monday,', 'rules-en/1']],
    });
  });

  it('goes to no model where it is not English', async () => {
    model.asked.length = 0;
    const text = 'Die Gespräche über den See gehen weiter, und niemand weiß, wann sie zu einem Ende kommen. '.repeat(5);
    await reviewing.code(EXTRACT, { input: { text } });
    expect(model.asked).toEqual([]);
  });
});
