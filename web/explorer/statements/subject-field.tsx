import { useId, useRef, useState } from 'react';
import type { Named } from '../parts/subject-link.js';
import { useFollowing } from '../parts/use-following.js';
import { NameBox } from '../search/name-box.js';
import { labelOf, type Problem } from './find-subject.js';
import './statements.css';

interface Props {
  name: string;
  label: string;
  ids: readonly string[];
  names: ReadonlyMap<string, string>;
  /** Whether only a state can be chosen. */
  isState?: boolean;
  /** Whether the field is required. */
  isRequired?: boolean;
  /** The typed text that names no subject, and why. */
  problem?: Problem;
}

/** The name of the form value with the typed text of a field. */
export const typedIn = (name: string) => `${name}.typed`;

/** A field for a subject, with suggestions; the form gets the chosen ids, separated by spaces, and the typed text. */
export const SubjectField = ({ name, label, ids, names, isState = false, isRequired = false, problem }: Props) => {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const given = ids.map((id) => names.get(id) ?? id).join(', ');
  const [text, setText] = useFollowing(given);
  const [chosen, setChosen] = useState<Named | null>(null);
  const isChosen = chosen !== null && text === chosen.name;
  const value = isChosen ? chosen.id : text === given ? ids.join(' ') : '';
  const trouble = problem?.text === text.trim() && (!isChosen || chosen.id === problem.id) ? problem : null;
  const choose = (subject: Named) => {
    setChosen(subject);
    setText(subject.name);
    box.current?.focus();
  };
  return (
    <div className="field subject-field">
      <label htmlFor={id}>{label}</label>
      <NameBox
        ref={box}
        id={id}
        name={typedIn(name)}
        text={text}
        onType={(typed) => {
          setChosen(null);
          setText(typed);
        }}
        onChoose={choose}
        isState={isState}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : `${id}-why`}
        placeholder={isRequired ? 'a name' : isState ? 'any country' : 'anybody'}
        required={isRequired}
      />
      <input type="hidden" name={name} value={value} />
      {trouble !== null && (
        <div role="alert" className="row">
          <p id={`${id}-why`} className="problem small">
            {trouble.why}
          </p>
          {trouble.candidates.map((subject) => (
            <button key={subject.id} type="button" className="button button-small" onClick={() => choose(subject)}>
              {labelOf(subject)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
