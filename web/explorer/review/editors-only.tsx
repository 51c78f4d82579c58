import type { ReactNode } from 'react';
import { Viewer } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { CredentialForm } from '../shell/credential-form.js';
import { Page } from '../shell/page.js';
import { Answered } from '../shell/states.js';

/** Shows a page of the review to editors, and asks all others for an editor's credential. */
export const EditorsOnly = ({ children }: { children: (name: string) => ReactNode }) => {
  const viewer = useAnswer(Viewer, {});
  return (
    <Answered answer={viewer} what="rights" isPage>
      {({ viewer: { canEdit, role, name, id } }) =>
        canEdit ? (
          children(id)
        ) : (
          <Page title="Review">
            <section className="refused">
              <h2>Reviewing is for editors</h2>
              <p>
                {role === null
                  ? 'You are not signed in.'
                  : `Your credential, ${name ?? role}, has the role ${role.toLowerCase()}, which may read only.`}{' '}
                Give an API key or a token with the role editor.
              </p>
              <CredentialForm action="Review" />
              <p className="soft small">
                The person who runs this service makes a key with <code>npx demarche keys add NAME --role editor</code>,
                which prints it once. On the embedded engine it has to be stopped for that, and a graph in memory has no
                keys: there only tokens of a login service work. Where no key was made and no login service is set,
                nobody can review.
              </p>
            </section>
          </Page>
        )
      }
    </Answered>
  );
};
