// Operations on the Vienna dataset that several suites use.
import { questionsOf } from '../questions/questions.js';

/** The first six questions of docs/questions.md, with which the playground opens, by operation name. */
export const VIENNA_QUESTIONS: [name: string, operation: string][] = questionsOf('Vienna dataset')
  .slice(0, 6)
  .map(({ operationName, operation }) => [operationName, operation]);

/** The operation of a page about a person. */
export const PERSON_PAGE = `{ person(id: "person/robert-malley") { name roles { title of { name } }
  statements(first: 3, orderBy: SAID_ON_DESC) { totalCount nodes { quote saidOn about { id name }
    evidence { exact start end source { title } } } } } }`;
