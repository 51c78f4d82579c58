import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';

const PASSWORD = 'kepT-secret-9';

/** The message that refuses these settings; fails if they are accepted. */
function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
  throw new Error(`taken: ${JSON.stringify(env)}`);
}

describe('settings', () => {
  it('that are not set have values of their own', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'info',
      engine: { kind: 'embedded', folder: '.demarche' },
    });
  });

  it('that are set to nothing count as not set', () => {
    const empty = { HOST: '', PORT: '', LOG_LEVEL: '', DEMARCHE_DATA: '', NEO4J_URI: '', NEO4J_PASSWORD: '' };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('cannot be changed once they are read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each([
    ['a port', { PORT: '0' }, { port: 0 }],
    ['the highest port', { PORT: '65535' }, { port: 65535 }],
    ['an IPv6 address', { HOST: '::1' }, { host: '::1' }],
    ['a name', { HOST: 'localhost' }, { host: 'localhost' }],
    ['a level', { LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    ['a folder', { DEMARCHE_DATA: 'my data/é' }, { engine: { kind: 'embedded', folder: 'my data/é' } }],
    ['memory', { DEMARCHE_DATA: ':memory:' }, { engine: { kind: 'embedded', folder: null } }],
  ])('take %s', (_, env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  it.each([
    ['bolt://127.0.0.1:7687'],
    ['neo4j+s://graph.example.org'],
    ['bolt://[::1]:7687'],
    ['neo4j://graph.example.org:7687/?policy=eu'],
    ['BOLT://localhost'],
  ])('take %s as a Neo4j server without authentication', (uri) => {
    const engine = { kind: 'neo4j', uri, username: null, password: null, database: null };
    expect(readConfig({ NEO4J_URI: uri }).engine).toEqual(engine);
  });

  it('take a password alone as that of the user neo4j', () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1', NEO4J_PASSWORD: PASSWORD };
    expect(readConfig(env).engine).toMatchObject({ username: 'neo4j', password: PASSWORD });
  });

  it('take a user, a password and a database', () => {
    const env = {
      NEO4J_URI: 'bolt://127.0.0.1',
      NEO4J_USERNAME: 'ada',
      NEO4J_PASSWORD: PASSWORD,
      NEO4J_DATABASE: 'graph.one',
    };
    expect(readConfig(env).engine).toMatchObject({ username: 'ada', password: PASSWORD, database: 'graph.one' });
  });

  it.each([
    ['PORT', '80000', {}],
    ['PORT', '-1', {}],
    ['PORT', '4000.5', {}],
    ['PORT', ' 4000', {}],
    ['PORT', '0x10', {}],
    ['HOST', 'http://localhost', {}],
    ['HOST', 'two words', {}],
    ['LOG_LEVEL', 'verbose', {}],
    ['LOG_LEVEL', 'INFO', {}],
    ['DEMARCHE_DATA', 'a\0b', {}],
    ['NEO4J_URI', 'http://localhost:7474', {}],
    ['NEO4J_URI', 'localhost:7687', {}],
    ['NEO4J_USERNAME', 'ada', { NEO4J_URI: 'bolt://127.0.0.1' }],
    ['NEO4J_DATABASE', 'a', { NEO4J_URI: 'bolt://127.0.0.1' }],
    ['NEO4J_DATABASE', '1graph', { NEO4J_URI: 'bolt://127.0.0.1' }],
    ['NEO4J_DATABASE', 'my graph', { NEO4J_URI: 'bolt://127.0.0.1' }],
  ])('refuse %s=%j in one line that names it, the value and the remedy', (setting, value, others) => {
    const line = new RegExp(
      `^CONFIG_INVALID ${setting}=("[^\\n]*"): [^\\n]*(give|set|choose|not a folder name)[^\\n]*$`,
    );
    const shown = line.exec(refusalOf({ ...others, [setting]: value }))?.[1];
    expect(JSON.parse(shown ?? '""')).toBe(value);
  });

  it.each([
    `bolt://neo4j:${PASSWORD}@127.0.0.1:7687`,
    `bolt://neo4j:pa/${PASSWORD}@127.0.0.1`,
    `bolt://neo4j:pa#${PASSWORD}@127.0.0.1`,
    `bolt://neo4j:pa?${PASSWORD}@127.0.0.1`,
    `bolt:/neo4j:${PASSWORD}@127.0.0.1`,
    `neo4j:${PASSWORD}@127.0.0.1`,
    `http://neo4j:${PASSWORD}@127.0.0.1:7474`,
    `bolt://neo4j:${PASSWORD}`,
    `neo4j+s://neo4j:x:${PASSWORD}`,
  ])('refuse %s and never repeat a password', (uri) => {
    expect(refusalOf({ NEO4J_URI: uri })).toMatch(new RegExp(`^CONFIG_INVALID NEO4J_URI(?!.*${PASSWORD})`));
  });

  it.each([
    { PORT: 'x' },
    { HOST: 'two words' },
    { NEO4J_DATABASE: '?' },
    { NEO4J_USERNAME: 'ada', NEO4J_DATABASE: '?' },
    { NEO4J_URI: 'http://x' },
  ])('refuse %j without repeating the password beside it', (wrong) => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1', NEO4J_PASSWORD: PASSWORD, ...wrong };
    expect(refusalOf(env)).not.toContain(PASSWORD);
  });
});
