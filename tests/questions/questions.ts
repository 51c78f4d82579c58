// The questions of docs/questions.md with the answers that it shows, and what must hold of a service that is asked them.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { type Question, readQuestions } from '../../web/playground/questions.js';
import type { TestService } from '../service.js';
import { filledUp } from './shown-answer.js';

export interface AnsweredQuestion extends Question {
  /** The graph that it is asked of. */
  graph: string;
  /** The response as the document shows it, where '… 3 more' means items that are left out. */
  shown: unknown;
}

const text = readFileSync('docs/questions.md', 'utf8');

function answerTo(title: string): unknown {
  const section = text.slice(text.indexOf(`\n### ${title}\n`) + 1).split(/^#{2,3} .*$/m)[1]!;
  return JSON.parse(/^```json\n([\s\S]*?\n)```$/m.exec(section)![1]!);
}

/** All questions, in the order of the document. */
export const QUESTIONS: AnsweredQuestion[] = readQuestions(text).flatMap(({ graph, questions }) =>
  questions.map((question) => ({ ...question, graph, shown: answerTo(question.title) })),
);

/** The questions that are asked of one graph. */
export function questionsOf(graph: string): AnsweredQuestion[] {
  return QUESTIONS.filter((question) => question.graph === graph);
}

/** What the first engine answered to the questions of each graph, by the names of the operations. */
const first = new Map<string, Record<string, string>>();

/** Defines that a service over this graph gives the answers of the document, and on every engine the same text. */
export function itAnswersTheQuestions(graph: string, service: () => TestService): void {
  const texts: Record<string, string> = {};

  it.each(questionsOf(graph))('answers as is shown: $title', async ({ operationName, operation, shown }) => {
    const { text } = await service().ask(operation);
    texts[operationName] = text;
    const answer = JSON.parse(text);
    expect(answer).toEqual(filledUp(shown, answer));
  });

  it('gives the whole of each answer as the other engine does', () => {
    if (!first.has(graph)) first.set(graph, texts);
    expect(texts).toEqual(first.get(graph));
  });
}
