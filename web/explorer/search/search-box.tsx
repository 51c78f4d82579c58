import { type FormEvent, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useCarriedAddress } from '../address/use-address.js';
import { NameBox } from './name-box.js';
import './search-box.css';

/** The search field of the top bar: a chosen name opens its page, Enter searches everything. */
export const SearchBox = () => {
  const [path, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('q');
  const carried = useCarriedAddress();
  const [text, setText] = useState('');

  useEffect(() => setText(path === '/search' ? (asked ?? '') : ''), [path, asked]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') go(carried('/search', { q: text.trim() }));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too new for the browsers that these pages support
    <form role="search" className="search-box" onSubmit={submit}>
      <NameBox
        aria-label="Search"
        placeholder="People, states, words …"
        text={text}
        onType={setText}
        onChoose={({ id }) => go(carried(`/${id}`))}
      />
      <button type="submit" className="button">
        Search
      </button>
    </form>
  );
};
