import { isActorId, SUBJECT_KINDS } from '../../domain/identity.js';
import { slugOf } from '../../domain/slug.js';
import type { NodeLine, SourceLine, StatementLine } from '../../exchange/exchange-line.js';
import type { Candidate } from '../candidate.js';
import type { Actor, Speaker } from '../entities/actor.js';
import type { ActorDirectory } from '../entities/actor-directory.js';
import type { SpeakerResolver } from '../entities/resolve-speakers.js';
import type { Language, NamedParties } from '../language.js';
import type { Attribution } from '../locate/attribution.js';
import type { Document } from '../segment/document.js';
import { hull, overlapping, type Span, wordsAt, wordsAtAll } from '../segment/span.js';
import type { ActModel, ActSuggestion } from '../statements/act-suggestions.js';
import type { Frames } from '../statements/frames.js';
import type { SaidOn } from '../statements/said-on.js';
import type { SaidPiece } from '../statements/said-piece.js';
import type { SubjectsNamed } from '../statements/subjects-named.js';
import { CandidateChecker } from '../verify/candidate-checks.js';
import { EvidenceWriter } from './evidence-writer.js';

const MOST_SUBJECTS = 5;
/** The minimum probability of an act given by another extractor; an estimate, not measured. */
const GIVEN_ACT_SCORE = 0.6;
const LONGEST_TOPIC = 100;

/** The inputs that the candidates of an article are written from. */
export interface CandidateSources {
  document: Document;
  language: Language;
  directory: ActorDirectory;
  people: SpeakerResolver;
  subjects: SubjectsNamed;
  frames: Frames;
  saidOn: SaidOn;
  acts: ActModel;
  source: SourceLine;
  /** EDTF: the day to which days such as 'on Monday' are relative; null if unknown. */
  publishedOn: string | null;
  /** The name of the extractor. */
  recordedBy: string;
}

/** Writes attributions as candidates: statements that could be recorded unchanged. */
export class CandidateWriter {
  readonly #sources: CandidateSources;
  readonly #evidence: EvidenceWriter;
  readonly #checker: CandidateChecker;
  readonly #candidates = new Map<string, Candidate>();
  readonly #newSubjects = new Map<string, NodeLine>();

  constructor(sources: CandidateSources) {
    this.#sources = sources;
    this.#evidence = new EvidenceWriter(sources.document.text, sources.source.id);
    this.#checker = new CandidateChecker(sources.document, sources.saidOn);
  }

