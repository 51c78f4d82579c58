import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useCarriedAddress } from '../address/use-address.js';
import { kindInWords } from '../words/names.js';
import { useSuggestions } from './use-suggestions.js';
import './search-box.css';

/** The search of the bar at the top: names come as one types, Enter searches everything. */
export const SearchBox = () => {
  const list = useId();
  const [path, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('q');
  const carried = useCarriedAddress();
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const suggestions = useSuggestions(text, isOpen);

  useEffect(() => {
    setText(path === '/search' ? (asked ?? '') : '');
    setIsOpen(false);
  }, [path, asked]);

  const close = () => {
    setIsOpen(false);
    setChosen(-1);
  };
  const open = (id: string) => {
    close();
    go(carried(`/${id}`));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const suggestion = suggestions[chosen];
    if (suggestion) return open(suggestion.id);
    close();
    if (text.trim() !== '') go(carried('/search', { q: text.trim() }));
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || suggestions.length === 0) return;
    event.preventDefault();
    // One more than there are: before the first one is the text itself.
    const places = suggestions.length + 1;
    setChosen(((chosen + 1 + step + places) % places) - 1);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for the browsers that read these pages
    <form role="search" className="search-box" onSubmit={submit}>
      <input
        type="search"
        role="combobox"
        aria-label="Search"
        placeholder="People, states, words …"
        autoComplete="off"
        aria-expanded={suggestions.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setIsOpen(true);
          setChosen(-1);
        }}
        onKeyDown={move}
        onBlur={close}
      />
      <button type="submit" className="button">
        Search
      </button>
      <div id={list} role="listbox" aria-label="Names" hidden={suggestions.length === 0} className="suggestions">
        {suggestions.map(({ id, name }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the chosen one
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box takes the keys
          <div
            key={id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            // Before the box loses the focus, which closes the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => open(id)}
          >
            {name} <span className="soft small">{kindInWords(id)}</span>
          </div>
        ))}
      </div>
    </form>
  );
};
