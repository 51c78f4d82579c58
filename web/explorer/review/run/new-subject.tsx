import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../../api/ask.js';
import { KINDS } from '../../words/names.js';
import { ReviewNewSubject, type UpsertSubjectKind } from '../api/operations.generated.js';
import { useMutationId } from '../use-mutation-id.js';
import { LeaveButton } from './leave-button.js';
import type { Choice } from './subject-picker.js';

// An event needs more than a name.
const MADE = Object.values(KINDS).filter(({ kind }) => kind !== 'EVENT');

interface Props {
  name: string;
  onDone: (made: Choice) => void;
  onCancel: () => void;
}

/** A form that records a subject that is not in the graph, by kind and name. */
export const NewSubject = ({ name: given, onDone, onCancel }: Props) => {
  const [name, setName] = useState(given);
  const [kind, setKind] = useState<UpsertSubjectKind>('PERSON');
  const idFor = useMutationId();
  const making = useMutation({
    mutationFn: () => {
      const input = { kind, name: name.trim() };
      return ask(ReviewNewSubject, { input: { ...input, clientMutationId: idFor(input) } });
    },
    onSuccess: ({ upsertSubject }) => {
      const made = upsertSubject?.subject;
      if (made) onDone({ id: made.id, name: made.name, isNew: false });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !making.isPending) making.mutate();
  };
  return (
    <form className="card panel" onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <div className="row">
        <label className="field">
          Kind
          {/* biome-ignore lint/a11y/noAutofocus: the form opens by a key press, so the focus belongs in it */}
          <select autoFocus value={kind} onChange={({ target }) => setKind(target.value as UpsertSubjectKind)}>
            {MADE.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.one}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Name
          <input value={name} onChange={({ target }) => setName(target.value)} />
        </label>
      </div>
      {making.error && (
        <p role="alert" className="problem">
          {making.error.message}
        </p>
      )}
      <p className="row">
        <button type="submit" className="button button-main button-small">
          Record it
        </button>
        <LeaveButton onCancel={onCancel} />
      </p>
    </form>
  );
};
