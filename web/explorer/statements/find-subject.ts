import type { Named } from '../parts/subject-link.js';
import { suggestionsFor } from '../search/use-suggestions.js';
import { kindInWords } from '../words/names.js';

const ID = /^[a-z]+\/[^\s/]+$/;

/** A subject as it is offered, with its kind. */
export function labelOf({ id, name }: Named): string {
  return `${name} (${kindInWords(id)})`;
}

function isCalled(subject: Named, text: string): boolean {
  return [subject.name, labelOf(subject)].some(
    (name) => name.localeCompare(text, undefined, { sensitivity: 'base' }) === 0,
  );
}

/** The id of the one whom a typed text means: who is called exactly so, or else the only one who comes close. Errors: why there is none. */
export async function findSubject(text: string, isState: boolean): Promise<string> {
  if (ID.test(text)) return text;
  const found = (await suggestionsFor(text)).filter(({ id }) => !isState || id.startsWith('state/'));
  const called = found.filter((subject) => isCalled(subject, text));
  const [only, ...others] = called.length > 0 ? called : found;
  if (!only) throw new Error(`${isState ? 'No country' : 'Nobody'} is called “${text}”.`);
  if (others.length > 0) throw new Error(`Several names fit “${text}”. Choose one of the list.`);
  return only.id;
}
