/** What XML 1.0 has no way to write: most control characters, halves of surrogate pairs, two that are not characters. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Most texts have nothing to replace, which this tells much faster than the replacing does. */
const PLAIN = /^[ !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

/** A text as it is written in an element or an attribute of XML; what XML cannot write becomes the replacement character. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(UNWRITABLE, '\uFFFD')
      // Line breaks and tabs in an attribute would be read as spaces.
      .replace(SPECIAL, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`)
  );
}
