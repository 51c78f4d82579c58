import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { longestStopMs } from '../../src/server/drain-requests.js';
import { repositoryFile } from './run-script.js';

const read = (name: string) => readFileSync(repositoryFile(name), 'utf8');
const compose = read('docker-compose.yml');
const dockerfile = read('Dockerfile');
const PASSWORD = `\${NEO4J_PASSWORD:?set NEO4J_PASSWORD, at least 8 characters}`;

/** The part of docker-compose.yml that describes one service. */
function service(name: string): string {
  const part = new RegExp(`^ {2}${name}:\\n((?: {3,}.*\\n|\\n)+)`, 'm').exec(compose)?.[1];
  if (part === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return part;
}

/** The instructions of the last stage of the Dockerfile, which builds the image. */
function finalStage(): string {
  return dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
}

describe('docker-compose.yml', () => {
  test('holds no password, and will not start without one', () => {
    const settings = compose.split('\n').filter((line) => /^\s+(?:NEO4J_AUTH|\w*(?:PASSWORD|SECRET)\w*):/.test(line));
    expect(settings.map((line) => line.trim())).toEqual([
      `NEO4J_AUTH: neo4j/${PASSWORD}`,
      `NEO4J_PASSWORD: ${PASSWORD}`,
      `DEMARCHE_JWT_SECRET: \${DEMARCHE_JWT_SECRET:-}`,
    ]);
  });

  test('says who may read, which a service on every address must be told, and lets it be said otherwise', () => {
    expect(service('demarche')).toContain('HOST: 0.0.0.0\n');
    expect(service('demarche')).toContain(`DEMARCHE_AUTH: \${DEMARCHE_AUTH:-open}\n`);
  });

  test('gives the Neo4j image no NEO4J_PASSWORD, which it would refuse as an unknown setting', () => {
    expect(service('neo4j')).not.toMatch(/^\s+NEO4J_PASSWORD:/m);
  });

  test('runs the line of Neo4j releases that scripts/neo4j/pom.xml pins a version of', () => {
    const pinned = /<neo4j\.version>(\d+\.\d+)\.\d+<\/neo4j\.version>/.exec(read('scripts/neo4j/pom.xml'))?.[1];
    expect(pinned).toBe('5.26');
    expect(service('neo4j')).toContain(`image: neo4j:${pinned}-community\n`);
  });

  test('publishes every port on this machine alone', () => {
    const ports = [...compose.matchAll(/^ {4}ports:\n((?: {6}- .*\n)+)/gm)].flatMap((match) =>
      match[1]!.trim().split(/\n\s*/),
    );
    expect(ports).toEqual(['- 127.0.0.1:7687:7687', '- 127.0.0.1:7474:7474', '- 127.0.0.1:4000:4000']);
  });

  test('keeps the graph in a named volume', () => {
    expect(service('neo4j')).toContain('- neo4j-data:/data\n');
    expect(compose).toMatch(/^volumes:\n(?: {2}.*\n)* {2}neo4j-data:$/m);
  });

  test.each(['neo4j', 'demarche'])('checks the health of %s and lets it gain no privileges', (name) => {
    expect(service(name)).toMatch(/^ {4}healthcheck:\n {6}test:/m);
    expect(service(name)).toContain('- no-new-privileges:true\n');
    expect(service(name)).toContain('restart: unless-stopped\n');
  });

  test('starts the service once Neo4j is healthy, asks its readiness, and gives it no root to write to', () => {
    const demarche = service('demarche');
    expect(demarche).toMatch(/depends_on:\n\s+neo4j:\n\s+condition: service_healthy\n/);
    expect(demarche).toContain('/readyz');
    expect(demarche).toContain('read_only: true\n');
    expect(demarche).toContain('cap_drop:\n      - ALL\n');
    expect(demarche).toMatch(/tmpfs:\n\s+- \/tmp\n/);
    expect(demarche).toContain('NEO4J_URI: bolt://neo4j:7687\n');
  });
});

test.each([
  ['docker-compose.yml', () => service('demarche')],
  ['deploy/compose.cluster.yml', () => /^x-demarche:(?:.*\n)(?: .*\n)+/m.exec(read('deploy/compose.cluster.yml'))![0]],
])('%s gives the service longer than it takes at most to end what is in flight', (_, block) => {
  const seconds = Number(/^ +stop_grace_period: (\d+)s$/m.exec(block())?.[1]);
  expect(seconds * 1_000).toBeGreaterThan(longestStopMs(DEFAULT_LOAD.deadlineMs));
});

describe('Dockerfile', () => {
  test('runs the service as the user node', () => {
    const users = [...finalStage().matchAll(/^USER (\S+)$/gm)].map((match) => match[1]);
    expect(users).toEqual(['node']);
  });

  test('checks the readiness of the service', () => {
    expect(finalStage()).toMatch(/^HEALTHCHECK [^\n]*\\\n {2}CMD \[.*\/readyz.*\]$/m);
  });

  test('builds and runs on one image, with the Node that package.json asks for and the glibc that the engine needs', () => {
    const images = new Set([...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]));
    expect([...images]).toEqual(['node:24-bookworm-slim']);
    expect(JSON.parse(read('package.json')).engines.node).toMatch(/^>=20/);
  });

  test('puts every folder that package.json publishes into the image, and no development dependency', () => {
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    const copied = [...finalStage().matchAll(/^COPY .*?(\S+)$/gm)].map((match) => match[1]!.replace('./', ''));
    expect(copied).toEqual(expect.arrayContaining([...files, 'node_modules']));
    expect(finalStage()).toContain('COPY package.json ./\n');
    expect(finalStage()).toContain('COPY --from=dependencies /app/node_modules ./node_modules\n');
    expect(dockerfile).toContain('RUN npm ci --omit=dev --ignore-scripts\n');
  });

  test('listens on every address and leaves it to the operator to say who may read', () => {
    expect(finalStage()).toContain('HOST=0.0.0.0');
    expect(dockerfile).not.toMatch(/^(?!#).*DEMARCHE_AUTH/m);
  });

  test('names no password or other secret', () => {
    expect(dockerfile).not.toMatch(/PASSWORD|SECRET|TOKEN/i);
  });
});

describe('.dockerignore', () => {
  test.each(['.git', '.env*', '.neo4j', '.demarche', '**/node_modules', 'dist'])(
    'keeps %s out of the build',
    (name) => {
      expect(read('.dockerignore').split('\n')).toContain(name);
    },
  );
});
