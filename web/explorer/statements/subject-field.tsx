import { useId, useState } from 'react';
import type { Named } from '../parts/subject-link.js';
import { useFollowing } from '../parts/use-following.js';
import { useSuggestions } from '../search/use-suggestions.js';
import { labelOf } from './find-subject.js';

interface Props {
  name: string;
  label: string;
  ids: readonly string[];
  names: ReadonlyMap<string, string>;
  /** Whether only a state can be chosen. */
  isState?: boolean;
  /** Whether the field must name somebody. */
  isRequired?: boolean;
  /** What was typed and names nobody, and why. */
  problem?: Problem;
}

/** A text that could not be resolved to one subject, and the reason. */
export interface Problem {
  text: string;
  why: string;
}

/** The name of what was typed into the field of this name. */
export const typedIn = (name: string) => `${name}.typed`;

/** A field for a subject: names come as one types; the form gets the ids of who was chosen, with blanks between them, and the text. */
export const SubjectField = ({ name, label, ids, names, isState = false, isRequired = false, problem }: Props) => {
  const list = useId();
  const given = ids.map((id) => names.get(id) ?? id).join(', ');
  const [text, setText] = useFollowing(given);
  // What was chosen stays chosen while names that begin like it are looked for.
  const [picked, setPicked] = useState<Named | null>(null);
  const found = useSuggestions(text, text !== given);
  const suggestions = isState ? found.filter(({ id }) => id.startsWith('state/')) : found;
  const named = (typed: string) => suggestions.find((subject) => labelOf(subject) === typed) ?? null;
  const value = text === given ? ids.join(' ') : ((picked ?? named(text))?.id ?? '');
  const why = problem?.text === text.trim() ? problem.why : null;
  return (
    <div className="subject-field">
      <label className="field">
        {label}
        <input
          type="search"
          name={typedIn(name)}
          aria-invalid={why !== null}
          aria-describedby={why === null ? undefined : `${list}-why`}
          list={list}
          autoComplete="off"
          placeholder={isRequired ? 'a name' : isState ? 'any country' : 'anybody'}
          required={isRequired}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPicked(named(event.target.value));
          }}
        />
        <datalist id={list}>
          {suggestions.map((subject) => (
            <option key={subject.id} value={labelOf(subject)} />
          ))}
        </datalist>
        <input type="hidden" name={name} value={value} />
      </label>
      {why !== null && (
        <p id={`${list}-why`} role="alert" className="problem small">
          {why}
        </p>
      )}
    </div>
  );
};