  add(attribution: Attribution, speaker: Speaker, piece: SaidPiece): void {
    const { document, language, people, frames, saidOn, publishedOn, acts, source, recordedBy } = this.#sources;
    const { text } = document;
    const id = `statement/${source.id.slice('source/'.length)}-${piece.words.start}`;
    const frame = frames.of(attribution);
    const given = attribution.given.saidOn;
    const day = given === undefined ? language.dayIn(frame, publishedOn) : { saidOn: given, words: null };
    const said = wordsAtAll(text, piece.clause);
    const suggested = this.#actsOf(attribution, acts, `${frame} ${said}`);
    const evidence = [piece.words, ...this.#shown(attribution, piece)].map((span) => this.#evidence.write(span));
    const parties = language.namedPartiesIn(frame);
    const told = parties.told === null ? [] : people.named(parties.told);
    const medium = language.mediumIn(frame);
    const statement: StatementLine = {
      type: 'statement',
      id,
      speaker: speaker.actor.id,
      about: this.#about(attribution, piece, speaker, told.flat()),
      ...this.#partiesIn(attribution, parties, told, speaker),
      ...(piece.form !== 'INDIRECT' && { quote: piece.form === 'DIRECT' ? said : wordsAt(text, piece.words) }),
      ...(piece.form !== 'DIRECT' && { paraphrase: said }),
      language: language.tag,
      form: piece.form,
      act: suggested[0]!.code,
      saidOn: saidOn.of(speaker.actor.id, day),
      ...(medium !== null && { medium }),
      confidence: Math.round(attribution.score * 100) / 100,
      evidence,
      recordedBy,
    };
    const checks = this.#checker.checksOf(statement, piece, speaker);
    const known = this.#candidates.get(id);
    if (known && known.score >= attribution.score) return;
    this.#propose(speaker.actor);
    this.#candidates.set(id, {
      statement,
      score: attribution.score,
      foundBy: [recordedBy],
      rule: attribution.rule,
      saidOnWords: day?.words ?? null,
      speakerWords: speaker.mention && wordsAt(text, speaker.mention),
      speakers: [speaker.actor, ...speaker.alternatives],
      acts: suggested,
      checks,
    });
  }

  /** The candidates in the order of the article, and the subjects that they propose. */
  finish(): { candidates: Candidate[]; newSubjects: NodeLine[] } {
    const startOf = ({ statement }: Candidate) => statement.evidence[0]!.start!;
    const candidates = [...this.#candidates.values()].sort((a, b) => startOf(a) - startOf(b));
    const named = new Set(candidates.flatMap(({ statement }) => [statement.speaker, ...statement.about]));
    return { candidates, newSubjects: [...this.#newSubjects.values()].filter(({ id }) => named.has(id)) };
  }

  /** The passages that show who said it: the clause around the words, and the words from speaker to verb of saying. */
  #shown({ source, cue }: Attribution, { words, clause }: SaidPiece): Span[] {
    const shown: Span[] = [];
    const around = hull(clause);
    if (around.start !== words.start || around.end !== words.end) shown.push(around);
    const named = [source, cue].filter((span) => span !== null);
    if (named.length > 0) shown.push(hull(named));
    return shown;
  }

  #actsOf({ given, cue }: Attribution, acts: ActModel, words: string): ActSuggestion[] {
    const { text } = this.#sources.document;
    const suggested = acts(words, cue && wordsAt(text, cue));
    if (given.act === undefined) return suggested;
    const own = { code: given.act, score: Math.max(GIVEN_ACT_SCORE, suggested[0]!.score) };
    return [own, ...suggested.filter(({ code }) => code !== given.act)].slice(0, suggested.length);
  }

  /**
   * The subjects named in the words, or else in the clause around them, except the speakers, what they are described by ('the foreign
   * minister of Norway') and those who were told; if there are none, the topic of the article.
   */
  #about(
    { given, content, source, cue }: Attribution,
    { words, clause }: SaidPiece,
    { actor }: Speaker,
    told: readonly Actor[],
  ): string[] {
    const { subjects, directory, document, language } = this.#sources;
    const chosen = (given.about ?? []).filter((id) => directory.get(id) !== null);
    if (chosen.length > 0) return chosen;
    const whole = { start: content[0]!.start, end: content.at(-1)!.end };
    const paragraph = overlapping(document.paragraphs, words)[0] ?? whole;
    const around = language.clauseAround(
      document.text,
      paragraph,
      hull([words, ...(source ? [source] : []), ...(cue ? [cue] : [])]),
    );
    const beside = new Set([...(source ? subjects.within(source) : []), ...told].map(({ id }) => id));
    for (const places of [clause, [whole], [around]]) {
      const named = subjects
        .within(...places)
        .filter(({ id }) => id !== actor.id && !(places !== clause && beside.has(id)))
        .slice(0, MOST_SUBJECTS);
      if (named.length === 0) continue;
      for (const subject of named) this.#propose(subject);
      return named.map(({ id }) => id);
    }
    return [this.#topic()];
  }

  /**
   * The addressees, beneficiary and relay named in the frame, each if exactly one subject of the graph has that name; no relay
   * that only describes the speaker: 'according to an adviser to the Union'.
   */
  #partiesIn(
    { source }: Attribution,
    { onBehalfOf, via }: NamedParties,
    told: readonly Actor[][],
    { actor }: Speaker,
  ): Pick<StatementLine, 'addressedTo' | 'onBehalfOf' | 'via'> {
    const only = ([first, ...others]: readonly Actor[]) =>
      first?.isKnown && others.length === 0 && first.id !== actor.id ? first.id : null;
    const known = (name: string | null) => (name === null ? null : only(this.#sources.directory.named(name)));
    const addressees = told.map(only).filter((id) => id !== null);
    const [beneficiary, relay] = [known(onBehalfOf), known(via)];
    const isOfSpeaker = source !== null && this.#sources.subjects.within(source).some(({ id }) => id === relay);
    return {
      ...(addressees.length > 0 && { addressedTo: [...new Set(addressees)] }),
      ...(beneficiary !== null && isActorId(beneficiary) && { onBehalfOf: [beneficiary] }),
      ...(relay !== null && !isOfSpeaker && isActorId(relay) && { via: relay }),
    };
  }

  #topic(): string {
    const { title } = this.#sources.source;
    const lastSpace = title.length > LONGEST_TOPIC ? title.lastIndexOf(' ', LONGEST_TOPIC) : -1;
    const name = title.slice(0, lastSpace > 0 ? lastSpace : LONGEST_TOPIC);
    const slug = slugOf(name);
    const topic: Actor = { id: `topic/${slug === '' ? 'article' : slug}`, kind: 'TOPIC', name, isKnown: false };
    this.#propose(topic);
    return topic.id;
  }

  #propose({ id, kind, name, isKnown }: Actor): void {
    if (isKnown || this.#newSubjects.has(id) || this.#sources.directory.get(id)) return;
    this.#newSubjects.set(id, { type: SUBJECT_KINDS[kind], id, name });
  }
}
