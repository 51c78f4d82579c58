// The document, the README and the tests hold the same text, so what opens here is what is documented and tested.
import chapters from '../../docs/questions.md';
import type { Question } from './questions.js';

export { chapters };

/** What a tab shows of a question: above its operation, what is asked, and of which graph. */
export function tabTextOf(question: Question, graph: string): string {
  return `# ${question.title}\n# Asked of: ${graph}\n${question.operation}`;
}

const [{ graph, questions }] = chapters as [(typeof chapters)[number]];

/** The first six questions, which tell the story of the Vienna dataset. GraphiQL names each tab after its operation. */
export const firstTabs = questions.slice(0, 6).map((question) => ({ query: tabTextOf(question, graph) }));
