/** What XML 1.0 cannot represent: most control characters, halves of surrogate pairs, two noncharacters. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Most texts need no escaping, which this finds out much faster than the replacement. */
const PLAIN = /^[ !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

/** Escapes a text for an element or an attribute of XML; what XML cannot represent becomes the replacement character. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(UNWRITABLE, '\uFFFD')
      // Line breaks and tabs in an attribute would be read as spaces.
      .replace(SPECIAL, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`)
  );
}
