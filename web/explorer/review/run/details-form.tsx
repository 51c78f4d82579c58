import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { ask } from '../../api/ask.js';
import { type CandidateChangesInput, ReviewActs } from '../api/operations.generated.js';
import { LeaveButton } from './leave-button.js';
import type { Candidate } from './review.js';

interface Props {
  candidate: Candidate;
  /** The field to begin with. */
  first: 'saidOn' | 'act';
  onDone: (changes: CandidateChangesInput, back: CandidateChangesInput) => void;
  onCancel: () => void;
}

/** The code of an act that is typed, as its code or in its words; null where the code book, once it is there, has none such. */
function codeOf(typed: string, acts: readonly { code: string; name: string }[] | null): string | null {
  const words = typed.toLowerCase();
  const code = /^\d+/.exec(words)?.[0];
  if (!acts) return code ?? null;
  return acts.find((act) => act.code === code || act.name.toLowerCase() === words)?.code ?? null;
}

/** The fields of a candidate that are typed: the day, the act by its words, the tone, where and in which medium. */
export const DetailsForm = ({ candidate, first, onDone, onCancel }: Props) => {
  const acts = useId();
  const { data } = useQuery({ queryKey: [ReviewActs.name], queryFn: () => ask(ReviewActs, {}) });
  const { draft } = candidate;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const box = form.current?.querySelector<HTMLInputElement>(`[name=${first}]`);
    box?.focus();
    box?.select();
  }, [first]);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = (name: string) => String(fields.get(name) ?? '').trim();
    const act = codeOf(given('act'), data?.acts ?? null);
    if (act === null)
      return setProblem(`The code book has no act “${given('act')}”. Choose one of those that appear as you type.`);
    const isToneLeft = given('tone') === String(draft.tone ?? '');
    // The tone follows the act, unless one is typed.
    const tone = given('tone') === '' || (isToneLeft && act !== draft.act.code) ? null : Number(given('tone'));
    if (Number.isNaN(tone)) return setProblem('A tone is a number from −10 to 10, or nothing.');
    const now = {
      saidOn: given('saidOn'),
      act,
      tone,
      place: given('place') || null,
      medium: given('medium') || null,
    };
    const before = {
      saidOn: draft.saidOn,
      act: draft.act.code,
      tone: draft.tone,
      place: draft.place,
      medium: draft.medium,
    };
    const changed = (Object.keys(now) as (keyof typeof now)[]).filter((name) => now[name] !== before[name]);
    const only = (all: typeof now) => Object.fromEntries(changed.map((name) => [name, all[name]]));
    if (changed.length === 0) return onCancel();
    onDone(only(now), only(before));
  };

  return (
    <form
      ref={form}
      className="card panel"
      aria-label="Edit the candidate"
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <div className="read-fields">
        <label className="field">
          Day {candidate.saidOnWords !== null && `(“${candidate.saidOnWords}”)`}
          <input name="saidOn" defaultValue={draft.saidOn} />
        </label>
        <label className="field">
          Act, by its words or code
          <input name="act" list={acts} defaultValue={`${draft.act.code} ${draft.act.name}`} />
        </label>
        <label className="field">
          Tone, else the act’s own ({draft.act.goldstein})
          <input name="tone" inputMode="numeric" defaultValue={draft.tone ?? ''} />
        </label>
        <label className="field">
          Place
          <input name="place" defaultValue={draft.place ?? ''} />
        </label>
        <label className="field">
          Medium
          <input name="medium" defaultValue={draft.medium ?? ''} />
        </label>
      </div>
      <datalist id={acts}>
        {data?.acts?.map(({ code, name }) => (
          <option key={code} value={`${code} ${name}`} />
        ))}
      </datalist>
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <p className="row">
        <button type="submit" className="button button-main button-small">
          Keep it <kbd>Enter</kbd>
        </button>
        <LeaveButton onCancel={onCancel} />
      </p>
    </form>
  );
};
