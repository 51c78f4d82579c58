import { readdirSync, readFileSync } from 'node:fs';

/** The test files that ask for Neo4j. TEST_ENGINES=neo4j runs only these, and of tests on each engine those on Neo4j. */
function filesOnNeo4j() {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => /describeOn(EachEngine|Neo4j)\(|\bNEO4J\b/.test(readFileSync(`tests/${file}`, 'utf8')))
    .map((file) => `<rootDir>/tests/${file}`);
}

/** The behaviour tests: on the embedded engine, and on Neo4j as well where NEO4J_URI is set. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: process.env.TEST_ENGINES === 'neo4j' ? filesOnNeo4j() : ['**/*.test.ts'],
  testPathIgnorePatterns: ['/tests/browser/', '/tests/clients/'],
  testSequencer: '<rootDir>/tests/slowest-first.cjs',
  globalSetup: '<rootDir>/tests/temporary-folder.ts',
  globalTeardown: '<rootDir>/tests/say-what-was-not-run.ts',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  // A Neo4j that has just started compiles the plan of every query that it meets.
  testTimeout: process.env.NEO4J_URI ? 120_000 : 30_000,
  // Each file clears its Neo4j first, so those that share a server take turns.
  maxWorkers: process.env.NEO4J_URI ? (process.env.NEO4J_URIS ?? '').split(' ').length : 2,
};
