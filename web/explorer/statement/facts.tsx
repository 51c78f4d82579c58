import { statementsAddress } from '../address/filter.js';
import { ActFacts, RecordFacts } from '../parts/act-facts.js';
import { Fact } from '../parts/fact.js';
import { daysInWords } from '../words/days.js';
import { formInWords } from '../words/translation.js';
import type { OneStatement } from './one-statement.js';

/** The facts about a statement besides its words, each with its basis. */
export const Facts = ({ statement }: { statement: OneStatement }) => {
  const { saidOn, act, tone, medium, place, recordedAt, recordedBy, confidence } = statement;
  const { label, meaning } = formInWords(statement);
  return (
    <section className="stack" aria-label="What is known of it">
      <h2>What is known of it</h2>
      <dl className="facts">
        <Fact name="Said">{daysInWords(saidOn)}</Fact>
        <Fact name="Words">
          {label}. <span className="soft">{meaning}</span>
        </Fact>
        <ActFacts act={act} tone={tone} href={statementsAddress({ act: [act.code] })} of="statement" />
        {medium && <Fact name="Medium">{medium}</Fact>}
        <RecordFacts place={place} confidence={confidence} recordedAt={recordedAt} recordedBy={recordedBy} />
      </dl>
    </section>
  );
};
