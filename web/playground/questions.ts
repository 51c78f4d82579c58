/** A question of docs/questions.md. */
export interface Question {
  /** The question in plain words. */
  title: string;
  /** The name of its operation, which GraphiQL uses as the name of the tab. */
  operationName: string;
  /** Its operation. */
  operation: string;
}

/** The questions that are asked of one graph. */
export interface QuestionChapter {
  /** The name of the graph. */
  graph: string;
  /** What the graph is, and how it is loaded. */
  about: string;
  questions: Question[];
}

/** The name of the only operation of a document, after its comments. */
const nameOf = (operation: string) => /^query (\w+)/m.exec(operation)?.[1] ?? '';

function questionOf(section: string): Question {
  const [title = ''] = section.split('\n', 1);
  const operation = /^```graphql\n([\s\S]*?)\n```$/m.exec(section)?.[1];
  if (operation === undefined) throw new Error(`The question "${title}" has no operation`);
  return { title, operationName: nameOf(operation), operation };
}

/** Parses the chapters of docs/questions.md, in order: a heading for each graph, below it one for each question. */
export function readQuestions(markdown: string): QuestionChapter[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [intro = '', ...sections] = chapter.split(/^### /m);
      const [graph = '', about = ''] = intro.split('\n\n');
      return { graph, about: about.replaceAll('\n', ' '), questions: sections.map(questionOf) };
    });
}
