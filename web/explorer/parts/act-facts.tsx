import { Link } from '../address/link.js';
import { instantInWords } from '../words/days.js';
import { CLASSES } from '../words/names.js';
import { Fact } from './fact.js';
import { ToneMark } from './tone-mark.js';

interface ActProps {
  act: { code: string; name: string; quadClass: string; goldstein: number };
  tone: number | null;
  /** The address of the list of everything with the same act. */
  href: string;
  /** The noun for what has the tone: 'statement' or 'deed'. */
  of: string;
}

/** The act of a statement or deed with its code and class, and its tone with the basis of the tone. */
export const ActFacts = ({ act, tone, href, of }: ActProps) => (
  <>
    <Fact name="Act">
      <Link href={href}>{act.name}</Link>{' '}
      <span className="soft">
        (CAMEO {act.code}; {CLASSES.find(({ name }) => name === act.quadClass)?.label.toLowerCase()})
      </span>
    </Fact>
    <Fact name="Tone, from −10 to +10">
      <ToneMark tone={tone} />{' '}
      {tone !== null && (
        <span className="soft">
          {tone === act.goldstein
            ? 'the Goldstein value of its act'
            : `given for this ${of}; its act has ${act.goldstein}`}
        </span>
      )}
    </Fact>
  </>
);

interface RecordProps {
  place: string | null;
  confidence: number | null;
  recordedAt: string;
  recordedBy: string | null;
}

/** The place of an act, the confidence of its coding, and who recorded it when. */
export const RecordFacts = ({ place, confidence, recordedAt, recordedBy }: RecordProps) => (
  <>
    {place && <Fact name="Place">{place}</Fact>}
    {confidence !== null && <Fact name="Confidence of the coding">{Math.round(confidence * 100)} %</Fact>}
    <Fact name="Recorded">
      {instantInWords(recordedAt)}
      {recordedBy && <span className="soft"> by {recordedBy}</span>}
    </Fact>
  </>
);
