import { findAct } from '../../domain/act.js';
import type { CandidateCheck } from '../../domain/candidate.js';
import type { StatementForm } from '../../domain/statement.js';
import type { StatementLine } from '../../exchange/exchange-line.js';
import { MAX_LENGTH } from '../../rules/limits.js';
import { lengthProblem } from '../../rules/text-rules.js';
import type { Speaker } from '../entities/actor.js';
import { type Document, quotedWords } from '../segment/document.js';
import { overlapping, type Span } from '../segment/span.js';
import type { SaidOn } from '../statements/said-on.js';
import type { SaidPiece } from '../statements/said-piece.js';

/** What is wrong with the quotation marks around words for their form; null if they fit. */
export function formProblem(document: Document, { form, words }: { form: StatementForm; words: Span }): string | null {
  if (form === 'INDIRECT' || form === 'CODED') return null;
  if (quotedWords(document, words) === null) return 'the words are not within quotation marks';
  const isCut = overlapping(document.quotations, words).some(
    ({ isUnclosed, isContinued }) => isUnclosed && !isContinued,
  );
  return isCut ? 'the closing quotation mark is missing' : null;
}

function speakerProblem({ isIdentified, alternatives, mention }: Speaker): string | null {
  if (!mention) return 'nothing beside the words says who spoke';
  if (!isIdentified) return 'the article leaves open who this is';
  return alternatives.length > 0 ? 'the words fit several' : null;
}

/** Checks candidates, in the same way for every extractor. */
export class CandidateChecker {
  readonly #document: Document;
  readonly #saidOn: SaidOn;
  /** The article by code points, so that offsets are checked independently of the arithmetic that computed them. */
  readonly #characters: readonly string[];

  constructor(document: Document, saidOn: SaidOn) {
    this.#document = document;
    this.#saidOn = saidOn;
    this.#characters = [...document.text];
  }

  #wordsProblem([evidence]: StatementLine['evidence']): string | null {
    const { exact, start, end } = evidence ?? {};
    if (exact !== this.#characters.slice(start, end).join('')) return 'the words are not at their offsets';
    const tooLong = lengthProblem(exact, MAX_LENGTH.passage);
    return tooLong && `the passage ${tooLong}`;
  }

  /** The results of all checks of a statement. */
  checksOf(statement: StatementLine, piece: SaidPiece, speaker: Speaker): CandidateCheck[] {
    return [
      { name: 'WORDS', problem: this.#wordsProblem(statement.evidence) },
      { name: 'FORM', problem: formProblem(this.#document, piece) },
      { name: 'SPEAKER', problem: speakerProblem(speaker) },
      { name: 'SAID_ON', problem: this.#saidOn.problemOf(statement.saidOn) },
      { name: 'ACT', problem: findAct(statement.act) ? null : `${statement.act} is not a code of the code book` },
    ];
  }
}
