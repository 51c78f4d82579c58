import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { proposedActs } from './acts.js';
import type { Article, Span } from './article.js';
import { type KeyName, keyOf } from './keys.js';
import type { Candidate, Review, ReviewState } from './review.js';

const KEYS_OFF = 'demarche:single-keys-off';

interface Context {
  review: Review;
  state: ReviewState;
  selected: Candidate | null;
  article: Article;
  textRef: RefObject<HTMLDivElement | null>;
}

/** What the keys and buttons of a review do. */
export interface Commands {
  run: (name: KeyName, index?: number) => void;
  chooseAct: (code: string) => void;
  /** What is shown below the card while something is being chosen. */
  panel: ReactNode;
  span: Span | null;
  cut: number | null;
  isHelpShown: boolean;
  areKeysOn: boolean;
  setKeysOn: (areOn: boolean) => void;
}

export function useCommands(context: Context): Commands {
  const { review, state, selected } = context;
  const [isHelpShown, setHelpShown] = useState(false);
  const [areKeysOn, setOn] = useState(() => localStorage.getItem(KEYS_OFF) === null);

  const chooseAct = (code: string) => {
    if (!selected || code === selected.draft.act.code) return;
    const { act, tone } = selected.draft;
    review.revise(
      [{ id: selected.id, changes: { act: code, tone: null }, back: { act: act.code, tone } }],
      'Act chosen.',
    );
  };

  const run = (name: KeyName, index = 0) => {
    if (name === 'help') return setHelpShown(!isHelpShown);
    if (name === 'next' || name === 'previous') return review.step(name === 'next' ? 1 : -1);
    if (name === 'undo') return review.undo();
    if (!selected || !state.run.isOpen) return;
    if (name === 'accept' || name === 'reject') return review.decide(name, selected.id);
    if (name === 'act') {
      const code = proposedActs(selected)[index]?.act.code;
      if (code !== undefined) chooseAct(code);
    }
  };

  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!areKeysOn) return;
    const press = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (!key) return;
      event.preventDefault();
      latest.current(key.name, key.index);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [areKeysOn]);

  const setKeysOn = (areOn: boolean) => {
    if (areOn) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, 'true');
    setOn(areOn);
  };

  return { run, chooseAct, panel: null, span: null, cut: null, isHelpShown, areKeysOn, setKeysOn };
}
