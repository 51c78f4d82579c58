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

/**
 * A choice of one of several options; a value that is none of them is one more. It shows the chosen one at once; the view follows
 * once it is rendered.
 */
export const Choice = ({ label, value, options, choose, className = 'field' }: Props) => {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const all: readonly Option[] = [...options, [value, value]];
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
        {all
          .filter(([name], index) => all.findIndex(([other]) => other === name) === index)
          .map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
      </select>
    </label>
  );
};
