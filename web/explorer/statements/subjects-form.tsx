import type { FormEvent } from 'react';
import { SubjectField } from './subject-field.js';
import { useNamedSubjects } from './use-named-subjects.js';

interface Props {
  /** The title of the form, such as 'Two subjects'. */
  title: string;
  fields: readonly { name: string; label: string; ids: readonly string[] }[];
  names: ReadonlyMap<string, string>;
  /** The label of the button. */
  button: string;
  /** Called with the ids of the fields, in order. */
  choose: (ids: readonly (readonly string[])[]) => void;
}

/** A form with a field for each subject that a view is about. */
export const SubjectsForm = ({ title, fields, names, button, choose }: Props) => {
  const { problems, subjectsIn } = useNamedSubjects(fields, { areDistinct: true });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = await subjectsIn(new FormData(event.currentTarget));
    const ids = fields.flatMap(({ name }) => (found?.[name] ? [found[name]] : []));
    if (ids.length === fields.length) choose(ids);
  };
  return (
    <form className="row subjects-form" onSubmit={submit} aria-label={title}>
      {fields.map(({ name, label, ids }) => (
        <SubjectField
          key={name}
          name={name}
          label={label}
          ids={ids}
          names={names}
          problem={problems[name]}
          isRequired
        />
      ))}
      <button type="submit" className="button">
        {button}
      </button>
    </form>
  );
};
