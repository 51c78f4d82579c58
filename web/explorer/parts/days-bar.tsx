import { type FormEvent, useEffect, useId, useRef } from 'react';
import { edtfOf, spanOf } from '../address/days.js';
import { type Changes, useAddress } from '../address/use-address.js';
import type { Counting } from '../api/operations.generated.js';
import { ACTS, countingOf } from '../words/countings.js';
import './days-bar.css';

/** Makes the browser reject a last day that is before the first, at the field of the last day. */
function checkOrder(form: HTMLFormElement): void {
  const [from, to] = ['from', 'to'].map((name) => form.elements.namedItem(name) as HTMLInputElement);
  const isReversed = from!.value !== '' && to!.value !== '' && to!.value < from!.value;
  to!.setCustomValidity(isReversed ? 'The last day comes before the first.' : '');
}

/**
 * Fields for the days of a view and for the instant of knowledge, which are in the address and kept from view to view. `counting`
 * is what the view counts, if the address does not say it.
 */
export const DaysBar = ({ counting }: { counting?: Counting }) => {
  const id = useId();
  const { params, change } = useAddress();
  const saidOn = params.get('saidOn');
  const known = params.get('recordedBefore')?.slice(0, 10) ?? '';
  const span = spanOf(saidOn);
  const form = useRef<HTMLFormElement>(null);
  // The fields are reset rather than replaced when the address changes, so that they keep the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has changed
  useEffect(() => {
    form.current?.reset();
    if (form.current) checkOrder(form.current);
  }, [saidOn, known]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [from, to, before] = ['from', 'to', 'before'].map((name) => String(fields.get(name) ?? ''));
    // The fields cannot show everything that the address can express, so untouched ones leave it unchanged.
    const changes: Changes = { after: null };
    if (from !== span.from || to !== span.to) changes.saidOn = edtfOf({ from: from!, to: to! });
    if (before !== known) changes.recordedBefore = before === '' ? null : `${before}T00:00:00Z`;
    change(changes);
  };

  return (
    <form
      className="days-bar"
      onSubmit={submit}
      onInput={(event) => checkOrder(event.currentTarget)}
      ref={form}
      aria-label="Days"
    >
      <label className="field" htmlFor={`${id}-from`}>
        {ACTS[counting ?? countingOf(params)].made} from
        <input id={`${id}-from`} type="date" name="from" min="0001-01-01" max="9999-12-31" defaultValue={span.from} />
      </label>
      <label className="field" htmlFor={`${id}-to`}>
        to
        <input id={`${id}-to`} type="date" name="to" min="0001-01-01" max="9999-12-31" defaultValue={span.to} />
      </label>
      <label className="field" htmlFor={`${id}-before`}>
        As recorded before
        <input id={`${id}-before`} type="date" name="before" defaultValue={known} />
      </label>
      <button type="submit" className="button">
        Show these days
      </button>
      {(saidOn || known) && (
        <button
          type="button"
          className="button"
          onClick={() => change({ saidOn: null, after: null, recordedBefore: null })}
        >
          All days
        </button>
      )}
    </form>
  );
};
