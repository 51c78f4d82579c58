import { Link } from '../address/link.js';
import { Page } from './page.js';

/** What is shown at an address that no view has. */
export const NoPage = () => (
  <Page title="There is no such page">
    <p>
      The address may have lost a part on its way here. <Link href="/">Begin at the start</Link>, or search above.
    </p>
  </Page>
);
