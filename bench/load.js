// Loads a file of events into the configured engine, as a process of its own, and prints a line of JSON: how many rows and how
// long. The data from which samples are drawn go to a file that a second argument names.
//
//   DEMARCHE_DATA=… node bench/load.js FILE [SAMPLE]
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { readConfig } from '../dist/config.js';
import { Graph } from '../dist/graph.js';
import { criteriaOf } from '../dist/graphql/statement/statement-filter.input.js';
import { actorListing } from '../dist/loader/node-listings.js';
import { requestLoaders } from '../dist/loader/request-loaders.js';
import { statementListing } from '../dist/loader/statement-listing.js';
import { importFile } from './import-file.js';

const ACTORS_AT_ONCE = 500;
const EVERYTHING = { size: 100_000_000, isBackward: false, after: null };
/** Every statement as `[speaker, subject, first day]`, and the name of each actor. */
async function sampleOf(graph) {
  const { connections } = requestLoaders(graph.runner);
  const actors = await connections.rows(actorListing(null, null, false), [], EVERYTHING);
  const ids = actors.map(({ item }) => item.id);
  const listing = statementListing('speaker', criteriaOf(null, graph.aliases), 'SAID_ON_ASC');
  const edges = [];
  // A database returns no more at once than its memory for a transaction can hold.
  for (let start = 0; start < ids.length; start += ACTORS_AT_ONCE) {
    const anchor = ids.slice(start, start + ACTORS_AT_ONCE);
    const statements = await connections.rows(listing, anchor, EVERYTHING);
    edges.push(...statements.map(({ item }) => [item.speakerId, item.aboutIds[0], item.saidFrom]));
  }
  return {
    edges,
    names: Object.fromEntries(actors.map(({ item }) => [item.id, item.name])),
  };
}

const [file, sampleFile] = process.argv.slice(2);
const graph = await Graph.open(readConfig(process.env).engine);
try {
  const [{ count }] = await graph.runner.read('findAnyNode', {});
  if (count > 0) throw new Error(`${graph.engine.location} is not empty; the bench needs a graph of its own`);
  const begun = performance.now();
  const { rows, statements } = await importFile(graph, file);
  const ms = performance.now() - begun;
  if (sampleFile) writeFileSync(sampleFile, JSON.stringify(await sampleOf(graph)));
  console.log(JSON.stringify({ rows, statements: statements.added, ms }));
} finally {
  await graph.close();
}
