const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The end of the string literal that begins at `start`, after its closing quotation mark. */
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
 * The first key that occurs twice in an object of a JSON text, or null. JSON.parse silently takes the last of the two. The
 * text must be valid JSON.
 */
export function repeatedKey(json: string): string | null {
  // The keys of each open object; null for an open list.
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

/** Whether the literal that ends at `end` is a key: a colon follows. */
function isKey(json: string, end: number): boolean {
  let next = end;
  while (json.charCodeAt(next) <= 0x20) next += 1;
  return json.charCodeAt(next) === 0x3a;
}
