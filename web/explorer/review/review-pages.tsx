import { Route, Switch } from 'wouter';
import { NoPage } from '../shell/no-page.js';
import { EditorsOnly } from './editors-only.js';
import { QueuePage } from './queue/queue-page.js';
import { RunPage } from './run/run-page.js';
import './review.css';
import './run/candidates.css';

/** The pages on which editors review candidates: the queue, and each run. */
export const ReviewPages = () => (
  <EditorsOnly>
    {(viewer) => (
      <Switch>
        <Route path="/review">
          <QueuePage viewer={viewer} />
        </Route>
        <Route path="/review/:run">{({ run }) => <RunPage key={run} id={`run/${run}`} viewer={viewer} />}</Route>
        <Route component={NoPage} />
      </Switch>
    )}
  </EditorsOnly>
);
