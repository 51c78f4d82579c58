import { Link } from 'wouter';
import { statementsAddress } from '../address/filter.js';
import { Fact } from '../parts/fact.js';
import { ToneMark } from '../parts/tone-mark.js';
import { daysInWords, instantInWords } from '../words/days.js';
import { CLASSES, FORMS } from '../words/names.js';
import type { OneStatement } from './statement-page.js';

/** What is known of a statement beside its words, each with its basis. */
export const Facts = ({ statement }: { statement: OneStatement }) => {
  const { saidOn, form, act, tone, medium, place, recordedAt, recordedBy, confidence } = statement;
  const quadClass = CLASSES.find(({ name }) => name === act.quadClass);
  const isOfAct = tone === act.goldstein;
  return (
    <section className="stack" aria-label="What is known of it">
      <h2>What is known of it</h2>
      <dl className="facts">
        <Fact name="Said">{daysInWords(saidOn)}</Fact>
        <Fact name="Words">
          {FORMS[form].label}. <span className="soft">{FORMS[form].meaning}</span>
        </Fact>
        <Fact name="Act">
          <Link href={statementsAddress({ act: [act.code] })}>{act.name}</Link>{' '}
          <span className="soft">
            (CAMEO {act.code}; {quadClass?.label.toLowerCase()})
          </span>
        </Fact>
        <Fact name="Tone, from −10 to +10">
          <ToneMark tone={tone} />{' '}
          {tone !== null && (
            <span className="soft">
              {isOfAct ? 'the Goldstein value of its act' : `given for this statement; its act has ${act.goldstein}`}
            </span>
          )}
        </Fact>
        {medium && <Fact name="Medium">{medium}</Fact>}
        {place && <Fact name="Place">{place}</Fact>}
        {confidence !== null && <Fact name="Confidence of the coding">{Math.round(confidence * 100)} %</Fact>}
        <Fact name="Recorded">
          {instantInWords(recordedAt)}
          {recordedBy && <span className="soft"> by {recordedBy}</span>}
        </Fact>
      </dl>
    </section>
  );
};
