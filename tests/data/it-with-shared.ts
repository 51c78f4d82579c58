import { it } from '@jest/globals';
import { readSharedFile } from './exchange-files.js';

/**
 * Declares tests with the text of a file in the shared folder next to the checkout; if the file does not exist, each is skipped
 * and its name says why.
 */
export function itWithShared(path: string): (name: string, test: (text: string) => void) => void {
  const text = readSharedFile(path);
  if (text === undefined) {
    return (name) => it.skip(`${name} (skipped: ../shared/${path} is not there)`, () => undefined);
  }
  return (name, test) => it(name, () => test(text));
}
