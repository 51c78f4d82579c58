import { useEffect, useState } from 'react';

/** What is sent or asked for, and what the reader sees. */
export type Option = readonly [value: string, label: string];

interface Props {
  label: string;
  value: string;
  /** Of those with the same value, the first one counts. */
  options: readonly Option[];
  choose: (value: string) => void;
  className?: string;
}

/** One of several, kept in the address. It shows what was chosen at once; the view follows when it is drawn. */
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
