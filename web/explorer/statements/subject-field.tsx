import { useId, useState } from 'react';
import { useSuggestions } from '../search/use-suggestions.js';
import { kindInWords } from '../words/names.js';

interface Props {
  name: string;
  label: string;
  ids: readonly string[];
  names: ReadonlyMap<string, string>;
  /** Whether only a state can be chosen. */
  isState?: boolean;
}

/** A field for a subject: names come as one types; the form gets the ids, with blanks between them. */
export const SubjectField = ({ name, label, ids, names, isState = false }: Props) => {
  const list = useId();
  const given = ids.map((id) => names.get(id) ?? id).join(', ');
  const [text, setText] = useState(given);
  const [isTyped, setIsTyped] = useState(false);
  // What was chosen stays chosen while names that begin like it are looked for.
  const [picked, setPicked] = useState<{ id: string; name: string } | null>(null);
  const found = useSuggestions(text, isTyped);
  const suggestions = isState ? found.filter(({ id }) => id.startsWith('state/')) : found;
  const labelOf = (subject: { id: string; name: string }) => `${subject.name} (${kindInWords(subject.id)})`;
  const named = (typed: string) => suggestions.find((subject) => labelOf(subject) === typed) ?? null;
  const chosen = picked ?? named(text) ?? suggestions[0];
  const value =
    text.trim() === '' ? '' : text === given ? ids.join(' ') : (chosen?.id ?? text.trim().replaceAll(' ', '-'));
  return (
    <label className="field">
      {label}
      <input
        type="search"
        list={list}
        autoComplete="off"
        placeholder={isState ? 'any country' : 'anybody'}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPicked(named(event.target.value));
          setIsTyped(true);
        }}
      />
      <datalist id={list}>
        {suggestions.map((subject) => (
          <option key={subject.id} value={labelOf(subject)} />
        ))}
      </datalist>
      <input type="hidden" name={name} value={value} />
    </label>
  );
};
