import { useState } from 'react';
import { findSubject, type Problem } from './find-subject.js';
import { typedIn } from './subject-field.js';

interface NamedField {
  name: string;
  /** Whether only a state can be chosen. */
  isState?: boolean;
}

interface Options {
  /** Whether all fields must name different subjects. */
  areDistinct?: boolean;
}

/** Reads the fields of a form that name subjects, and keeps the problems with the typed texts. */
export function useNamedSubjects(fields: readonly NamedField[], { areDistinct = false }: Options = {}) {
  const [problems, setProblems] = useState<Readonly<Record<string, Problem>>>({});

  /** The ids of the subjects in each field, null for an empty one; null as a whole if any field has a problem. */
  const subjectsIn = async (form: FormData): Promise<Record<string, string[] | null> | null> => {
    const found: Record<string, string[] | null> = {};
    const wrong: Record<string, Problem> = {};
    for (const { name, isState = false } of fields) {
      const text = String(form.get(typedIn(name)) ?? '').trim();
      const ids = String(form.get(name) ?? '');
      const meant = text === '' ? null : ids === '' ? await findSubject(text, isState) : ids.split(' ');
      const again = areDistinct && Object.values(found).some((other) => String(other) === String(meant));
      if (meant && 'why' in meant) wrong[name] = meant;
      else if (meant && again)
        wrong[name] = { text, id: meant[0], why: `You have named ${text} twice.`, candidates: [] };
      else found[name] = meant;
    }
    setProblems(wrong);
    return Object.keys(wrong).length === 0 ? found : null;
  };

  return { problems, subjectsIn };
}
