import { statementsAddress } from '../address/filter.js';
import { Link } from '../address/link.js';
import { Statement, StatementNeighbours } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Passages } from '../parts/passages.js';
import { StatementItems } from '../parts/statement-item.js';
import { SubjectLink, SubjectLinks } from '../parts/subject-link.js';
import { Words } from '../parts/words.js';
import { NotThere } from '../shell/not-there.js';
import { Page } from '../shell/page.js';
import { Answered, Empty } from '../shell/states.js';
import { FORMS } from '../words/names.js';
import { allCounted } from '../words/numbers.js';
import { Cite } from './cite.js';
import { Corrections } from './corrections.js';
import { Facts } from './facts.js';
import type { OneStatement } from './one-statement.js';
import './statement.css';

/** Related statements: in the same sources, and by the same speaker about the same subjects. */
const Neighbours = ({ statement }: { statement: OneStatement }) => {
  const sources = [...new Set(statement.evidence.map(({ source }) => source.id))];
  const speaker = [statement.speaker.id];
  const about = statement.about.map(({ id }) => id);
  const answer = useAnswer(StatementNeighbours, { sources, speaker, about });
  return (
    <Answered answer={answer} what="neighbours">
      {({ sameSubject, sameSource }) => (
        <div className="columns">
          {[
            { title: 'The same speaker about the same', list: sameSubject, filter: { speaker, about } },
            { title: 'In the same source', list: sameSource, filter: { evidence: sources } },
          ].map(({ title, list, filter }) => {
            const others = (list?.nodes ?? []).filter(({ id }) => id !== statement.id).slice(0, 4);
            return (
              <section key={title} className="stack" aria-label={title}>
                <h2>{title}</h2>
                {others.length === 0 ? <Empty>Nothing else.</Empty> : <StatementItems statements={others} />}
                <p>
                  <Link href={statementsAddress(filter)}>{allCounted(list?.totalCount ?? 0, 'statement')}</Link>
                </p>
              </section>
            );
          })}
        </div>
      )}
    </Answered>
  );
};

const OneStatementView = ({ statement }: { statement: OneStatement }) => {
  const { speaker, about, onBehalfOf, via, addressedTo, status, form } = statement;
  const names = about.map(({ name }) => name).join(', ');
  return (
    <Page
      title={`${speaker.name} about ${names}`}
      heading={
        <>
          <SubjectLink subject={speaker} /> <span className="soft">about</span> <SubjectLinks subjects={about} />
        </>
      }
      kicker="Statement"
    >
      {status !== 'CURRENT' && (
        <p className="ribbon" role="note">
          {status === 'CORRECTED' ? 'This statement has been corrected since.' : 'This statement has been withdrawn.'}
        </p>
      )}
      <figure className="stack">
        <blockquote className={`large-words statement-${status.toLowerCase()}`}>
          <Words statement={statement} />
        </blockquote>
        {form === 'CODED' && (
          <p className="soft">
            {FORMS.CODED.label}. {FORMS.CODED.meaning}
          </p>
        )}
        {(onBehalfOf.length > 0 || via || addressedTo.length > 0) && (
          <figcaption className="soft">
            {onBehalfOf.length > 0 && (
              <>
                said for <SubjectLinks subjects={onBehalfOf} />{' '}
              </>
            )}
            {via && (
              <>
                voiced by <SubjectLink subject={via} />{' '}
              </>
            )}
            {addressedTo.length > 0 && (
              <>
                said to <SubjectLinks subjects={addressedTo} />
              </>
            )}
          </figcaption>
        )}
      </figure>
      <div className="columns">
        <Facts statement={statement} />
        <Passages evidence={statement.evidence} />
      </div>
      <Corrections statement={statement} />
      <Cite statement={statement} />
      <Neighbours statement={statement} />
    </Page>
  );
};

/** A statement: its words, the facts about it, and the passages that report it. */
export const StatementPage = ({ id }: { id: string }) => (
  <Answered answer={useAnswer(Statement, { id })} what="statement" lines={8} isPage>
    {({ statement }) =>
      statement ? <OneStatementView statement={statement} /> : <NotThere what="statement" id={id} />
    }
  </Answered>
);
