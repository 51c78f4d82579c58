import { deedsAddress } from '../address/acts.js';
import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import { OneDeed, type OneDeedQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { ActFacts, RecordFacts } from '../parts/act-facts.js';
import { Fact } from '../parts/fact.js';
import { Passages } from '../parts/passages.js';
import { SubjectLink } from '../parts/subject-link.js';
import { NotThere } from '../shell/not-there.js';
import { Page } from '../shell/page.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered } from '../shell/states.js';
import { daysInWords } from '../words/days.js';
import { deedsTable } from './deeds-table.js';
import '../statement/statement.css';

type Deed = NonNullable<OneDeedQuery['interaction']>;

const DeedView = ({ deed }: { deed: Deed }) => {
  const carried = useCarriedAddress();
  const { source, target, act, tone, heldOn, heldFrom, place, confidence, recordedAt, recordedBy, evidence } = deed;
  useShownTable(deedsTable([deed]));
  return (
    <Page
      title={`${source.name}: ${act.name}, ${target.name}`}
      heading={
        <>
          <SubjectLink subject={source} /> <span aria-hidden="true">→</span> <SubjectLink subject={target} />
        </>
      }
      kicker="Deed"
    >
      <p className="large-words">{act.name}</p>
      <div className="columns">
        <section className="stack" aria-label="What is known of it">
          <h2>What is known of it</h2>
          <dl className="facts">
            <Fact name="Who">
              <SubjectLink subject={source} />
            </Fact>
            <Fact name="To whom">
              <SubjectLink subject={target} />
            </Fact>
            <Fact name="Done">{daysInWords(heldOn ?? heldFrom)}</Fact>
            <ActFacts act={act} tone={tone} href={deedsAddress({ act: [act.code] })} of="deed" />
            <RecordFacts place={place} confidence={confidence} recordedAt={recordedAt} recordedBy={recordedBy} />
          </dl>
        </section>
        <Passages evidence={evidence} />
      </div>
      <p className="row">
        <Link href={deedsAddress({ source: [source.id], target: [target.id] })}>
          All that {source.name} did to {target.name}
        </Link>
        <Link href={carried(`/between/${source.id}/${target.id}`)}>Both ways, over time</Link>
      </p>
    </Page>
  );
};

/** A deed: who did what to whom, when, how it is coded, and according to which source. */
export const DeedPage = ({ id }: { id: string }) => (
  <Answered answer={useAnswer(OneDeed, { id })} what="deed" lines={8} isPage>
    {({ interaction }) => (interaction ? <DeedView deed={interaction} /> : <NotThere what="deed" id={id} />)}
  </Answered>
);
