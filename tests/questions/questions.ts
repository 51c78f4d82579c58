// The questions of docs/questions.md with the answers that it shows, and the tests of a service with them.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { type Question, readQuestions } from '../../web/playground/questions.js';
import type { TestService } from '../service.js';
import { filledUp } from './shown-answer.js';

export interface AnsweredQuestion extends Question {
  /** The graph that it is about. */
  graph: string;
  /** The response in the document, where '… 3 more' stands for omitted items. */
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

/** The questions about one graph. */
export function questionsOf(graph: string): AnsweredQuestion[] {
  return QUESTIONS.filter((question) => question.graph === graph);
}

/** The answers of the first engine to the questions of each graph, by operation name. */
const first = new Map<string, Record<string, string>>();

/** Declares tests that a service over this graph returns the answers in the document, identical on every engine. */
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
