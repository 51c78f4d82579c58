import { foldedNamesOf } from '../domain/folded-names.js';
import { badUserInput } from '../errors/service-error.js';
import { MAX_LIST_LENGTH } from '../rules/limits.js';
import { nodeWords } from '../search/words.js';

/** Everything by which a subject can be found: its names and the keys of its identifiers; there may be duplicates. */
export interface JoinedNames {
  id: string;
  name: string;
  aliases: readonly string[];
  identifiers: readonly string[];
}

/**
 * The properties of a subject to which other names or identifiers were added. Errors: BAD_USER_INPUT at the path if it would
 * have more of them than a subject can; which of them to remove is for a person to decide.
 */
export function joinedNames({ id, name, ...given }: JoinedNames, path: string) {
  const aliases = [...new Set(given.aliases)].filter((alias) => alias !== name);
  const identifiers = [...new Set(given.identifiers)];
  for (const [what, { length }] of Object.entries({ aliases, identifiers })) {
    if (length <= MAX_LIST_LENGTH) continue;
    throw badUserInput(
      path,
      `${id} would have ${length} ${what}, and a subject has at most ${MAX_LIST_LENGTH}; remove some first with upsertSubject`,
    );
  }
  const properties = { name, aliases, ...foldedNamesOf(name, aliases), ...nodeWords([name, ...aliases], identifiers) };
  return { ...properties, identifiers };
}
