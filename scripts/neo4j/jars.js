import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.js';
import { run } from './run.js';
import { POM } from './version.js';

const STORE = fileURLToPath(new URL('../../.neo4j/', import.meta.url));
const MAVEN = 'mvn';

/**
 * The folder for the jars of a version, whether or not it exists.
 * @param {string} version
 */
export function jarFolder(version) {
  return join(STORE, version, 'lib');
}

/**
 * The file in which the JVM caches the classes that a start of a version loads, so that later starts take half the time.
 * @param {string} version
 * @param {string | undefined} javaVersion  the JVM that the file is for; another could not read it
 */
export function classArchive(version, javaVersion = 'unknown') {
  return join(STORE, version, `java-${javaVersion}.jsa`);
}

/** What is wrong with the installed Maven, or null. */
export async function mavenProblem() {
  const { status, output } = await run(MAVEN, ['-version']);
  if (/Apache Maven [3-9]/.test(output)) return null;
  if (status === null) return 'Maven is not installed (Maven 3 or newer is needed on the PATH, to fetch Neo4j once)';
  return 'Maven does not run (`mvn -version` must work, and name version 3 or newer)';
}

/**
 * Fetches the jars of a version into a temporary folder and renames it, so that an interrupted fetch is never taken for a
 * complete one.
 * @param {string} version
 */
export async function fetchJars(version) {
  await mkdir(STORE, { recursive: true });
  const part = await mkdtemp(join(STORE, 'fetch-'));
  const removeAtExit = () => rmSync(part, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  try {
    await copyDependencies(version, part);
    await mkdir(join(STORE, version), { recursive: true });
    await rename(part, jarFolder(version)).catch((error) => {
      if (!existsSync(jarFolder(version))) throw error; // else another process has just fetched the same
    });
  } finally {
    process.removeListener('exit', removeAtExit);
    await rm(part, { recursive: true, force: true });
  }
}

/**
 * @param {string} version
 * @param {string} folder
 */
async function copyDependencies(version, folder) {
  const { status, output } = await run(MAVEN, [
    '-q',
    '-B',
    '-f',
    POM,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-Dneo4j.version=${version}`,
    `-DoutputDirectory=${folder}`,
  ]);
  if (status === 0 && existsSync(join(folder, `neo4j-${version}.jar`))) return;
  throw new Problem(
    `Maven could not fetch Neo4j ${version}: ${mavenReason(output) ?? `it ended with status ${status}`}`,
  );
}

/** @param {string} output */
function mavenReason(output) {
  return /\[ERROR\] (?:.*?neo4j-server:pom:1: )?(.*?)(?: -> \[Help.*)?$/m.exec(output)?.[1];
}
