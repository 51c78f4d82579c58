import { useRef } from 'react';
import { addressInService } from '../address/service-base.js';
import { type NotedOperation, useNotedOperations } from './noted-operations.js';

/** A locked service has no playground; it says so in the page. */
const hasPlayground = document.documentElement.dataset.locked !== 'true';

/** The address of the playground with an operation in it. It stands behind the # so that it is sent to nobody. */
function playgroundAddress({ text, variables }: NotedOperation): string {
  const params = new URLSearchParams({ operation: text, variables: JSON.stringify(variables, null, 2) });
  return `${addressInService('graphql')}#${params}`;
}

/** Shows which operations the view is made of, and opens them in the playground. */
export const AsGraphql = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const noted = useNotedOperations();
  const queries = noted.filter(({ text }) => text.startsWith('query'));

  return (
    <>
      <button type="button" className="button button-small" onClick={() => dialog.current?.showModal()}>
        As GraphQL
      </button>
      <dialog ref={dialog} aria-label="As GraphQL">
        <div className="stack">
          <div className="section-head">
            <h2>As GraphQL</h2>
            <form method="dialog">
              <button type="submit" className="button button-small">
                Close
              </button>
            </form>
          </div>
          <p className="soft">
            This view is made of {queries.length === 1 ? 'this operation' : `these ${queries.length} operations`} of the
            public API, with these variables.
          </p>
          {queries.map((operation) => (
            <section key={`${operation.name} ${JSON.stringify(operation.variables)}`} className="stack">
              <div className="section-head">
                <h3>{operation.name}</h3>
                {hasPlayground && (
                  <a className="button button-small" href={playgroundAddress(operation)}>
                    Open {operation.name} in the playground
                  </a>
                )}
              </div>
              <pre>{JSON.stringify(operation.variables, null, 2)}</pre>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
              <pre tabIndex={0}>{operation.text}</pre>
            </section>
          ))}
        </div>
      </dialog>
    </>
  );
};
