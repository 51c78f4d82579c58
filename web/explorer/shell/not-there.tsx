import { Link } from '../address/link.js';
import { Page } from './page.js';
import { Empty } from './states.js';

/** The page for the address of something that is not in the graph. */
export const NotThere = ({ what, id }: { what: string; id: string }) => {
  // There may be a subject of another kind with the same name.
  const words = id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');
  return (
    <Page title={`No such ${what}`}>
      <Empty>
        The graph holds no {what} with the id {id}.{' '}
        <Link href={`/search?q=${encodeURIComponent(words)}`}>Search for “{words}”</Link>, or{' '}
        <Link href="/">begin at the start</Link>.
      </Empty>
    </Page>
  );
};
