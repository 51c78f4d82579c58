// The document, the README and the tests contain the same text, so the tabs show what is documented and tested.
import chapters from '../../docs/questions.md';
import type { Question } from './questions.js';

export { chapters };

/** The text of a question's tab: its operation, below comments with the question and the graph. */
export function tabTextOf(question: Question, graph: string): string {
  return `# ${question.title}\n# Asked of: ${graph}\n${question.operation}`;
}

const [{ graph, questions }] = chapters as [(typeof chapters)[number]];

/** The first six questions, which tell the story of the Vienna dataset. GraphiQL names each tab after its operation. */
export const firstTabs = questions.slice(0, 6).map((question) => ({ query: tabTextOf(question, graph) }));
