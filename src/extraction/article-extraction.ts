import type { RunProblem } from '../domain/extraction-run.js';
import type { NodeLine, SourceLine } from '../exchange/exchange-line.js';
import type { Article } from './article.js';
import type { Candidate } from './candidate.js';
import { CandidateWriter } from './candidates/candidate-writer.js';
import { mergeCandidates } from './candidates/merge-candidates.js';
import { sourceOf } from './candidates/source-line.js';
import { ActorDirectory } from './entities/actor-directory.js';
import type { KnownActor } from './entities/known-actor.js';
import { SpeakerResolver } from './entities/resolve-speakers.js';
import type { ExtractorAnswer } from './extractors/configured-extractors.js';
import type { Language } from './language.js';
import type { Attribution, Dropped } from './locate/attribution.js';
import { locateAttributions } from './locate/locate-attributions.js';
import type { Document } from './segment/document.js';
import { wordsAt } from './segment/span.js';
import { Frames } from './statements/frames.js';
import { SaidOn } from './statements/said-on.js';
import { saidPieces } from './statements/said-piece.js';
import { SubjectsNamed } from './statements/subjects-named.js';
import { withCheckedValues } from './verify/given-values.js';

/** How many leading paragraphs may contain the dateline: it can follow a title and the author's name. */
const DATELINE_WITHIN = 4;

/** The inputs that the candidates of an article are built from. `today`: the ISO day of reading. */
export interface ArticleParts {
  document: Document;
  language: Language;
  knownActors: readonly KnownActor[];
  today: string;
}

/** Builds candidates from the attributions that extractors found in one article. */
export class ArticleExtraction {
  /** EDTF: when the article was published; if unknown, the day of its dateline. */
  readonly #publishedOn: string | null;
  readonly #today: string;
  readonly #language: Language;
  readonly #document: Document;
  readonly #directory: ActorDirectory;
  readonly #resolver: SpeakerResolver;
  readonly #subjects: SubjectsNamed;
  readonly source: SourceLine;
  readonly attributions: Attribution[] = [];
  readonly problems: RunProblem[] = [];
  readonly #newSubjects = new Map<string, NodeLine>();
  candidates: Candidate[] = [];

  constructor(article: Article, { document, language, knownActors, today }: ArticleParts) {
    this.#today = today;
    this.#language = language;
    this.#document = document;
    this.#directory = new ActorDirectory(knownActors);
    this.#publishedOn = article.publishedOn ?? this.#dayOfDateline();
    this.#resolver = new SpeakerResolver(document, language, this.#directory, this.#publishedOn);
    this.#subjects = new SubjectsNamed(document, this.#directory, this.#resolver);
    this.source = sourceOf(article, language.tag);
  }

  /** Adds the answer of one extractor to those added before. */
  take({ extractor, attributions: raw, problem }: ExtractorAnswer): void {
    const { text } = this.#document;
    if (problem !== null) this.problems.push({ extractor, words: null, problem });
    const saidOn = new SaidOn(this.#publishedOn, this.#today);
    const located = locateAttributions(this.#document, raw);
    this.#note(extractor, located.dropped);
    const attributions = located.attributions.map((attribution) => {
      const checked = withCheckedValues(attribution, { text, directory: this.#directory, saidOn });
      this.#note(extractor, checked.dropped);
      return checked.attribution;
    });
    const speakers = this.#resolver.resolve(attributions);
    const writer = new CandidateWriter({
      document: this.#document,
      language: this.#language,
      directory: this.#directory,
      people: this.#resolver,
      subjects: this.#subjects,
      source: this.source,
      frames: new Frames(this.#document, this.#language, attributions),
      saidOn,
      publishedOn: this.#publishedOn,
      acts: this.#language.suggestActs,
      recordedBy: extractor,
    });
    attributions.forEach((attribution, index) => {
      for (const piece of saidPieces(this.#document, this.#language, attribution))
        writer.add(attribution, speakers[index]!, piece);
    });
    const written = writer.finish();
    const merged = mergeCandidates(this.candidates, written.candidates);
    this.#note(extractor, merged.dropped);
    this.candidates = merged.candidates;
    this.attributions.push(...attributions);
    for (const subject of written.newSubjects) this.#newSubjects.set(subject.id, subject);
  }

  /** The subjects that the candidates propose. */
  get newSubjects(): NodeLine[] {
    const named = new Set(this.candidates.flatMap(({ statement }) => [statement.speaker, ...statement.about]));
    return [...this.#newSubjects.values()].filter(({ id }) => named.has(id));
  }

  #dayOfDateline(): string | null {
    const { text, paragraphs } = this.#document;
    for (const paragraph of paragraphs.slice(0, DATELINE_WITHIN)) {
      const day = this.#language.dayOfDateline(wordsAt(text, paragraph));
      if (day !== null) return day;
    }
    return null;
  }

  #note(extractor: string, dropped: readonly Dropped[]): void {
    for (const { words, reason } of dropped) this.problems.push({ extractor, words, problem: reason });
  }
}
