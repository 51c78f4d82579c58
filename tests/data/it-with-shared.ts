import { it } from '@jest/globals';
import { readSharedFile } from './exchange-files.js';

/**
 * Declares tests that get the text of a file of the folder shared beside the checkout; where the file is not there, each
 * is skipped and its name says why.
 */
export function itWithShared(path: string): (name: string, test: (text: string) => void) => void {
  const text = readSharedFile(path);
  if (text === undefined) {
    return (name) => it.skip(`${name} (skipped: ../shared/${path} is not there)`, () => undefined);
  }
  return (name, test) => it(name, () => test(text));
}
