import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react';
import type { Named } from '../parts/subject-link.js';
import { kindInWords } from '../words/names.js';
import { useSuggestions } from './use-suggestions.js';
import './name-box.css';

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  text: string;
  onType: (text: string) => void;
  onChoose: (subject: Named) => void;
  /** Whether only states are offered. */
  isState?: boolean;
}

/**
 * A combobox that suggests subjects as one types, to be chosen by arrow keys and Enter or by pointer. Enter on the typed text is
 * left to the form around it; Escape closes the list and keeps the text. The list is as wide as the positioned ancestor.
 */
export const NameBox = ({ text, onType, onChoose, isState = false, ...input }: Props) => {
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(-1);
  // Only typed text is looked up, not a value that was set in another way.
  const suggestions = useSuggestions(text, typed === text, isState);

  const close = () => {
    setTyped(null);
    setMarked(-1);
  };
  const choose = (subject: Named) => {
    close();
    onChoose(subject);
  };
  const press = (event: KeyboardEvent) => {
    const subject = suggestions[marked];
    if (event.key === 'Enter' && subject) {
      event.preventDefault();
      return choose(subject);
    }
    // Browsers clear a search field on Escape.
    if (event.key === 'Escape') event.preventDefault();
    if (event.key === 'Escape' || event.key === 'Enter') return close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || suggestions.length === 0) return;
    event.preventDefault();
    // One more than there are suggestions: the text itself comes before the first one.
    const places = suggestions.length + 1;
    setMarked(((marked + 1 + step + places) % places) - 1);
  };

  return (
    <>
      <input
        {...input}
        type="search"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={suggestions.length > 0}
        aria-controls={list}
        aria-activedescendant={suggestions[marked] ? `${list}-${marked}` : undefined}
        value={text}
        onChange={({ target }) => {
          onType(target.value);
          setTyped(target.value);
          setMarked(-1);
        }}
        onKeyDown={press}
        onBlur={close}
      />
      <div id={list} role="listbox" aria-label="Names" hidden={suggestions.length === 0} className="suggestions">
        {suggestions.map((subject, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which refers to the marked option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys
          <div
            key={subject.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === marked}
            // Keeps the focus in the box: losing it would close the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(subject)}
          >
            {subject.name} <span className="soft small">{kindInWords(subject.id)}</span>
          </div>
        ))}
      </div>
    </>
  );
};
