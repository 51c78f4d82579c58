import { useAddress } from '../address/use-address.js';
import { COUNTINGS, countingOf } from '../words/countings.js';
import { Choice } from './choice.js';

/** A field for what a view counts: statements, deeds, or both. */
export const CountingField = ({ label = 'Count' }: { label?: string }) => {
  const { params, change } = useAddress();
  return (
    <Choice
      label={label}
      value={countingOf(params)}
      options={COUNTINGS.map((counting) => [counting.name, counting.label])}
      choose={(name) => change({ counting: name === 'STATEMENTS' ? null : name, after: null, blocsAfter: null })}
    />
  );
};
