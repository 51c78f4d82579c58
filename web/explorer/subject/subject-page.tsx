import { spanOf } from '../address/days.js';
import { filterOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import { SaidAbout, SaidBy, type StatementFilter, Subject, type SubjectQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { askDeeds, Deeds } from '../deeds/deeds.js';
import { askSmallNet } from '../net/ask-small-net.js';
import { DaysBar } from '../parts/days-bar.js';
import { NotThere } from '../shell/not-there.js';
import { Page } from '../shell/page.js';
import { part } from '../shell/part.js';
import { Answered } from '../shell/states.js';
import { isActor, kindInWords } from '../words/names.js';
import { askCounterparts, Counterparts } from './counterparts.js';
import { askStatementsOf, StatementsOf } from './statements-of.js';
import { SubjectFacts } from './subject-facts.js';
import './subject.css';

const SmallNet = part(() => import('../net/small-net.js').then((file) => file.SmallNet), {
  what: 'the net',
  // The height of the net.
  lines: 13,
});

export type OneSubject = NonNullable<SubjectQuery['subject']>;

/** The days of the acts on the page, and the instant before which they were recorded. */
interface Days {
  saidOn: string | null;
  recordedBefore: string | null;
}

const saidBy = (id: string, days: Days): StatementFilter => ({ ...days, speaker: [id] });
const saidAbout = (id: string, days: Days): StatementFilter => ({ ...days, about: [id] });
const doneBy = (id: string, { saidOn, recordedBefore }: Days) => ({ heldOn: saidOn, recordedBefore, source: [id] });
const doneTo = (id: string, { saidOn, recordedBefore }: Days) => ({ heldOn: saidOn, recordedBefore, target: [id] });

/** Requests everything that the page shows, in its order. The subject itself is requested before: the page begins with it. */
function askAll(id: string, days: Days): void {
  const isOfActor = isActor(id);
  askSmallNet(id, { during: days.saidOn, recordedBefore: days.recordedBefore });
  if (isOfActor) askStatementsOf(SaidBy, saidBy(id, days));
  askStatementsOf(SaidAbout, saidAbout(id, days));
  if (!isOfActor) return;
  askCounterparts(id, days);
  askDeeds(doneBy(id, days));
  askDeeds(doneTo(id, days));
}

const SubjectView = ({ subject }: { subject: OneSubject }) => {
  const { params } = useAddress();
  const carried = useCarriedAddress();
  const { saidOn = null, recordedBefore = null } = filterOf(params);
  const { id, name, description } = subject;
  const days: Days = { saidOn, recordedBefore };
  askAll(id, days);
  return (
    <Page
      title={name}
      kicker={kindInWords(id)}
      exported={saidAbout(id, days)}
      counted={
        <>
          <p>
            “Said” counts each statement of which this is the speaker; “said about” each that is about it. Statements
            that have been corrected or withdrawn are left out.
          </p>
          <p>
            A statement about several subjects counts at each of those. The mean tone is the sum of the tones divided by
            the number of statements.
          </p>
        </>
      }
    >
      {description && <p className="lead">{description}</p>}
      <SubjectFacts subject={subject} />
      <DaysBar />
      <section className="stack" aria-label="Net">
        <SmallNet id={id} scope={{ during: saidOn, recordedBefore }} />
        <p className="row">
          <Link href={carried(`/net?around=${id}`)}>The net around {name}</Link>
          {id.startsWith('state/') && (
            <Link href={carried(`/acts?within=${id}`)}>What all actors of {name} said and did</Link>
          )}
        </p>
      </section>
      {isActor(id) && <StatementsOf title={`What ${name} said`} operation={SaidBy} filter={saidBy(id, days)} />}
      <StatementsOf title={`What was said about ${name}`} operation={SaidAbout} filter={saidAbout(id, days)} />
      {isActor(id) && <Counterparts id={id} name={name} filter={days} />}
      {isActor(id) && (
        <div className="columns">
          <Deeds title={`What ${name} did`} filter={doneBy(id, days)} />
          <Deeds title={`What was done to ${name}`} filter={doneTo(id, days)} />
        </div>
      )}
    </Page>
  );
};

/** A person, state, organization, group, agreement, event or topic: its facts, and the statements by it and about it. */
export const SubjectPage = ({ id }: { id: string }) => {
  const { params } = useAddress();
  const saidOn = params.get('saidOn');
  const { from } = spanOf(saidOn);
  const answer = useAnswer(Subject, {
    ...{ id, day: from || null, during: saidOn },
    // Fields that its kind does not have are left out, so that they cost no points.
    isPerson: id.startsWith('person/'),
    isState: id.startsWith('state/'),
    isOrganization: id.startsWith('organization/'),
    isAgreement: id.startsWith('agreement/'),
    isEvent: id.startsWith('event/'),
  });
  return (
    <Answered answer={answer} what="subject" lines={8} isPage>
      {({ subject }) =>
        subject ? <SubjectView subject={subject} /> : <NotThere what={kindInWords(id).toLowerCase()} id={id} />
      }
    </Answered>
  );
};
