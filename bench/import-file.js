// Imports a file into an open graph, as `demarche import` does.
import { prepareImport, runImport } from '../dist/import/import-file.js';

/** Imports a file and returns the report. */
export async function importFile(graph, file, options = {}) {
  const prepared = await prepareImport(file, options);
  try {
    return await runImport(graph, prepared, options);
  } finally {
    prepared.input.close();
  }
}
