import { Link } from '../address/link.js';
import { Page } from './page.js';
import { Empty } from './states.js';

/** What is shown at the address of something that the graph does not hold. */
export const NotThere = ({ what, id }: { what: string; id: string }) => (
  <Page title={`No such ${what}`}>
    <Empty>
      The graph holds no {what} with the id {id}. Search for it above, or <Link href="/">begin at the start</Link>.
    </Empty>
  </Page>
);
