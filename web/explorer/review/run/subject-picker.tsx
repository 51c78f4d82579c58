import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ask } from '../../api/ask.js';
import type { Refusal } from '../../api/refusal.js';
import { useSettled } from '../../parts/use-settled.js';
import { kindInWords } from '../../words/names.js';
import { ReviewSubjects, type SearchKind } from '../api/operations.generated.js';
import { Key } from './key-help.js';
import { LeaveButton } from './leave-button.js';
import { NewSubject } from './new-subject.js';
import { SubjectDetails } from './subject-details.js';
import { Told } from './told.js';

const MOST_DIGITS = 9;

/** A subject to choose: one from the graph, or one that would be recorded with the statement. */
export interface Choice {
  id: string;
  name: string;
  isNew: boolean;
}

interface Props {
  title: string;
  kinds: readonly SearchKind[];
  proposed: readonly Choice[];
  /** The subjects that are already chosen, if there can be several. */
  chosen: readonly Choice[];
  isMany: boolean;
  /** The day of the statement, for the roles of persons. */
  day: string;
  refusal: Refusal | null;
  onDone: (chosen: readonly Choice[]) => void;
  onCancel: () => void;
}

function useFound(text: string, kinds: readonly SearchKind[]): Choice[] {
  const settled = useSettled(text);
  const { data } = useQuery({
    queryKey: [ReviewSubjects.name, settled, kinds],
    queryFn: ({ signal }) => ask(ReviewSubjects, { text: settled, kinds: [...kinds] }, signal),
    enabled: settled.length >= 2,
  });
  if (text.length < 2) return [];
  return (data?.search?.nodes ?? []).flatMap(({ node }) =>
    'name' in node && node.name ? [{ id: node.id, name: node.name, isNew: false }] : [],
  );
}

/**
 * Chooses subjects by keyboard: a digit takes a proposal, letters search the graph, Enter takes the marked option; if several
 * can be chosen, Enter without a text finishes. A subject that is not in the graph can be created here.
 */
export const SubjectPicker = ({ title, kinds, proposed, chosen, isMany, day, refusal, onDone, onCancel }: Props) => {
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const [taken, setTaken] = useState(chosen);
  const [isMaking, setMaking] = useState(false);
  const typed = text.trim();
  const found = useFound(typed, kinds);
  const fits = ({ name }: Choice) => name.toLowerCase().includes(typed.toLowerCase());
  const options = [...new Map([...proposed.filter(fits), ...found].map((one) => [one.id, one])).values()].slice(
    0,
    MOST_DIGITS,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused choice can be corrected at once
  useEffect(() => box.current?.focus(), [refusal]);

  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    if (!isMany) return onDone([choice]);
    setTaken((before) => (before.some(({ id }) => id === choice.id) ? before : [...before, choice]));
    setText('');
    setMarked(0);
    box.current?.focus();
  };
  const takeMade = (made: Choice) => {
    setMaking(false);
    take(made);
  };
  const drop = (id: string) => setTaken(taken.filter((one) => one.id !== id));
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    const isDigit = text === '' && /^[1-9]$/.test(key);
    if (!isDigit && !['Enter', 'Escape', 'ArrowDown', 'ArrowUp'].includes(key)) {
      if (key === 'Backspace' && text === '' && isMany) setTaken(taken.slice(0, -1));
      return;
    }
    event.preventDefault();
    if (isDigit) return take(options[Number(key) - 1]);
    if (key === 'Escape') return onCancel();
    if (key === 'Enter') {
      if (isMany && typed === '') return onDone(taken);
      return options[marked] ? take(options[marked]) : setMaking(typed !== '');
    }
    // After the last option, Enter records what is typed as a new subject.
    const last = typed === '' ? options.length - 1 : options.length;
    setMarked(Math.max(0, Math.min(marked + (key === 'ArrowDown' ? 1 : -1), last)));
  };

  if (isMaking) return <NewSubject name={typed} onDone={takeMade} onCancel={onCancel} />;
  return (
    <fieldset className="card panel">
      <legend>{title}</legend>
      {isMany && taken.length > 0 && (
        <ul className="row taken">
          {taken.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="button button-small"
                onClick={() => drop(id)}
                aria-label={`Remove ${name}`}
              >
                {name} ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={box}
        role="combobox"
        aria-label="A digit, or a name to look for"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={options[marked] ? `${list}-${marked}` : undefined}
        placeholder="A digit, or a name to look for"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setMarked(0);
        }}
        onKeyDown={press}
      />
      <Told refusal={refusal} />
      <div id={list} role="listbox" aria-label={title} className="choices">
        {options.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which refers to the marked option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys
          <div
            key={choice.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === marked}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            <Key of={String(index + 1)} />
            <span>
              <strong>{choice.name}</strong> <span className="soft small">{kindInWords(choice.id)}</span>
              {choice.isNew ? <em className="badge">new</em> : <SubjectDetails id={choice.id} day={day} />}
            </span>
          </div>
        ))}
      </div>
      <p className="row">
        {typed !== '' && (
          <button type="button" className="button button-small" onClick={() => setMaking(true)}>
            Record “{typed}” as a new subject {!options[marked] && <kbd>Enter</kbd>}
          </button>
        )}
        {isMany && (
          <button type="button" className="button button-small" onClick={() => onDone(taken)}>
            Keep these {typed === '' && <kbd>Enter</kbd>}
          </button>
        )}
        <LeaveButton onCancel={onCancel} />
      </p>
    </fieldset>
  );
};
