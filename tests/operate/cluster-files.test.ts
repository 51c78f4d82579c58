import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';

const compose = readFileSync('deploy/compose.cluster.yml', 'utf8');
const single = readFileSync('docker-compose.yml', 'utf8');
const caddyfile = readFileSync('deploy/Caddyfile', 'utf8');

/** The settings of the instances, with the defaults of compose for variables that the shell may set. */
function settings(): Record<string, string> {
  const [, block] = /environment: &settings\n((?: {4}.*\n)+)/.exec(compose)!;
  const pairs = [...block!.matchAll(/^ {4}(\w+): "?(.*?)"?$/gm)].map(([, name, value]) => [
    name!,
    value!.replace(/^\$\{\w+:-(.*)\}$/, '$1').replace(/^\$\{NEO4J_PASSWORD:\?.*\}$/, 'open-sesame'),
  ]);
  return Object.fromEntries(pairs);
}

describe('deploy/compose.cluster.yml', () => {
  it('gives the instances settings that the service takes', () => {
    expect(() => readConfig(settings())).not.toThrow();
  });

  it('gives them a Neo4j and a Redis to share', () => {
    const { engine, redisUrl } = readConfig(settings());
    expect([engine.kind, redisUrl]).toEqual(['neo4j', 'redis://redis:6379']);
  });

  it('has the instances that the proxy shares requests among', () => {
    const [, upstreams] = /\{\$UPSTREAMS:(.*?)\}/.exec(caddyfile)!;
    const instances = [...compose.matchAll(/^ {2}(demarche-\d):(?: &\w+)?$/gm)].map(([, name]) => `${name}:4000`);
    expect(upstreams!.split(' ')).toEqual(instances);
  });

  it('publishes the proxy alone, on this machine alone', () => {
    const ports = [...compose.matchAll(/^ {4}ports:\n((?: {6}- .*\n)+)/gm)].map(([, list]) => list!.trim());
    expect(ports).toEqual(['- 127.0.0.1:8080:8080']);
  });

  it('gives the instances no root, no capability and nothing to write to but what is gone with them', () => {
    const [block] = /^x-demarche:(?:.*\n)(?: .*\n)+/m.exec(compose)!;
    const lines = block.split('\n').map((line) => line.trim());
    expect(lines).toEqual(
      expect.arrayContaining(['read_only: true', '- /tmp', '- /data', '- ALL', '- no-new-privileges:true']),
    );
  });

  it('holds no password', () => {
    const lines = compose.split('\n').filter((line) => /^\s+(?:NEO4J_AUTH|\w*(?:PASSWORD|SECRET)\w*):/.test(line));
    expect(lines.filter((line) => !/\$\{\w+:[?-]/.test(line))).toEqual([]);
  });

  it('runs the same Neo4j as docker-compose.yml', () => {
    const imageOf = (text: string) => /image: (neo4j:\S+)/.exec(text)?.[1];
    expect(imageOf(compose)).toBe(imageOf(single));
  });
});
