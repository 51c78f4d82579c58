import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { edtfOf, spanOf } from '../address/days.js';
import { filterOf } from '../address/filter.js';
import { useAddress, useCarriedAddress } from '../address/use-address.js';
import {
  type InteractionFilter,
  SaidAbout,
  SaidBy,
  type StatementFilter,
  Subject,
  type SubjectQuery,
} from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Deeds } from '../deeds/deeds.js';
import { DaysBar } from '../parts/days-bar.js';
import { Page } from '../shell/page.js';
import { Answered, Empty, Waiting } from '../shell/states.js';
import { isActor, kindInWords } from '../words/names.js';
import { Counterparts } from './counterparts.js';
import { StatementsOf } from './statements-of.js';
import { SubjectFacts } from './subject-facts.js';
import './subject.css';

const SmallNet = lazy(() => import('../net/small-net.js').then(({ SmallNet }) => ({ default: SmallNet })));
/** As much room as the small net takes. */
const SMALL_NET_LINES = 11;

export type OneSubject = NonNullable<SubjectQuery['subject']>;

/** What was done by it and to it. */
const DoneBy = ({ id, scope }: { id: string; scope: Pick<InteractionFilter, 'heldOn' | 'recordedBefore'> }) => (
  <div className="columns">
    <Deeds title="What it did" filter={{ ...scope, source: [id] }} />
    <Deeds title="What was done to it" filter={{ ...scope, target: [id] }} />
  </div>
);

const SubjectView = ({ subject }: { subject: OneSubject }) => {
  const { params, change } = useAddress();
  const carried = useCarriedAddress();
  const { saidOn = null, recordedBefore = null } = filterOf(params);
  const { id, name, description } = subject;
  const days: StatementFilter = { saidOn, recordedBefore };
  const onSpan = (from: string, to: string) => change({ saidOn: edtfOf({ from, to }) });
  return (
    <Page
      title={name}
      kicker={kindInWords(id)}
      exported={{ ...days, about: [id] }}
      counted={
        <>
          <p>
            “Said” counts each statement of which this is the speaker; “said about” each that is about it. Those that
            stand are counted: neither corrected since nor withdrawn.
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
        <Suspense fallback={<Waiting what="the net" lines={SMALL_NET_LINES} />}>
          <SmallNet id={id} scope={{ during: saidOn, recordedBefore }} />
        </Suspense>
        <p>
          <Link href={carried(`/net?around=${id}`)}>Its net: who and what it is joined to</Link>
        </p>
      </section>
      {isActor(id) && (
        <StatementsOf
          title={`What ${name} said`}
          operation={SaidBy}
          filter={{ ...days, speaker: [id] }}
          onSpan={onSpan}
        />
      )}
      <StatementsOf
        title={`What was said about ${name}`}
        operation={SaidAbout}
        filter={{ ...days, about: [id] }}
        onSpan={onSpan}
      />
      {isActor(id) && <Counterparts id={id} name={name} filter={days} />}
      {isActor(id) && <DoneBy id={id} scope={{ heldOn: saidOn, recordedBefore }} />}
    </Page>
  );
};

/** A person, state, organization, group, agreement, event or topic: what it is, what it said and what was said about it. */
export const SubjectPage = ({ id }: { id: string }) => {
  const { params } = useAddress();
  const saidOn = params.get('saidOn');
  const { from } = spanOf(saidOn);
  const answer = useAnswer(Subject, {
    ...{ id, day: from || null, during: saidOn },
    // What cannot be asked of it is left out, and not paid for.
    isPerson: id.startsWith('person/'),
    isState: id.startsWith('state/'),
    isOrganization: id.startsWith('organization/'),
    isAgreement: id.startsWith('agreement/'),
    isEvent: id.startsWith('event/'),
  });
  return (
    <Answered answer={answer} what="subject" lines={8} isPage>
      {({ subject }) =>
        subject ? (
          <SubjectView subject={subject} />
        ) : (
          <Page title="Nothing has this id">
            <Empty>The graph holds nothing with the id {id}. Search for its name above.</Empty>
          </Page>
        )
      }
    </Answered>
  );
};
