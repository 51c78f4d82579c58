import { toneNumber, toneSide, toneWord } from '../words/tone.js';
import './tone-mark.css';

/** A tone as number and word; its colour adds nothing to these. */
export const ToneMark = ({ tone }: { tone: number | null }) => {
  if (tone === null) return <span className="soft">no tone</span>;
  return (
    <span className={`tone tone-${toneSide(tone)}`}>
      <span className="tone-number">{toneNumber(tone)}</span> {toneWord(tone)}
    </span>
  );
};
