import { statementsAddress } from '../address/filter.js';
import { Link } from '../address/link.js';
import { MostSaidAbout, NewestStatements, WhatIsHere, WhoSaysMostAboutWhom } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { OnDemand } from '../parts/on-demand.js';
import { SubjectLink } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { Page } from '../shell/page.js';
import { Answered, Empty, Waiting } from '../shell/states.js';
import { counted, numberInWords } from '../words/numbers.js';
import { Newest } from './newest.js';
import './start.css';

/** Example questions for this graph, from the pairs with the most statements. */
const Questions = () => (
  <Answered answer={useAnswer(WhoSaysMostAboutWhom, {})} what="questions" lines={11}>
    {({ statementStats }) =>
      statementStats?.length ? (
        <ul className="questions">
          {statementStats.map(({ count, key }) => {
            const [speaker, about] = key.map(({ subject }) => subject);
            if (!speaker || !about) return null;
            const filter = { speaker: [speaker.id], about: [about.id] };
            return (
              <li key={`${speaker.id} ${about.id}`}>
                <Link href={statementsAddress(filter)} className="question">
                  <span>
                    What did <strong>{speaker.name}</strong> say about <strong>{about.name}</strong>?
                  </span>
                  <span className="soft small">{counted(count, 'statement')}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      ) : (
        <Empty>Nobody has said anything about anybody in this graph.</Empty>
      )
    }
  </Answered>
);

/** In a graph with more statements, the subjects with the most statements are counted only on request: it takes a while. */
const COUNTED_AT_ONCE = 20_000;

/** The subjects that most statements are about. */
const SaidAbout = () => {
  const newest = useAnswer(NewestStatements, {});
  const total = newest.data?.statements?.totalCount ?? 0;
  if (newest.isPending) return <Waiting what="subjects" lines={8} />;
  return (
    <OnDemand isCostly={total > COUNTED_AT_ONCE} label={`Count it over ${counted(total, 'statement')}`}>
      <SaidAboutTable />
    </OnDemand>
  );
};

const SaidAboutTable = () => (
  <Answered answer={useAnswer(MostSaidAbout, {})} what="subjects" lines={8}>
    {({ statementStats }) =>
      statementStats?.length ? (
        <div className="scroll">
          <table className="wide-table">
            <thead>
              <tr>
                <th>Subject</th>
                <th className="number">Statements</th>
                <th>Mean tone</th>
              </tr>
            </thead>
            <tbody>
              {statementStats.map(({ count, meanTone, key: [group] }) =>
                group?.subject ? (
                  <tr key={group.subject.id}>
                    <td>
                      <SubjectLink subject={group.subject} />
                    </td>
                    <td className="number">
                      <Link href={statementsAddress({ about: [group.subject.id] })}>{numberInWords(count)}</Link>
                    </td>
                    <td>
                      <ToneMark tone={meanTone} />
                    </td>
                  </tr>
                ) : null,
              )}
            </tbody>
          </table>
        </div>
      ) : (
        <Empty>Nobody and nothing is spoken of in this graph.</Empty>
      )
    }
  </Answered>
);

const Sizes = () => {
  const sizes = useAnswer(WhatIsHere, {}).data;
  return (
    <p className="soft sizes">
      {sizes &&
        [
          sizes.actors && counted(sizes.actors.totalCount, 'actor'),
          sizes.agreements && counted(sizes.agreements.totalCount, 'agreement'),
          sizes.events && counted(sizes.events.totalCount, 'event'),
          sizes.sources && counted(sizes.sources.totalCount, 'source'),
        ]
          .filter(Boolean)
          .join(' · ')}
    </p>
  );
};

/** An overview of the graph, and starting points. */
export const StartPage = () => (
  <Page
    title="Demarche"
    heading="Who said what about whom, when, and according to which source"
    counted={
      <>
        <p>
          Current statements are counted: neither corrected since nor withdrawn. One that is about several subjects
          counts at each of them.
        </p>
        <p>
          The mean tone adds the tones of the statements up and divides them by their number. Tones go from −10,
          hostile, to +10, friendly; most are the Goldstein values of the acts.
        </p>
      </>
    }
  >
    <Sizes />
    <section className="stack" aria-label="Questions to begin with">
      <h2>Questions to begin with</h2>
      <Questions />
    </section>
    <div className="columns">
      <section className="stack" aria-label="Newest statements">
        <h2>Recorded last</h2>
        <Newest />
      </section>
      <section className="stack" aria-label="Most spoken of">
        <h2>Most spoken of</h2>
        <SaidAbout />
      </section>
    </div>
  </Page>
);
