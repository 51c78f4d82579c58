import type { ExtractorsConfig } from '../../extractors/extractors-config.js';
import type { ExtractionContext, Extractor, RawAttributions } from '../extractor.js';
import { extractorName } from '../extractor.js';
import type { Document } from '../segment/document.js';
import { ExtractorProblem } from './extractor-problem.js';
import { OpenAiCompatible } from './openai-compatible.js';
import { ProcessExtractor } from './process-extractor.js';

/** The answer of an extractor for an article, with its name, such as 'process/citron'. */
export interface ExtractorAnswer extends RawAttributions {
  extractor: string;
}

/** The extractors that are configured in addition to the rules. */
export class ConfiguredExtractors {
  readonly #extractors: readonly Extractor[];
  readonly #timeoutMs: number;

  /** `longestMs`: the most time that they may take, if that is less than the configured timeout. */
  constructor({ model, command, timeoutMs }: ExtractorsConfig, longestMs = timeoutMs) {
    this.#extractors = [
      ...(model ? [new OpenAiCompatible(model)] : []),
      ...(command ? [new ProcessExtractor(command)] : []),
    ];
    this.#timeoutMs = Math.min(timeoutMs, longestMs);
  }

  get isEmpty(): boolean {
    return this.#extractors.length === 0;
  }

  /**
   * Runs all of them on an article concurrently. One that fails does not affect the others. Rejects only with the reason of the
   * signal.
   */
  async ask(document: Document, context: ExtractionContext): Promise<ExtractorAnswer[]> {
    const answers = await Promise.all(this.#extractors.map((extractor) => this.#askOne(extractor, document, context)));
    context.signal.throwIfAborted();
    return answers;
  }

  async #askOne(extractor: Extractor, document: Document, context: ExtractionContext): Promise<ExtractorAnswer> {
    const name = extractorName(extractor);
    const limit = AbortSignal.timeout(this.#timeoutMs);
    const signal = AbortSignal.any([context.signal, limit]);
    try {
      return { extractor: name, ...(await extractor.extract(document, { ...context, signal })) };
    } catch (error) {
      const problem = limit.aborted
        ? `took longer than ${this.#timeoutMs / 1000} s`
        : error instanceof ExtractorProblem
          ? error.message
          : 'failed';
      return { extractor: name, attributions: [], problem };
    }
  }
}
