import type { FormEvent } from 'react';
import { type Changes, useAddress } from '../address/use-address.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { useFollowing } from '../parts/use-following.js';
import { CLASSES, FORMS } from '../words/names.js';
import { SubjectField } from './subject-field.js';
import { useNamedSubjects } from './use-named-subjects.js';

interface SelectProps {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

const Select = ({ name, label, value, options }: SelectProps) => (
  <label className="field">
    {label}
    <select key={value} name={name} defaultValue={value}>
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
  { value: 'hostile', label: 'Hostile (−0.1 or below)' },
  { value: 'friendly', label: 'Friendly (+0.1 or above)' },
];

/** The least distance from 0 of a tone that the field counts as hostile or friendly. */
const STEP = 0.1;

interface Props {
  filter: StatementFilter;
  names: ReadonlyMap<string, string>;
  /** The prefix of this filter's parameters in the address. */
  prefix?: string;
  title?: string;
}

const SUBJECTS = [
  { name: 'speaker', label: 'Speaker', isState: false },
  { name: 'about', label: 'About', isState: false },
  { name: 'within', label: 'Speaker’s country', isState: true },
  { name: 'aboutWithin', label: 'Subject’s country', isState: true },
] as const;

/** A form for more conditions: speaker, subject, their countries, words, class, form and tone. */
export const FilterFields = ({ filter, names, prefix = '', title = 'More conditions' }: Props) => {
  const { change } = useAddress();
  const { problems, subjectsIn } = useNamedSubjects(SUBJECTS);
  const { text, quadClass, form, toneAtLeast, toneAtMost, status } = filter;
  const [words, setWords] = useFollowing(text ?? '');
  const chosen = {
    quadClass: quadClass?.[0] ?? '',
    form: form?.[0] ?? '',
    tone: toneAtMost === -STEP ? 'hostile' : toneAtLeast === STEP ? 'friendly' : '',
    status: status && status.length > 1 ? 'all' : '',
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = (name: string) => String(fields.get(name) ?? '').trim() || null;
    const subjects = await subjectsIn(fields);
    if (subjects === null) return;
    const changes: Changes = { ...subjects, text: given('text') };
    // The fields cannot show everything that the address can express, so untouched ones leave it unchanged.
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
        {SUBJECTS.map(({ name, label, isState }) => (
          <SubjectField
            key={name}
            name={name}
            label={label}
            ids={filter[name] ?? []}
            names={names}
            isState={isState}
            problem={problems[name]}
          />
        ))}
        <label className="field">
          Words
          <input
            name="text"
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder="quoted or retold"
          />
        </label>
        <Select
          name="quadClass"
          label="Class"
          value={chosen.quadClass}
          options={CLASSES.map(({ name, label }) => ({ value: name, label }))}
        />
        <Select
          name="form"
          label="Form"
          value={chosen.form}
          options={Object.entries(FORMS).map(([value, { label }]) => ({ value, label }))}
        />
        <Select name="tone" label="Tone" value={chosen.tone} options={TONES} />
        <Select
          name="status"
          label="Corrected and withdrawn ones"
          value={chosen.status}
          options={[{ value: 'all', label: 'with them' }]}
        />
        <button type="submit" className="button">
          Apply
        </button>
      </form>
    </details>
  );
};
