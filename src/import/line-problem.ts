import { cutNote, firstBadByte } from '../exchange/text-line.js';
import { LONGEST_LINE, type TableLine } from './text-lines.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern searches for control characters.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/;
/** How many bytes of a line are shown before and after one that is not UTF-8. */
const SHOWN_AROUND = 20;

/** Says which byte is not UTF-8, and how the word around it reads in the most likely encoding. */
function encodingProblem(bytes: Buffer): string {
  const at = firstBadByte(bytes);
  const decoder = new TextDecoder('windows-1252');
  // Without `stream`, Node.js 20 loses the characters that Windows adds to Latin-1.
  const before = decoder.decode(bytes.subarray(Math.max(0, at - SHOWN_AROUND), at), { stream: true });
  const behind = decoder.decode(bytes.subarray(at, at + SHOWN_AROUND), { stream: true });
  const word = `${/[\p{L}'-]*$/u.exec(before)![0]}${/^.[\p{L}'-]*/u.exec(behind)?.[0] ?? ''}`;
  const hex = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
  return (
    `is not UTF-8 (byte ${hex}); in windows-1252, which older spreadsheets write, it reads '${word}': ` +
    'if that is right, give --encoding windows-1252, else the encoding that it has, such as windows-1251'
  );
}

/** What is wrong with a line in any file format, or null. */
export function lineProblem({ text, bytes, tooLong }: Pick<TableLine, 'text' | 'bytes' | 'tooLong'>): string | null {
  if (tooLong !== undefined) {
    const most = LONGEST_LINE / 1024 / 1024;
    return `is ${(tooLong / 1e6).toFixed(1)} MB long; a line has at most ${most} MiB (a line end may be missing)${cutNote(tooLong)}`;
  }
  if (bytes !== undefined) return encodingProblem(bytes);
  const control = CONTROL.exec(text)?.[0];
  if (control === undefined) return null;
  if (control === '\uFFFD')
    return 'holds U+FFFD, which stands for a character that was lost before; write the right one';
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the control character U+${code}${code === '0000' ? ' (NUL)' : ''}; remove it`;
}
