// The command `demarche import` on tables with these columns.
import { join } from 'node:path';
import { demarche, newFolder } from '../cli/run-demarche.js';

export const MAP = ['--map', 'saidOn=Day,speaker=Who,about=Whom,act=Deed'];
export const HEADER = 'Day,Who,Whom,Deed';
export const GOOD = '2021-01-03,Ann,Bob,010';
export const table = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');

/** Runs the import into a separate folder that does not exist yet. */
export async function run(file: string, args: string[] = MAP) {
  const folder = join(newFolder(), 'data');
  const ending = await demarche(['import', file, ...args], { DEMARCHE_DATA: folder });
  return { ...ending, folder };
}
