import type { Named } from '../parts/subject-link.js';
import { suggestionsFor } from '../search/use-suggestions.js';
import { kindInWords } from '../words/names.js';

const ID = /^[a-z]+\/[^\s/]+$/;

/** Why a text does not name a subject that will do, and whom it may mean. */
export interface Problem {
  text: string;
  /** The id of the one whom it names, where that one will not do. */
  id?: string;
  why: string;
  candidates: readonly Named[];
}

/** A subject with its kind, by which namesakes are told apart. */
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

/** The id of the one whom a typed text means: who is called exactly so, or else the only one whose name begins so; or why there is none. */
export async function findSubject(text: string, isState: boolean): Promise<string[] | Problem> {
  if (ID.test(text)) return [text];
  return look(text, isState).catch(({ message }: Error) => ({ text, why: message, candidates: [] }));
}
