// Imports a file into a graph that is open, as `demarche import` does.
import { prepareImport, runImport } from '../dist/import/import-file.js';

/** What an import reports of a file. */
export async function importFile(graph, file, options = {}) {
  const prepared = await prepareImport(file, options);
  try {
    return await runImport(graph, prepared, options);
  } finally {
    prepared.input.close();
  }
}
