const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the text literal ends that begins at an index: behind its closing quotation mark. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (json.charCodeAt(end - 1) === BACKSLASH) {
    let first = end - 1;
    while (json.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((end - first) % 2 === 0) break;
    end = json.indexOf('"', end + 1);
  }
  return end + 1;
}

/**
 * The first key that an object of a JSON text has twice, as a JSON pointer to its last part, or null. JSON.parse takes the
 * last of the two without a word. The text must be JSON.
 */
export function repeatedKey(json: string): string | null {
  // Of each object that is open, its keys; of each list, null.
  const open: (Set<string> | null)[] = [];
  for (let index = 0; index < json.length; index += 1) {
    switch (json.charCodeAt(index)) {
      case 0x7b:
        open.push(new Set());
        break;
      case 0x5b:
        open.push(null);
        break;
      case 0x7d:
      case 0x5d:
        open.pop();
        break;
      case QUOTE: {
        const end = endOfText(json, index);
        const keys = open.at(-1);
        if (keys && isKey(json, end)) {
          const literal = json.slice(index, end);
          const key = literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
          if (keys.has(key)) return key;
          keys.add(key);
        }
        index = end - 1;
      }
    }
  }
  return null;
}

/** Whether what ends at an index is a key: a colon is next. */
function isKey(json: string, end: number): boolean {
  let next = end;
  while (json.charCodeAt(next) <= 0x20) next += 1;
  return json.charCodeAt(next) === 0x3a;
}
