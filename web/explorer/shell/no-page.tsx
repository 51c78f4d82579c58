import { Link } from '../address/link.js';
import { Page } from './page.js';

/** The page for addresses that belong to no view. */
export const NoPage = () => (
  <Page title="There is no such page">
    <p>
      The address may have lost a part on its way here. <Link href="/">Begin at the start</Link>, or search above.
    </p>
  </Page>
);
