import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { PlaceInView, usePath, useSearchText } from './address/place.js';
import { basePath } from './address/service-base.js';
import { answers } from './api/use-answer.js';
import { Collected } from './shell/collected.js';
import { notedOperations } from './shell/noted-operations.js';
import { Shell } from './shell/shell.js';
import { shownTables } from './shell/shown-tables.js';
import { Views } from './views.js';

/** Pages for people who would rather browse the graph; they use only the public GraphQL API. */
export const Explorer = () => (
  <QueryClientProvider client={answers}>
    <PlaceInView>
      <Router base={basePath} hook={usePath} searchHook={useSearchText}>
        <Collected in={notedOperations}>
          <Collected in={shownTables}>
            <Shell>
              <Views />
            </Shell>
          </Collected>
        </Collected>
      </Router>
    </PlaceInView>
  </QueryClientProvider>
);
