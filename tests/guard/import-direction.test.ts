// Dependencies go one way: server → graphql → loader → query → engine. Inner parts know nothing about outer ones.
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, SOURCES, textOf } from './project-files.js';

/** The parts of src/, the outermost first; each may use later ones. */
const LAYERS = [
  'main',
  'cli',
  'server',
  'operation',
  'execution',
  'planning',
  'export',
  'graphql',
  'review',
  'extraction',
  'import',
  'safety',
  'graph',
  'change',
  'config',
  'extractors',
  'trusted-operations',
  'access',
  'exchange',
  'analytics',
  'loader',
  'search',
  'migration',
  'thread',
  'query',
  'engine',
  'rules',
  'bounds',
  'observability',
  'settings',
  'domain',
  'errors',
  'collections',
];

/** Types of outer parts that an inner part may name, and why. */
const OUTWARD_TYPES: Record<string, string> = {
  'planning src/execution/operation-plan.ts': 'the fields that an operation selects',
  'domain src/query/query-types.generated.ts': 'the rows that domain objects are made of',
  'engine src/query/query-catalogue.ts': 'an engine runs named queries and nothing else',
  'engine src/config.ts': 'the settings of an engine',
  'access src/graphql/request-context.ts': 'the request whose role is checked',
};

interface Import {
  from: string;
  to: string;
  isType: boolean;
  line: string;
}

/** The imports of each source file; `to` is a path in src/ or the name of a package. */
const IMPORTS: Import[] = SOURCES.flatMap(({ path, text }) =>
  [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';|^import '([^']+)';|\bimport\('([^']+)'\)/gm)].map(
    (match) => {
      const target = (match[1] ?? match[2] ?? match[3])!;
      const to = target.startsWith('.') ? join(dirname(path), target).replace(/\.js$/, '.ts') : target;
      return { from: path, to, isType: /^(import|export) type\b/.test(match[0]), line: `${path} imports ${to}` };
    },
  ),
);

/** 'query' for src/query/query-runner.ts, 'main' for src/main.ts. */
const layerOf = (path: string) => path.split('/')[1]!.replace(/\.ts$/, '');

function importsOf(target: (to: string) => boolean): Import[] {
  return IMPORTS.filter(({ to }) => target(to));
}

describe('a source file', () => {
  it('belongs to a part that has its place in the order', () => {
    expect([...new Set(SOURCES.map(({ path }) => layerOf(path)))].filter((layer) => !LAYERS.includes(layer))).toEqual(
      [],
    );
  });

  it('imports from its own part and those further in alone', () => {
    const outward = IMPORTS.filter(
      ({ from, to, isType }) =>
        to.startsWith('src/') &&
        LAYERS.indexOf(layerOf(to)) < LAYERS.indexOf(layerOf(from)) &&
        !(isType && `${layerOf(from)} ${to}` in OUTWARD_TYPES),
    );
    expect(outward.map(({ line }) => line)).toEqual([]);
  });

  it('imports an engine through open-engine.ts alone, but for what copies the embedded one', () => {
    const inside = (path: string) => /^src\/engine\/(neo4j|embedded)\//.test(path);
    const around = importsOf(inside).filter(
      ({ from, to }) =>
        !inside(from) &&
        from !== 'src/engine/open-engine.ts' &&
        !(from.startsWith('src/safety/') && to.startsWith('src/engine/embedded/') && !to.endsWith('-engine.ts')),
    );
    expect(around.map(({ line }) => line)).toEqual([]);
  });

  it.each([
    ['neo4j-driver', 'src/engine/neo4j/'],
    ['@grafeo-db/js', 'src/engine/embedded/'],
    ['fastify', 'src/server/'],
  ])('imports %s in %s alone', (library, folder) => {
    const elsewhere = importsOf((to) => to === library).filter(({ from }) => !from.startsWith(folder));
    expect(elsewhere.map(({ line }) => line)).toEqual([]);
  });

  it('holds no Cypher, which belongs in cypher/', () => {
    const cypher = /\b(MATCH|MERGE|CREATE|UNWIND|OPTIONAL MATCH)\s*[([$]|\bRETURN (?!1')\w+\.\w+|\bDETACH DELETE\b/;
    const holding = SOURCES.flatMap(({ path, text }) =>
      cypher.test(text.replace(/^\s*(\*|\/\/).*$/gm, '')) ? [path] : [],
    );
    expect(holding).toEqual([]);
  });

  it('is named for what it does, not utils, helpers, common or misc', () => {
    expect(
      SOURCES.map(({ path }) => path).filter((path) => /(^|[/-])(utils?|helpers?|common|misc)([./-]|$)/.test(path)),
    ).toEqual([]);
  });

  it('has no default export', () => {
    const defaults = SOURCES.filter(({ path, text }) => !path.endsWith('.d.ts') && /^export default\b/m.test(text));
    expect(defaults.map(({ path }) => path)).toEqual([]);
  });
});

it('each exception to the order is still needed', () => {
  const used = new Set(IMPORTS.map(({ from, to }) => `${layerOf(from)} ${to}`));
  expect(Object.keys(OUTWARD_TYPES).filter((exception) => !used.has(exception))).toEqual([]);
});

describe('a file of code, tests, queries or styles', () => {
  const folders = { src: ['.ts'], tests: ['.ts'], cypher: ['.cypher'], web: ['.ts', '.tsx', '.css'], scripts: ['.js'] };
  const files = Object.entries(folders).flatMap(([folder, endings]) =>
    endings.flatMap((ending) => filesBelow(folder, ending)),
  );

  it('has at most 300 lines', () => {
    const written = files.filter((path) => !/\.generated\.|node_modules|\/generated\//.test(path));
    expect(written.filter((path) => textOf(path).trimEnd().split('\n').length > 300)).toEqual([]);
  });
});
