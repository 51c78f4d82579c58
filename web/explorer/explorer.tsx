import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { basePath } from './address/service-base.js';
import { answers } from './api/use-answer.js';
import { SearchPage } from './search/search-page.js';
import { NoPage } from './shell/no-page.js';
import { NotedOperations } from './shell/noted-operations.js';
import { Shell } from './shell/shell.js';
import { ShownTables } from './shell/shown-tables.js';
import { Waiting } from './shell/states.js';
import { StartPage } from './start/start-page.js';
import { KINDS } from './words/names.js';

// The start and the search come at once; what else is looked at, when it is.
const PairPage = lazy(() => import('./pair/pair-page.js').then(({ PairPage }) => ({ default: PairPage })));
const RankingPage = lazy(() =>
  import('./ranking/ranking-page.js').then(({ RankingPage }) => ({ default: RankingPage })),
);
const SourcePage = lazy(() => import('./source/source-page.js').then(({ SourcePage }) => ({ default: SourcePage })));
const StatementPage = lazy(() =>
  import('./statement/statement-page.js').then(({ StatementPage }) => ({ default: StatementPage })),
);
const StatementsPage = lazy(() =>
  import('./statements/statements-page.js').then(({ StatementsPage }) => ({ default: StatementsPage })),
);
const SubjectPage = lazy(() =>
  import('./subject/subject-page.js').then(({ SubjectPage }) => ({ default: SubjectPage })),
);
const NetPage = lazy(() => import('./net/net-page.js').then(({ NetPage }) => ({ default: NetPage })));
const ReviewPages = lazy(() =>
  import('./review/review-pages.js').then(({ ReviewPages }) => ({ default: ReviewPages })),
);
const PathsPage = lazy(() => import('./net/paths-page.js').then(({ PathsPage }) => ({ default: PathsPage })));
const DeedsPage = lazy(() => import('./deeds/deeds-page.js').then(({ DeedsPage }) => ({ default: DeedsPage })));
const DeedPage = lazy(() => import('./deeds/deed-page.js').then(({ DeedPage }) => ({ default: DeedPage })));
const ActsPage = lazy(() => import('./acts/acts-page.js').then(({ ActsPage }) => ({ default: ActsPage })));
const BlocPage = lazy(() => import('./ranking/bloc-page.js').then(({ BlocPage }) => ({ default: BlocPage })));
const WhoPage = lazy(() => import('./who/who-page.js').then(({ WhoPage }) => ({ default: WhoPage })));
const TimePage = lazy(() => import('./time/time-page.js').then(({ TimePage }) => ({ default: TimePage })));

/** The pages by their addresses. What has an id has its page at that id. */
const Views = () => (
  <Switch>
    <Route path="/" component={StartPage} />
    <Route path="/search" component={SearchPage} />
    <Route path="/statements" component={StatementsPage} />
    <Route path="/time" component={TimePage} />
    <Route path="/deeds" component={DeedsPage} />
    <Route path="/acts" component={ActsPage} />
    <Route path="/bloc" component={BlocPage} />
    <Route path="/who" component={WhoPage} />
    <Route path="/ranking" component={RankingPage} />
    <Route path="/net" component={NetPage} />
    <Route path="/paths" component={PathsPage} />
    <Route path="/review/*?" component={ReviewPages} />
    <Route path="/statement/:slug">{({ slug }) => <StatementPage id={`statement/${slug}`} />}</Route>
    <Route path="/interaction/:slug">{({ slug }) => <DeedPage id={`interaction/${slug}`} />}</Route>
    <Route path="/between/:kind/:slug/:otherKind/:other">
      {({ kind, slug, otherKind, other }) => <PairPage a={`${kind}/${slug}`} b={`${otherKind}/${other}`} />}
    </Route>
    <Route path="/source/:slug">{({ slug }) => <SourcePage id={`source/${slug}`} />}</Route>
    <Route path="/:kind/:slug">
      {({ kind, slug }) => (kind in KINDS ? <SubjectPage key={slug} id={`${kind}/${slug}`} /> : <NoPage />)}
    </Route>
    <Route component={NoPage} />
  </Switch>
);

/** Pages for people who would rather look: the graph, by the public GraphQL API alone. */
export const Explorer = () => (
  <QueryClientProvider client={answers}>
    <Router base={basePath}>
      <NotedOperations>
        <ShownTables>
          <Shell>
            <Suspense fallback={<Waiting what="the page" />}>
              <Views />
            </Suspense>
          </Shell>
        </ShownTables>
      </NotedOperations>
    </Router>
  </QueryClientProvider>
);
