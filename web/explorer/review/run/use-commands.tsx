import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../api/refusal.js';
import { proposedActs } from './acts.js';
import type { Article } from './article.js';
import { type KeyName, keyOf } from './keys.js';
import type { Mode } from './mode.js';
import type { Candidate, Review, ReviewState } from './review.js';
import { addSelected, join, keepSplit, keepWords, movedBy, splitModeOf, wordsModeOf } from './spans.js';
import { SUBJECT_FIELDS, type SubjectMode } from './subject-modes.js';

const KEYS_OFF = 'demarche:single-keys-off';

/** The objects that the commands of a review work on. */
export interface Context {
  review: Review;
  state: ReviewState;
  selected: Candidate | null;
  article: Article;
  textRef: RefObject<HTMLDivElement | null>;
}

/** The commands that the keys and buttons of a review call. */
export interface Commands {
  mode: Mode | null;
  /** Ends the mode without changes; `keepMode` keeps them. */
  endMode: () => void;
  keepMode: () => void;
  /** Ends the mode once the service accepts what was sent in it; if it is refused, keeps the mode open and sets `refusal`. */
  endOnce: (sent: readonly string[]) => void;
  /** The service's refusal of the choice. */
  refusal: Refusal | null;
  moveMode: (key: string, isShifted: boolean) => void;
  run: (name: KeyName, index?: number) => void;
  chooseAct: (code: string) => void;
  isHelpShown: boolean;
  areKeysOn: boolean;
  setKeysOn: (areOn: boolean) => void;
}

const isSubjectMode = (name: string): name is SubjectMode => name in SUBJECT_FIELDS;

/** The commands of a review, for both keys and buttons. */
export function useCommands(context: Context): Commands {
  const { review, state, selected } = context;
  const [isHelpShown, setHelpShown] = useState(false);
  const [areKeysOn, setOn] = useState(() => localStorage.getItem(KEYS_OFF) === null);
  const [mode, setMode] = useState<Mode | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** While the service has not answered, a promise of whether it accepts the choice. */
  const waiting = useRef<Promise<boolean> | null>(null);
  const open = (next: Mode | null) => {
    setRefusal(null);
    setMode(next);
  };
  const endMode = () => open(null);
  const endOnce: Commands['endOnce'] = (sent) => {
    // So that keys are commands again; they wait for the answer.
    (document.activeElement as HTMLElement | null)?.blur();
    const isKept = review.answersTo(sent).then((refused) => {
      waiting.current = null;
      setRefusal(refused);
      if (!refused) setMode((now) => (now === mode ? null : now));
      return !refused;
    });
    waiting.current = isKept;
  };

  const chooseAct = (code: string) => {
    if (!selected || code === selected.draft.act.code) return;
    const { act, tone } = selected.draft;
    const { id } = selected;
    review.revise([{ id, changes: { act: code, tone: null }, back: { act: act.code, tone } }], 'Act chosen.');
  };

  const begin = (name: KeyName) => {
    if (selected?.state !== 'PENDING') return review.say('That one is decided; undo that first (Shift u).');
    if (isSubjectMode(name)) return open({ kind: name });
    if (name === 'edit' || name === 'code') return open({ kind: 'edit', first: name === 'code' ? 'act' : 'saidOn' });
    if (name === 'words') return open(wordsModeOf(context, selected));
    if (name === 'split') return open(splitModeOf(context, selected));
    if (name === 'join') return join(context, selected);
    if (name === 'add') return addSelected(context, selected);
  };
  const run = (name: KeyName, index = 0) => {
    if (waiting.current) {
      // In a new task, after the panel is gone.
      void waiting.current.then((isKept) => isKept && setTimeout(() => latest.current.run(name, index)));
      return;
    }
    if (name === 'help') return setHelpShown(!isHelpShown);
    endMode();
    if (name === 'next' || name === 'previous') return review.step(name === 'next' ? 1 : -1);
    if (!state.run.isOpen) return review.say('The run is closed; open it again first.');
    if (name === 'undo') return review.undo();
    if (name === 'acceptAll') return open({ kind: 'acceptAll' });
    if (!selected) return;
    if (name === 'undoOne') return review.undoOne(selected.id);
    if (name === 'accept' || name === 'reject') return review.decide(name, selected.id);
    if (name !== 'act') return begin(name);
    const code = proposedActs(selected)[index]?.act.code;
    if (code !== undefined) chooseAct(code);
  };

  const keepMode = () => {
    if (selected && mode?.kind === 'words') endOnce(keepWords(context, selected, mode.span));
    if (selected && mode?.kind === 'split') endOnce(keepSplit(context, selected, mode));
  };
  const moveMode = (key: string, isShifted: boolean) => open(mode && movedBy(context.article, mode, key, isShifted));

  const press = (event: KeyboardEvent) => {
    const isMoving = !waiting.current && (mode?.kind === 'words' || mode?.kind === 'split');
    // Enter presses a control that has the focus.
    const isPress = event.key === 'Enter' && (event.target as HTMLElement).closest('a, button, summary') !== null;
    if (isMoving && !isPress && ['ArrowLeft', 'ArrowRight', 'Enter', 'Escape'].includes(event.key)) {
      event.preventDefault();
      if (event.key === 'Enter') return keepMode();
      return event.key === 'Escape' ? endMode() : moveMode(event.key, event.shiftKey);
    }
    const key = areKeysOn ? keyOf(event) : null;
    if (!key) return;
    event.preventDefault();
    run(key.name, key.index);
  };
  const latest = useRef({ press, run });
  latest.current = { press, run };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current.press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  const setKeysOn = (areOn: boolean) => {
    if (areOn) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, 'true');
    setOn(areOn);
  };

  const modes = { mode, endMode, keepMode, endOnce, refusal, moveMode };
  return { ...modes, ...{ run, chooseAct }, isHelpShown, areKeysOn, setKeysOn };
}
