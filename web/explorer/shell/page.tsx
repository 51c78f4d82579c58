import { type ReactNode, useEffect } from 'react';
import { useIsMoving } from '../address/place.js';
import { nameTab } from '../address/tab-title.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { AsGraphql } from './as-graphql.js';
import { CopyLink } from './copy-link.js';
import { Download } from './download.js';
import { UnreadParameters } from './unread-parameters.js';
import './page.css';

interface Props {
  /** The title of the browser tab, and the default heading. */
  title: string;
  heading?: ReactNode;
  /** The line above the heading, such as 'Person'. */
  kicker?: ReactNode;
  /** Sentences that explain what the numbers of the page count. */
  counted?: ReactNode;
  /** The filter of /export for the same statements. */
  exported?: StatementFilter;
  children: ReactNode;
}

/** The frame of a view: its heading, and the actions on the view as a whole. */
export const Page = ({ title, heading = title, kicker, counted, exported, children }: Props) => {
  const isMoving = useIsMoving();
  // Set again after each navigation, which names the tab after its destination when it begins.
  useEffect(() => {
    if (!isMoving) nameTab(title);
  }, [title, isMoving]);

  return (
    <>
      <div className="page-head">
        <div className="stack page-title">
          {kicker && <p className="soft small">{kicker}</p>}
          <h1 tabIndex={-1}>{heading}</h1>
        </div>
        <div className="row page-tools">
          <CopyLink />
          <Download exported={exported} />
          <AsGraphql />
        </div>
      </div>
      <UnreadParameters />
      {children}
      {counted && (
        <details className="counted">
          <summary>What is counted here</summary>
          <div className="stack">{counted}</div>
        </details>
      )}
    </>
  );
};
