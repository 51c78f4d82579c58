import { type FormEvent, Fragment } from 'react';
import { type Changes, useAddress } from '../address/use-address.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { CLASSES, FORMS } from '../words/names.js';
import { SubjectField } from './subject-field.js';

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <label className="field">
    {label}
    <select name={name} defaultValue={value}>
      <option value="">{name === 'status' ? 'without them' : 'any'}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

const TONES = [
  { value: 'hostile', label: 'Hostile (below 0)' },
  { value: 'friendly', label: 'Friendly (above 0)' },
];

/** The least step beside 0 that a tone of the data can have. */
const STEP = 0.1;

interface Props {
  filter: StatementFilter;
  names: ReadonlyMap<string, string>;
  /** What the parameters of this filter begin with in the address. */
  prefix?: string;
  title?: string;
}

/** More conditions: who, about whom, of which countries, words, class, form and tone. */
export const FilterFields = ({ filter, names, prefix = '', title = 'More conditions' }: Props) => {
  const { change } = useAddress();
  const { speaker, about, within, aboutWithin, text, quadClass, form, toneAtLeast, toneAtMost, status } = filter;
  const chosen = {
    quadClass: quadClass?.[0] ?? '',
    form: form?.[0] ?? '',
    tone: toneAtMost === -STEP ? 'hostile' : toneAtLeast === STEP ? 'friendly' : '',
    status: status && status.length > 1 ? 'all' : '',
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = (name: string) => String(fields.get(name) ?? '').trim() || null;
    const ids = (name: string) => given(name)?.split(' ') ?? null;
    const changes: Changes = {
      ...{ speaker: ids('speaker'), about: ids('about'), within: ids('within'), aboutWithin: ids('aboutWithin') },
      text: given('text'),
    };
    // A choice shows less than the address can say: what is not touched stays.
    const isTouched = (name: keyof typeof chosen) => (given(name) ?? '') !== chosen[name];
    if (isTouched('quadClass')) changes.quadClass = given('quadClass');
    if (isTouched('form')) changes.form = given('form');
    if (isTouched('tone')) {
      changes.toneAtMost = given('tone') === 'hostile' ? String(-STEP) : null;
      changes.toneAtLeast = given('tone') === 'friendly' ? String(STEP) : null;
    }
    if (isTouched('status')) {
      changes.status = given('status') === 'all' ? ['CURRENT', 'CORRECTED', 'RETRACTED'] : null;
    }
    const named = Object.entries(changes).map(([name, value]) => [prefix + name, value]);
    change({ ...Object.fromEntries(named), after: null });
  };

  return (
    <details className="filter-fields">
      <summary>{title}</summary>
      <form className="row" onSubmit={submit} aria-label={title}>
        <Fragment key={JSON.stringify([filter, [...names]])}>
          <SubjectField name="speaker" label="Speaker" ids={speaker ?? []} names={names} />
          <SubjectField name="about" label="About" ids={about ?? []} names={names} />
          <SubjectField name="within" label="By those of" ids={within ?? []} names={names} isState />
          <SubjectField name="aboutWithin" label="About those of" ids={aboutWithin ?? []} names={names} isState />
          <label className="field">
            Words
            <input name="text" type="search" defaultValue={text ?? ''} placeholder="in the quote, or as retold" />
          </label>
          <Choice
            name="quadClass"
            label="Class"
            value={chosen.quadClass}
            options={CLASSES.map(({ name, label }) => ({ value: name, label }))}
          />
          <Choice
            name="form"
            label="Form"
            value={chosen.form}
            options={Object.entries(FORMS).map(([value, { label }]) => ({ value, label }))}
          />
          <Choice name="tone" label="Tone" value={chosen.tone} options={TONES} />
          <Choice
            name="status"
            label="Corrected and withdrawn ones"
            value={chosen.status}
            options={[{ value: 'all', label: 'with them' }]}
          />
        </Fragment>
        <button type="submit" className="button">
          Apply
        </button>
      </form>
    </details>
  );
};
