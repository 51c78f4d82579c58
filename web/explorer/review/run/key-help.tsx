import { useEffect, useRef } from 'react';
import { KEYS, keyCap } from './keys.js';

const GROUPS = ['Decide', 'Go', 'Edit', 'Words'] as const;

/** The label of a key. */
export const Key = ({ of }: { of: string }) => <kbd>{keyCap(of)}</kbd>;

interface Props {
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
}

/** All keys, with a switch that turns them off for people who press single keys by accident. */
export const KeyHelp = ({ isOn, onToggle }: Props) => {
  const help = useRef<HTMLElement>(null);
  useEffect(() => {
    help.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={help} className="card key-help" aria-label="Keys">
      <div className="key-groups">
        {GROUPS.map((group) => (
          <div key={group}>
            <h3>{group}</h3>
            <dl>
              {Object.values(KEYS)
                .filter((key) => key.group === group)
                .map(({ keys, does }) => (
                  <div key={does}>
                    <dt>
                      {keys.map((key) => (
                        <Key key={key} of={key} />
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </div>
      <label className="row small">
        <input type="checkbox" checked={isOn} onChange={(event) => onToggle(event.target.checked)} />
        Single keys are on
      </label>
    </section>
  );
};
