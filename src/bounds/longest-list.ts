import { type DocumentNode, Kind, visit } from 'graphql';

/** The arguments for page sizes. */
const PAGE_SIZES = new Set(['first', 'last', 'limit']);

/** The length of the longest list anywhere in a value; not recursive, since clients may nest variables arbitrarily deep. */
function longestIn(value: unknown): number {
  let longest = 0;
  const left = [value];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part !== 'object' || part === null) continue;
    if (Array.isArray(part)) longest = Math.max(longest, part.length);
    for (const inner of Object.values(part)) left.push(inner);
  }
  return longest;
}

/** The largest page size that a document asks for, or the length of the longest list in its arguments or coerced variables. */
export function longestList(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
  let longest = longestIn(variables);
  const see = (length: unknown) => {
    if (typeof length === 'number') longest = Math.max(longest, length);
  };
  visit(document, {
    enter(node) {
      if (node.kind === Kind.LIST) see(node.values.length);
      if (node.kind === Kind.ARGUMENT && PAGE_SIZES.has(node.name.value)) {
        if (node.value.kind === Kind.INT) see(Number(node.value.value));
        if (node.value.kind === Kind.VARIABLE) see(variables[node.value.name.value]);
      }
    },
  });
  return longest;
}
