import { foldText } from './folded-text.js';

/** What the graph keeps of a subject's names to find and sort it by: its name folded, and all its names folded, each once. */
export function foldedNamesOf(name: string, aliases: readonly string[]): { sortName: string; foldedNames: string[] } {
  return { sortName: foldText(name), foldedNames: [...new Set([name, ...aliases].map(foldText))] };
}
