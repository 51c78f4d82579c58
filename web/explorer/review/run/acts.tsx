import { ToneMark } from '../../parts/tone-mark.js';
import { Key } from './key-help.js';
import type { Candidate } from './review.js';

const SHOWN = 4;

/** The proposed acts, at most as many as there are keys for. */
export function proposedActs({ acts }: Candidate) {
  return acts.slice(0, SHOWN);
}

interface Props {
  candidate: Candidate;
  onChoose: (code: string) => void;
}

/** The proposed acts in the words of the code book, each with its tone. */
export const Acts = ({ candidate, onChoose }: Props) => {
  const { act, tone } = candidate.draft;
  const proposed = proposedActs(candidate);
  const isOther = !proposed.some(({ act: { code } }) => code === act.code);
  return (
    <fieldset className="acts">
      <legend>What kind of act</legend>
      {isOther && (
        <p>
          {act.name} <span className="soft small">{act.code}</span> <ToneMark tone={tone ?? act.goldstein} />
        </p>
      )}
      {proposed.map(({ act: { code, name, goldstein }, score }, index) => (
        <button
          key={code}
          type="button"
          className="act"
          aria-pressed={code === act.code}
          onClick={() => onChoose(code)}
          disabled={candidate.state !== 'PENDING'}
        >
          <Key of={String(index + 1)} />
          <span className="act-name">
            {name} <span className="soft small">{code}</span>
          </span>
          <ToneMark tone={code === act.code ? (tone ?? goldstein) : goldstein} />
          <span className="soft small number">{Math.round(score * 100)} %</span>
        </button>
      ))}
    </fieldset>
  );
};
