import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Link } from '../address/link.js';
import { isLocked } from '../address/locked.js';
import { addressInService } from '../address/service-base.js';
import { useCarriedAddress } from '../address/use-address.js';
import { setCredential, useCredential, useCredentialRefusal } from '../api/credential.js';
import { SearchBox } from '../search/search-box.js';
import { CredentialForm } from './credential-form.js';
import { Progress } from './progress.js';
import './states.css';

const VIEWS = [
  { path: '/statements', name: 'Statements' },
  { path: '/time', name: 'Time' },
  { path: '/ranking', name: 'Ranking' },
  { path: '/review', name: 'Review' },
];

const Brand = () => (
  <Link href="/" className="brand">
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <path d="M4 6a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H14l-7 6v-6a3 3 0 0 1-3-3z" fill="#d60590" />
      <path d="M11 13h10" stroke="#fff" strokeWidth="2" />
      <circle cx="11" cy="13" r="2.5" fill="#fff" />
      <circle cx="21" cy="13" r="2.5" fill="#fff" />
    </svg>
    Demarche
  </Link>
);

const Navigation = () => {
  const [path] = useLocation();
  const carried = useCarriedAddress();
  return (
    <nav aria-label="Views">
      <ul>
        {VIEWS.map((view) => (
          <li key={view.path}>
            <Link
              href={carried(view.path)}
              aria-current={path === view.path ? 'page' : path.startsWith(`${view.path}/`) ? 'true' : undefined}
            >
              {view.name}
            </Link>
          </li>
        ))}
        {!isLocked && (
          <li>
            <a href={addressInService('graphql')}>GraphQL</a>
          </li>
        )}
      </ul>
    </nav>
  );
};

/** Scrolls to the top of each new view, and moves the focus there for the keyboard and screen readers. */
function useTopOfEachView(path: string) {
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs as the path changes
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    scrollTo(0, 0);
    const main = document.querySelector<HTMLElement>('main')!;
    // A view whose answer is pending has no heading yet.
    (main.querySelector<HTMLElement>('h1[tabindex]') ?? main).focus({ preventScroll: true });
  }, [path]);
}

/** The page that replaces any view until the service knows the reader. */
const WhoAreYou = ({ message }: { message: string }) => (
  <section className="refused" role="alert">
    <h1>Sign in to see this graph</h1>
    <p className="soft">{message}</p>
    <CredentialForm />
  </section>
);

/** The frame of all pages: the top bar with the search, and the footer. */
export const Shell = ({ children }: { children: ReactNode }) => {
  const [path] = useLocation();
  useTopOfEachView(path);
  const hasCredential = useCredential() !== null;
  const refusal = useCredentialRefusal();
  return (
    <div className="shell">
      <Progress />
      <header className="top">
        <a className="skip button" href="#content">
          Skip to the content
        </a>
        <div className="top-inner">
          <Brand />
          <SearchBox />
          <Navigation />
        </div>
      </header>
      <main className="main" id="content" tabIndex={-1}>
        {refusal === null ? children : <WhoAreYou message={refusal} />}
      </main>
      <footer className="foot">
        <div className="foot-inner">
          <p>Who said what about whom, when, and according to which source.</p>
          {hasCredential && (
            <button type="button" className="button button-small" onClick={() => setCredential(null)}>
              Forget my credential
            </button>
          )}
        </div>
      </footer>
    </div>
  );
};
