import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../api/ask.js';
import { ReadArticle } from '../api/operations.generated.js';
import { useMutationId } from '../use-mutation-id.js';

const FIELDS = [
  { name: 'publishedOn', label: 'Published on', example: '2021-10-27, or 2021-10' },
  { name: 'title', label: 'Title', example: 'as the page has it' },
  { name: 'publisher', label: 'Publisher', example: '' },
  { name: 'url', label: 'Address', example: 'https://…' },
] as const;

/** A form for an article, pasted or from a file; opens the review of the candidates that are found in it. */
export const ReadForm = () => {
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [isNoText, setIsNoText] = useState(false);
  const [isBlank, setIsBlank] = useState(false);
  const [, go] = useLocation();
  const idFor = useMutationId();
  const reading = useMutation({
    mutationFn: (fields: Record<string, string | null>) => {
      const input = { ...fields, text };
      return ask(ReadArticle, { input: { ...input, clientMutationId: idFor(input) } });
    },
    onSuccess: ({ extractStatements }) => {
      const id = extractStatements?.run?.id;
      if (id) go(`/review/${id.slice('run/'.length)}`);
    },
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsBlank(text.trim() === '');
    if (text.trim() === '' || reading.isPending) return;
    const data = new FormData(event.currentTarget);
    const given = (name: string) => String(data.get(name) ?? '').trim() || null;
    reading.mutate(Object.fromEntries(FIELDS.map(({ name }) => [name, given(name)])));
  };
  const readFile = async (file: File | undefined) => {
    const content = (await file?.text()) ?? '';
    // Text contains neither NUL nor, decoded as UTF-8, invalid bytes; for other encodings there is the command line.
    const isText = !/[\0\ufffd]/.test(content);
    setIsNoText(!isText);
    setText(isText ? content : '');
  };
  const submitByKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };

  return (
    <form ref={form} className="card stack" onSubmit={submit} aria-labelledby="read-heading">
      <h2 id="read-heading">Read an article</h2>
      <label className="field">
        Its text, or the source of its page
        <textarea
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitByKeys}
          required
          spellCheck={false}
        />
      </label>
      <div className="read-fields">
        {FIELDS.map(({ name, label, example }) => (
          <label key={name} className="field">
            {label}
            <input name={name} placeholder={example} autoComplete="off" />
          </label>
        ))}
        <label className="field">
          Or a file
          <input
            type="file"
            accept=".txt,.html,.htm,text/plain,text/html"
            onChange={({ target }) => readFile(target.files?.[0])}
          />
        </label>
      </div>
      <p className="row">
        <button type="submit" className="button button-main" disabled={reading.isPending}>
          {reading.isPending ? 'Reading …' : 'Read it'} <kbd>Ctrl Enter</kbd>
        </button>
        <span className="soft small">
          Nothing is recorded before you accept it. What a page says of itself fills empty fields.
        </span>
      </p>
      {isBlank && text.trim() === '' && (
        <p role="alert" className="problem">
          There are no words in this text. Paste that of an article, or choose a file.
        </p>
      )}
      {isNoText && (
        <p role="alert" className="problem">
          This file is not a text in UTF-8. Save it as one, or read it by <code>npx demarche extract --queue</code>.
        </p>
      )}
      {reading.error && (
        <p role="alert" className="problem">
          {reading.error.message}
        </p>
      )}
    </form>
  );
};
