// The files that the guard tests read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files in a folder of the checkout and its subfolders with an ending, as paths from its root, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}

/** The text of a file in the checkout. */
export function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The handwritten source files of the service, with their text. */
export const SOURCES: { path: string; text: string }[] = filesBelow('src', '.ts')
  .filter((path) => !path.endsWith('.generated.ts'))
  .map((path) => ({ path, text: textOf(path) }));
