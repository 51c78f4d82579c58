import { Names } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';

/** How many ids are looked up: more names make no heading that can be read. */
const MAX_IDS = 50;

/** What some ids refer to. */
export interface NamesOfIds {
  /** The names by the ids that were given; an id without a known name stands for itself. */
  names: ReadonlyMap<string, string>;
  /** The present ids by those that were given, which may be former ones, such as those of merged subjects. */
  present: ReadonlyMap<string, string>;
  /** The ids that the graph does not have. */
  missing: readonly string[];
}

/** The names of the nodes with some ids, of which the first 50 are looked up. */
export function useNames(given: readonly string[]): NamesOfIds {
  const ids = [...new Set(given)].slice(0, MAX_IDS);
  const { data, isPlaceholderData } = useAnswer(Names, ids.length === 0 ? null : { ids });
  const names = new Map(ids.map((id) => [id, id]));
  const present = new Map(ids.map((id) => [id, id]));
  for (const [index, node] of (data?.nodes ?? []).entries()) {
    // The previous answer is for other ids.
    const id = isPlaceholderData ? node?.id : ids[index];
    if (!node || id === undefined) continue;
    names.set(id, 'name' in node ? node.name : 'title' in node ? node.title : node.id);
    present.set(id, node.id);
  }
  const missing = data?.nodes && !isPlaceholderData ? ids.filter((_, index) => data.nodes?.[index] === null) : [];
  return { names, present, missing };
}
