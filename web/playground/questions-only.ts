import type { Plugin } from 'vite';
import { readQuestions } from './questions.js';

/** Makes of docs/questions.md a module with its questions: the page needs no answers, which are most of that document. */
export const questionsOnly: Plugin = {
  name: 'questions-only',
  enforce: 'pre',
  transform(text, id) {
    if (!/\/docs\/questions\.md$/.test(id)) return null;
    return { code: `export default ${JSON.stringify(readQuestions(text))};`, map: null };
  },
};
