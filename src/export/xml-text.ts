/** What XML 1.0 has no way to write: most control characters, halves of surrogate pairs, two that are no characters. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Most texts have nothing to replace, which this tells much faster than the replacing does. */
const PLAIN = /^[ !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

/** A text as it stands in an element or an attribute of XML; what XML cannot write becomes the replacement character. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(UNWRITABLE, '\uFFFD')
      // Line breaks and tabs in an attribute would be read as spaces.
      .replace(SPECIAL, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`)
  );
}

// Without the two joiners that a name may hold, too: ids have neither.
const NO_NAME_CHARACTER =
  /[^-.0-9:A-Z_a-z\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]/gu;

/** An id as an NMTOKEN of XML, which has no slash: `person:robert-malley`. Ids that differ stay different. */
export function nameToken(id: string): string {
  return id.replace('/', ':').replace(NO_NAME_CHARACTER, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
}
