import { foldText } from './folded-text.js';

/** The names by which the graph finds and sorts a subject: its folded name, and all its folded names, each once. */
export function foldedNamesOf(name: string, aliases: readonly string[]): { sortName: string; foldedNames: string[] } {
  return { sortName: foldText(name), foldedNames: [...new Set([name, ...aliases].map(foldText))] };
}
