import { Route, Switch } from 'wouter';
import { basePath } from './address/service-base.js';
import { SearchPage } from './search/search-page.js';
import { NoPage } from './shell/no-page.js';
import { part } from './shell/part.js';
import { StartPage } from './start/start-page.js';
import { KINDS } from './words/names.js';

// The start page and the search are in the main file; other views are loaded when they are shown.
const ActsPage = part(() => import('./acts/acts-page.js').then((file) => file.ActsPage));
const BlocPage = part(() => import('./ranking/bloc-page.js').then((file) => file.BlocPage));
const DeedPage = part(() => import('./deeds/deed-page.js').then((file) => file.DeedPage));
const DeedsPage = part(() => import('./deeds/deeds-page.js').then((file) => file.DeedsPage));
const NetPage = part(() => import('./net/net-page.js').then((file) => file.NetPage));
const PairPage = part(() => import('./pair/pair-page.js').then((file) => file.PairPage));
const PathsPage = part(() => import('./net/paths-page.js').then((file) => file.PathsPage));
const RankingPage = part(() => import('./ranking/ranking-page.js').then((file) => file.RankingPage));
const ReviewPages = part(() => import('./review/review-pages.js').then((file) => file.ReviewPages));
const SourcePage = part(() => import('./source/source-page.js').then((file) => file.SourcePage));
const StatementPage = part(() => import('./statement/statement-page.js').then((file) => file.StatementPage));
const StatementsPage = part(() => import('./statements/statements-page.js').then((file) => file.StatementsPage));
const SubjectPage = part(() => import('./subject/subject-page.js').then((file) => file.SubjectPage));
const TimePage = part(() => import('./time/time-page.js').then((file) => file.TimePage));
const WhoPage = part(() => import('./who/who-page.js').then((file) => file.WhoPage));

/** The views with their own file, by the first word of their address. */
const PARTS: Record<string, { load: () => Promise<void> }> = {
  ...Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, SubjectPage])),
  ...{ acts: ActsPage, between: PairPage, bloc: BlocPage, deeds: DeedsPage, interaction: DeedPage, net: NetPage },
  ...{ paths: PathsPage, ranking: RankingPage, review: ReviewPages, source: SourcePage, statement: StatementPage },
  ...{ statements: StatementsPage, time: TimePage, who: WhoPage },
};

/** Preloads the file of the view at a path. If that fails, the view reports it. */
export function loadViewAt(path: string): void {
  const [, word = ''] = path.slice(basePath.length).split('/');
  if (path.startsWith(`${basePath}/`) && Object.hasOwn(PARTS, word)) PARTS[word]!.load().catch(() => {});
}

/** The pages by their addresses. The page of a node is at its id. */
export const Views = () => (
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
    <Route path="/statement/:slug">{({ slug }) => <StatementPage key={slug} id={`statement/${slug}`} />}</Route>
    <Route path="/interaction/:slug">{({ slug }) => <DeedPage key={slug} id={`interaction/${slug}`} />}</Route>
    <Route path="/between">{() => <PairPage />}</Route>
    <Route path="/between/:kind/:slug/:otherKind/:other">
      {({ kind, slug, otherKind, other }) => {
        const [a, b] = [`${kind}/${slug}`, `${otherKind}/${other}`];
        return <PairPage key={`${a} ${b}`} a={a} b={b} />;
      }}
    </Route>
    <Route path="/source/:slug">{({ slug }) => <SourcePage key={slug} id={`source/${slug}`} />}</Route>
    <Route path="/:kind/:slug">
      {({ kind, slug }) =>
        Object.hasOwn(KINDS, kind) ? <SubjectPage key={`${kind}/${slug}`} id={`${kind}/${slug}`} /> : <NoPage />
      }
    </Route>
    <Route component={NoPage} />
  </Switch>
);
