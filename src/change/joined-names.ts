import { foldedNamesOf } from '../domain/folded-names.js';
import { badUserInput } from '../errors/service-error.js';
import { MAX_LIST_LENGTH } from '../rules/limits.js';
import { nodeWords } from '../search/words.js';

/** All by which a subject is to be found: its names and the keys of its identifiers; each may be given twice. */
export interface JoinedNames {
  id: string;
  name: string;
  aliases: readonly string[];
  identifiers: readonly string[];
}

/**
 * The properties of a subject that others' names or identifiers were added to. Errors: BAD_USER_INPUT at the path where it would
 * have more of them than a subject can; which of them to give up is for a person to say.
 */
export function joinedNames({ id, name, ...given }: JoinedNames, path: string) {
  const aliases = [...new Set(given.aliases)].filter((alias) => alias !== name);
  const identifiers = [...new Set(given.identifiers)];
  for (const [what, { length }] of Object.entries({ aliases, identifiers })) {
    if (length <= MAX_LIST_LENGTH) continue;
    throw badUserInput(
      path,
      `${id} would have ${length} ${what}, and a subject has at most ${MAX_LIST_LENGTH}; take some out first with upsertSubject`,
    );
  }
  const properties = { name, aliases, ...foldedNamesOf(name, aliases), ...nodeWords([name, ...aliases], identifiers) };
  return { ...properties, identifiers };
}
