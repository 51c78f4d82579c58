import type { Named } from '../parts/subject-link.js';
import { suggestionsFor } from '../search/use-suggestions.js';
import { kindInWords } from '../words/names.js';

const ID = /^[a-z]+\/[^\s/]+$/;

/** Why a text does not name a suitable subject, and which ones it may mean. */
export interface Problem {
  text: string;
  /** The id of the subject that it names, if that one is not suitable. */
  id?: string;
  why: string;
  candidates: readonly Named[];
}

/** The name of a subject with its kind, which distinguishes namesakes. */
export function labelOf({ id, name }: Named): string {
  return `${name} (${kindInWords(id)})`;
}

function isCalled({ name }: Named, text: string): boolean {
  return name.localeCompare(text, undefined, { sensitivity: 'base' }) === 0;
}

async function look(text: string, isState: boolean): Promise<string[] | Problem> {
  const { subjects, areSimilar } = await suggestionsFor(text, isState);
  const called = areSimilar ? [] : subjects.filter((subject) => isCalled(subject, text));
  const fitting = called.length > 0 ? called : subjects;
  if (fitting.length === 1 && !areSimilar) return [fitting[0]!.id];
  const nobody = `${isState ? 'No country' : 'Nothing in the graph'} is called “${text}”.`;
  if (fitting.length === 0) return { text, why: nobody, candidates: [] };
  const why = areSimilar ? `${nobody} Did you mean:` : `Several names fit “${text}”. Choose one from the list.`;
  return { text, why, candidates: fitting };
}

/** The id of the subject with the typed name, or of the only one whose name begins with it; or the reason why there is none. */
export async function findSubject(text: string, isState: boolean): Promise<string[] | Problem> {
  if (ID.test(text)) return [text];
  return look(text, isState).catch(({ message }: Error) => ({ text, why: message, candidates: [] }));
}
