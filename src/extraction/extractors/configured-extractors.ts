import type { ExtractorsConfig } from '../../extractors/extractors-config.js';
import type { ExtractionContext, Extractor, RawAttributions } from '../extractor.js';
import { extractorName } from '../extractor.js';
import type { Document } from '../segment/document.js';
import { ExtractorProblem } from './extractor-problem.js';
import { OpenAiCompatible } from './openai-compatible.js';
import { ProcessExtractor } from './process-extractor.js';

/** What an extractor gave of an article, under its name, such as 'process/citron'. */
export interface ExtractorAnswer extends RawAttributions {
  extractor: string;
}

/** The extractors of the settings that read beside the rules. */
export class ConfiguredExtractors {
  readonly #extractors: readonly Extractor[];
  readonly #timeoutMs: number;

  /** `longestMs`: the most that they may take, where that is less than the settings say. */
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
   * What each gives of an article, at once. None that fails keeps the others from being heard. Rejects with the reason of the
   * signal alone.
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
