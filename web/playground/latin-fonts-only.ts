import type { Plugin } from 'vite';

const fontFace = /@font-face\s*\{[^}]*\}/g;

/** The Latin subsets are those that contain the letter 'A' (Basic Latin) or 'Ā' (Latin Extended-A). */
const isLatin = (face: string) => /U\+0000-00FF|U\+0100-/.test(face);

/**
 * Drops GraphiQL's Greek, Cyrillic and Vietnamese font subsets: they are base64 in a style sheet, so everybody would
 * download them before the first paint. Those scripts fall back to the system's fonts.
 */
export const latinFontsOnly: Plugin = {
  name: 'latin-fonts-only',
  enforce: 'pre',
  transform(code, id) {
    if (!/@graphiql\/react\/font\/.*\.css$/.test(id)) return null;
    return code.replace(fontFace, (face) => (isLatin(face) ? face : ''));
  },
};
