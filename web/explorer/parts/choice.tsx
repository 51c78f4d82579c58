import { useEffect, useState } from 'react';

/** A value, and the label that the reader sees for it. */
export type Option = readonly [value: string, label: string];

interface Props {
  label: string;
  value: string;
  /** If several have the same value, the first one is used. */
  options: readonly Option[];
  choose: (value: string) => void;
  className?: string;
}

/** A choice of one of several options. It shows the chosen one at once; the view follows once it is rendered. */
export const Choice = ({ label, value, options, choose, className = 'field' }: Props) => {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  return (
    <label className={className}>
      {label}
      <select
        value={shown}
        onChange={({ target }) => {
          setShown(target.value);
          choose(target.value);
        }}
      >
        {options
          .filter(([value], index) => options.findIndex(([other]) => other === value) === index)
          .map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
};
