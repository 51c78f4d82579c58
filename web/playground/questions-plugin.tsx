import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { chapters, tabTextOf } from './question-tabs.js';
import type { Question } from './questions.js';

const QuestionsIcon = () => (
  <svg viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.2" height="1em" aria-hidden="true">
    <circle cx="7" cy="7" r="6" />
    <path d="M5.2 5.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2" strokeLinecap="round" />
    <circle cx="7" cy="10.2" r=".4" fill="currentColor" />
  </svg>
);

/** All questions, by graph. A chosen one opens in a new tab, or in the tab that it already has. */
const Questions = () => {
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'));
  const { addTab, changeTab } = useGraphiQLActions();

  const open = (question: Question, graph: string) => {
    const index = tabs.findIndex(({ title }) => title === question.operationName);
    if (index >= 0) return changeTab(index);
    addTab();
    queryEditor?.setValue(tabTextOf(question, graph));
    variableEditor?.setValue('');
  };

  return (
    <section aria-label="Questions" className="questions">
      <div className="questions-title">Questions</div>
      {chapters.map(({ graph, about, questions }) => (
        <section key={graph} aria-label={graph}>
          <h2>{graph}</h2>
          <p>{about}</p>
          <ul>
            {questions.map((question) => (
              <li key={question.operationName}>
                <button type="button" onClick={() => open(question, graph)}>
                  {question.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};

/** The panel that lists the questions of docs/questions.md. */
export const questionsPlugin: GraphiQLPlugin = { title: 'Questions', icon: QuestionsIcon, content: Questions };
