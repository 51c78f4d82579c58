import { startTransition, useRef, useState } from 'react';
import { isLocked } from '../address/locked.js';
import { addressInService } from '../address/service-base.js';
import { useCollected } from './collected.js';
import { type NotedOperation, notedOperations } from './noted-operations.js';

/** The address of the playground with an operation after the #, so that it is not sent to any server. */
function playgroundAddress({ text, variables }: NotedOperation): string {
  const params = new URLSearchParams({ operation: text, variables: JSON.stringify(variables, null, 2) });
  return `${addressInService('graphql')}#${params}`;
}

/** An operation with its variables as text. */
const keyOf = ({ name, variables }: NotedOperation) => `${name} ${JSON.stringify(variables)}`;

/** The operations of the view, each with its variables. */
const Operations = () => {
  // Two parts of a view can use the same one.
  const noted = useCollected(notedOperations).map((operation) => [keyOf(operation), operation] as const);
  const operations = [...new Map(noted)];
  return (
    <>
      <p className="soft">
        This view is made of {operations.length === 1 ? 'this operation' : `these ${operations.length} operations`} of
        the public API, with these variables.
      </p>
      {operations.map(([key, operation]) => (
        <section key={key} className="stack">
          <div className="section-head">
            <h3>{operation.name}</h3>
            {!isLocked && (
              <a className="button button-small" href={playgroundAddress(operation)}>
                Open {operation.name} in the playground
              </a>
            )}
          </div>
          {[JSON.stringify(operation.variables, null, 2), operation.text].map((text) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard
            <pre key={text} tabIndex={0}>
              {text}
            </pre>
          ))}
        </section>
      ))}
    </>
  );
};

/** Shows the operations that the view sends, and opens them in the playground. */
export const AsGraphql = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    dialog.current?.showModal();
    // Rendered after the dialog has opened: there are up to ten operations.
    startTransition(() => setIsOpen(true));
  };

  return (
    <>
      <button type="button" className="button button-small" onClick={open}>
        As GraphQL
      </button>
      <dialog ref={dialog} aria-label="As GraphQL" onClose={() => setIsOpen(false)}>
        <div className="stack">
          <div className="section-head">
            <h2>As GraphQL</h2>
            <form method="dialog">
              <button type="submit" className="button button-small">
                Close
              </button>
            </form>
          </div>
          {isOpen && <Operations />}
        </div>
      </dialog>
    </>
  );
};
