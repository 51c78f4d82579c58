import { useLocation, useSearch } from 'wouter';
import { addressWith } from '../address/filter.js';
import type { Named } from '../parts/subject-link.js';
import { Page } from '../shell/page.js';
import { SubjectsForm } from '../statements/subjects-form.js';

/** A form for two names: those of the current view of two subjects, or of one to open. */
export const PairForm = ({ a, b }: { a?: Named; b?: Named }) => {
  const [, go] = useLocation();
  const search = useSearch();
  const names = new Map([a, b].flatMap((one) => (one ? [[one.id, one.name]] : [])));
  return (
    <SubjectsForm
      title="Two subjects"
      fields={[
        { name: 'a', label: 'Between', ids: a ? [a.id] : [] },
        { name: 'b', label: 'and', ids: b ? [b.id] : [] },
      ]}
      names={names}
      button="Show these two"
      choose={(ids) => go(addressWith(`/between/${ids.flat().join('/')}`, new URLSearchParams(search)))}
    />
  );
};

/** The view of two subjects before they are named: asks for them. */
export const NewPairPage = () => (
  <Page title="Two subjects" kicker="Between">
    <p>What they said about each other and did to each other, and what they share.</p>
    <PairForm />
  </Page>
);
