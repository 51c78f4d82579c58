import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const POM = fileURLToPath(new URL('pom.xml', import.meta.url));

/** The version of Neo4j that pom.xml pins. */
export const PINNED_VERSION = pinnedVersion(readFileSync(POM, 'utf8'));

/**
 * @param {string} pom
 * @returns {string}
 */
function pinnedVersion(pom) {
  const version = /<neo4j\.version>([^<]+)<\/neo4j\.version>/.exec(pom)?.[1];
  if (version === undefined) throw new Error(`${POM} names no neo4j.version`);
  return version;
}
