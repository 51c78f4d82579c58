import { Link } from '../address/link.js';
import { Page } from './page.js';
import { Empty } from './states.js';

/** What is shown at the address of something that the graph does not hold. */
export const NotThere = ({ what, id }: { what: string; id: string }) => {
  // The same name may be of another kind.
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
