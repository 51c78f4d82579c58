import type { Plugin } from 'vite';
import { readQuestions } from './questions.js';

/** Turns docs/questions.md into a module with its questions, without the answers, which are most of that document. */
export const questionsOnly: Plugin = {
  name: 'questions-only',
  enforce: 'pre',
  transform(text, id) {
    if (!/\/docs\/questions\.md$/.test(id)) return null;
    return { code: `export default ${JSON.stringify(readQuestions(text))};`, map: null };
  },
};
