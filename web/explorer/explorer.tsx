import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { PlaceInView, usePath, useSearchText } from './address/place.js';
import { basePath } from './address/service-base.js';
import { answers } from './api/use-answer.js';
import { NotedOperations } from './shell/noted-operations.js';
import { Shell } from './shell/shell.js';
import { ShownTables } from './shell/shown-tables.js';
import { Views } from './views.js';

/** Pages for people who would rather look: the graph, by the public GraphQL API alone. */
export const Explorer = () => (
  <QueryClientProvider client={answers}>
    <PlaceInView>
      <Router base={basePath} hook={usePath} searchHook={useSearchText}>
        <NotedOperations>
          <ShownTables>
            <Shell>
              <Views />
            </Shell>
          </ShownTables>
        </NotedOperations>
      </Router>
    </PlaceInView>
  </QueryClientProvider>
);
