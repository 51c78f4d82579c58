import { useAddress } from '../address/use-address.js';
import { COUNTINGS, countingOf } from '../words/countings.js';

/** Chooses what a view counts: what was said, what was done, or both. */
export const CountingField = ({ label = 'Count' }: { label?: string }) => {
  const { params, change } = useAddress();
  return (
    <label className="field">
      {label}
      <select
        value={countingOf(params)}
        onChange={({ target: { value } }) =>
          change({ counting: value === 'STATEMENTS' ? null : value, after: null, blocsAfter: null })
        }
      >
        {COUNTINGS.map((counting) => (
          <option key={counting.name} value={counting.name}>
            {counting.label}
          </option>
        ))}
      </select>
    </label>
  );
};
