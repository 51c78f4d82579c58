import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type InputHTMLAttributes, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ask } from '../../api/ask.js';
import { ActNames } from '../../api/operations.generated.js';
import type { Refusal } from '../../api/refusal.js';
import { DAYS_AS_WRITTEN } from '../../words/days.js';
import type { CandidateChangesInput } from '../api/operations.generated.js';
import { LeaveButton } from './leave-button.js';
import { problemsByKey } from './refused.js';
import type { Candidate } from './review.js';

const KEYS = ['saidOn', 'act', 'tone', 'place', 'medium'] as const;
type Key = (typeof KEYS)[number];
const NONE: ReadonlyMap<string, string> = new Map();

interface Props {
  candidate: Candidate;
  /** The field that is focused first. */
  first: 'saidOn' | 'act';
  /** The service's refusal of the typed values. */
  refusal: Refusal | null;
  onDone: (changes: CandidateChangesInput, back: CandidateChangesInput) => void;
  onCancel: () => void;
}

/** The code of a typed act, given by code or by name; null if the code book, once it is loaded, has no such act. */
function codeOf(typed: string, acts: readonly { code: string; name: string }[] | null): string | null {
  const words = typed.toLowerCase();
  const code = /^\d+/.exec(words)?.[0];
  if (!acts) return code ?? null;
  return acts.find((act) => act.code === code || act.name.toLowerCase() === words)?.code ?? null;
}

/** A form for the typed fields of a candidate: the day, the act by its name, the tone, the place and the medium. */
export const DetailsForm = ({ candidate, first, refusal, onDone, onCancel }: Props) => {
  const acts = useId();
  const { data } = useQuery({ queryKey: [ActNames.name], queryFn: () => ask(ActNames, {}) });
  const { draft } = candidate;
  const form = useRef<HTMLFormElement>(null);
  const [found, setFound] = useState<ReadonlyMap<string, string>>(NONE);
  useEffect(() => setFound(refusal ? problemsByKey(refusal, KEYS) : NONE), [refusal]);
  const wrong = KEYS.find((key) => found.has(key)) ?? first;
  // biome-ignore lint/correctness/useExhaustiveDependencies: also if the same field is refused again
  useEffect(() => {
    const box = form.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`);
    box?.focus();
    box?.select();
  }, [wrong, found]);

  const tell = (key: string, problem: string) => setFound(new Map([[key, problem]]));
  const field = (name: Key, label: ReactNode, more: InputHTMLAttributes<HTMLInputElement>, hint?: string) => (
    <label className="field">
      {label}
      <input
        name={name}
        aria-invalid={found.has(name) || undefined}
        aria-describedby={found.has(name) || hint ? `${acts}-${name}` : undefined}
        {...more}
      />
      {told(name) ||
        (hint && (
          <span id={`${acts}-${name}`} className="soft small">
            {hint}
          </span>
        ))}
    </label>
  );
  const told = (name: string) =>
    found.has(name) && (
      <span id={`${acts}-${name}`} role="alert" className="problem">
        {found.get(name)}
      </span>
    );

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = (name: string) => String(fields.get(name) ?? '').trim();
    const act = codeOf(given('act'), data?.acts ?? null);
    if (act === null)
      return tell('act', `The code book has no act “${given('act')}”. Choose one of those that appear as you type.`);
    const isToneLeft = given('tone') === String(draft.tone ?? '');
    // The tone follows the act, unless one is typed.
    const tone = given('tone') === '' || (isToneLeft && act !== draft.act.code) ? null : Number(given('tone'));
    if (Number.isNaN(tone)) return tell('tone', 'A tone is a number from −10 to 10, or nothing.');
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
        {field(
          'saidOn',
          <>Day {candidate.saidOnWords !== null && `(“${candidate.saidOnWords}”)`}</>,
          { defaultValue: draft.saidOn },
          DAYS_AS_WRITTEN,
        )}
        {field('act', 'Act, by its words or code', { list: acts, defaultValue: `${draft.act.code} ${draft.act.name}` })}
        {field('tone', `Tone, else the act’s own (${draft.act.goldstein})`, {
          ...{ inputMode: 'numeric', defaultValue: draft.tone ?? '' },
        })}
        {field('place', 'Place', { defaultValue: draft.place ?? '' })}
        {field('medium', 'Medium', { defaultValue: draft.medium ?? '' })}
      </div>
      <datalist id={acts}>
        {data?.acts?.map(({ code, name }) => (
          <option key={code} value={`${code} ${name}`} />
        ))}
      </datalist>
      {told('')}
      <p className="row">
        <button type="submit" className="button button-main button-small">
          Keep it <kbd>Enter</kbd>
        </button>
        <LeaveButton onCancel={onCancel} />
      </p>
    </form>
  );
};
