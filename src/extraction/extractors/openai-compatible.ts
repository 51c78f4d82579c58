import { setTimeout } from 'node:timers/promises';
import type { ModelConfig } from '../../extractors/extractors-config.js';
import { boundedBytes, TooLong } from '../bounded-bytes.js';
import type { ExtractionContext, Extractor } from '../extractor.js';
import type { Document } from '../segment/document.js';
import { answerJson } from './answer-json.js';
import { ExtractorProblem } from './extractor-problem.js';
import { givenAttributions } from './given-attributions.js';
import { ANSWER_SCHEMA, type Message, messagesFor, partsOf } from './model-prompt.js';

const LARGEST_ANSWER = 4_000_000;
/** A busy server is retried once, unless it asks for a longer pause. */
const LONGEST_PAUSE_MS = 5_000;
const SHORTEST_PAUSE_MS = 500;

/** The response formats to request: if a server refuses one, the next is tried. */
const FORMATS = [
  { type: 'json_schema', json_schema: { name: 'attributions', strict: true, schema: ANSWER_SCHEMA } },
  { type: 'json_object' },
  undefined,
];

/** Why there is no answer, without quoting the server, which may repeat the key. */
function problemOf(status: number): string {
  if (status >= 300 && status < 400) return `answered with a redirect (${status}), which is not followed`;
  if (status === 401 || status === 403) return `refused the key (${status})`;
  if (status === 404) return 'knows no such address or model (404)';
  if (status === 429) return 'is asked too often (429)';
  return `answered with the status ${status}`;
}

function pauseOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Math.max(SHORTEST_PAUSE_MS, Number.isFinite(seconds) ? seconds * 1000 : Number.POSITIVE_INFINITY);
}

/** A model behind an OpenAI-compatible API: it is asked for exact words, and everything that it returns is checked. */
export class OpenAiCompatible implements Extractor {
  readonly id = 'openai-compatible';
  readonly languages = [];
  readonly #config: ModelConfig;
  #format = 0;

  constructor(config: ModelConfig) {
    this.#config = config;
  }

  get version(): string {
    return this.#config.model;
  }

  async extract(document: Document, context: ExtractionContext) {
    const parts = partsOf(document);
    const values: unknown[] = [];
    let problem: string | null = null;
    for (const [index, part] of parts.entries()) {
      try {
        const { attributions, isBroken } = await this.#ask(messagesFor(part, context), context.signal);
        values.push(...attributions);
        if (isBroken) problem ??= 'gave an answer that is cut off or broken, of which the whole parts were taken';
      } catch (error) {
        if (!(error instanceof ExtractorProblem) || values.length === 0) throw error;
        problem = `${error.message}, after ${index} of ${parts.length} parts of the article`;
        break;
      }
    }
    const given = givenAttributions(values, this.#config.model);
    return { attributions: given.attributions, problem: problem ?? given.problem };
  }

  async #ask(messages: Message[], signal: AbortSignal) {
    const text = await this.#answer(messages, signal);
    let content: unknown;
    try {
      content = (JSON.parse(text) as { choices?: { message?: { content?: unknown } }[] }).choices?.[0]?.message
        ?.content;
    } catch {
      throw new ExtractorProblem('answered with something that is not JSON');
    }
    const answer = typeof content === 'string' ? answerJson(content) : null;
    if (!answer) throw new ExtractorProblem('gave an answer without attributions');
    return answer;
  }

  async #answer(messages: Message[], signal: AbortSignal): Promise<string> {
    let hasPaused = false;
    for (;;) {
      const response = await this.#post(messages, signal);
      if (response.ok) {
        try {
          return response.body ? (await boundedBytes(response.body, LARGEST_ANSWER)).toString() : '';
        } catch (error) {
          if (error instanceof TooLong)
            throw new ExtractorProblem(`gave an answer of more than ${LARGEST_ANSWER / 1_000_000} MB`);
          if (signal.aborted) throw signal.reason;
          throw new ExtractorProblem('broke its answer off');
        }
      }
      await response.body?.cancel();
      if ((response.status === 400 || response.status === 422) && this.#format < FORMATS.length - 1) {
        this.#format += 1;
        continue;
      }
      const pauseMs = pauseOf(response);
      if ((response.status !== 429 && response.status !== 503) || hasPaused || pauseMs > LONGEST_PAUSE_MS)
        throw new ExtractorProblem(problemOf(response.status));
      hasPaused = true;
      await setTimeout(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }

  async #post(messages: Message[], signal: AbortSignal): Promise<Response> {
    const { baseUrl, model, key } = this.#config;
    const format = FORMATS[this.#format];
    try {
      return await fetch(`${baseUrl}/chat/completions`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(key !== null && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ model, temperature: 0, messages, ...(format && { response_format: format }) }),
        signal,
      });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      throw new ExtractorProblem(`does not answer${code === undefined ? '' : ` (${code})`}`);
    }
  }
}
