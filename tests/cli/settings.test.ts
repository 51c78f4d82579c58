import { describe, expect, it } from '@jest/globals';
import { demarche, newFolder, type Settings } from './run-demarche.js';

const SECRET = 'open-sesame';

/** Invalid settings, and what the one line about them must contain. */
const WRONG: [setting: string, settings: Settings, words: RegExp][] = [
  ['PORT', { PORT: 'http' }, /PORT="http": not a port; give a whole number from 0 to 65535/],
  ['PORT', { PORT: '65536' }, /PORT="65536": not a port/],
  ['PORT', { PORT: '-1' }, /PORT="-1": not a port/],
  ['PORT', { PORT: '80.5' }, /PORT="80\.5": not a port/],
  ['PORT', { PORT: ' 80' }, /PORT=" 80": not a port/],
  ['HOST', { HOST: 'http://127.0.0.1' }, /HOST="http:\/\/127\.0\.0\.1": not an address; give .* such as 127\.0\.0\.1/],
  ['HOST', { HOST: 'a b' }, /HOST="a b": not an address/],
  ['HOST', { HOST: 'nowhere.invalid', DEMARCHE_AUTH: 'open' }, /HOST="nowhere\.invalid": cannot listen there/],
  ['HOST', { HOST: '203.0.113.1', DEMARCHE_AUTH: 'open' }, /HOST="203\.0\.113\.1": cannot listen there/],
  ['HOST', { HOST: '0.0.0.0' }, /DEMARCHE_AUTH/],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, /LOG_LEVEL="loud": not a level; give one of fatal, error, warn, info/],
  ['DEMARCHE_AUTH', { DEMARCHE_AUTH: 'maybe' }, /DEMARCHE_AUTH: .*give open .* or required/],
  ['DEMARCHE_JWT_SECRET', { DEMARCHE_JWT_SECRET: SECRET }, /DEMARCHE_JWT_SECRET: .*fewer than the 32/],
  ['NEO4J_URI', { NEO4J_URI: 'http://127.0.0.1:7474' }, /NEO4J_URI="http:\/\/127\.0\.0\.1:7474": not a Neo4j address/],
  ['NEO4J_URI', { NEO4J_URI: '127.0.0.1:7687' }, /NEO4J_URI.*give one such as bolt:\/\/127\.0\.0\.1:7687/],
  ['NEO4J_URI', { NEO4J_URI: 'bolt://' }, /NEO4J_URI.*bolt:\/\/127\.0\.0\.1:7687/],
  ['NEO4J_URI', { NEO4J_URI: 'bolt://127.0.0.1:99999' }, /NEO4J_URI.*bolt:\/\/127\.0\.0\.1:7687/],
  ['NEO4J_URI', { NEO4J_URI: 'bolt://127.0.0.1/db' }, /NEO4J_URI.*bolt:\/\/127\.0\.0\.1:7687/],
  ['NEO4J_URI', { NEO4J_URI: 'bolt://127.0.0.1:7687?policy=x' }, /NEO4J_URI/],
  ['NEO4J_URI', { NEO4J_URI: 'neo4j://127.0.0.1:7687?policy' }, /NEO4J_URI/],
  ['NEO4J_URI', { NEO4J_URI: `bolt://neo4j:${SECRET}@127.0.0.1:7687` }, /NEO4J_USERNAME and NEO4J_PASSWORD/],
  ['NEO4J_URI', { NEO4J_URI: `bolt:/neo4j:${SECRET}@127.0.0.1` }, /NEO4J_USERNAME and NEO4J_PASSWORD/],
  ['NEO4J_URI', { NEO4J_URI: `neo4j:${SECRET}@127.0.0.1:7687` }, /NEO4J_USERNAME and NEO4J_PASSWORD/],
  ['NEO4J_URI', { NEO4J_URI: `https://neo4j:${SECRET}@db.example/` }, /NEO4J_USERNAME and NEO4J_PASSWORD/],
  ['NEO4J_URI', { NEO4J_URI: `bolt://neo4j:${SECRET}` }, /NEO4J_URI/],
  [
    'NEO4J_USERNAME',
    { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_USERNAME: 'neo4j' },
    /NEO4J_USERNAME="neo4j": set without NEO4J_PASSWORD/,
  ],
  [
    'NEO4J_DATABASE',
    { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: SECRET, NEO4J_DATABASE: '1; DROP' },
    /NEO4J_DATABASE="1; DROP": not a database name/,
  ],
];

describe('a setting that cannot be used', () => {
  it.each(WRONG.map(([setting, settings, words]) => [setting, JSON.stringify(settings), settings, words] as const))(
    '%s ends the command with one line and status 2: %s',
    async (_, _text, settings, words) => {
      const folder = newFolder();
      const { status, stdout, stderr } = await demarche(['serve'], { DEMARCHE_DATA: folder, PORT: '0', ...settings });
      expect({
        ...{ status, stdout, isOneLine: /^demarche: [^\n]+\n$/.test(stderr) },
        line: words.test(stderr) ? 'as it should be' : stderr,
        hasSecret: stderr.includes(SECRET),
      }).toEqual({ status: 2, stdout: '', isOneLine: true, line: 'as it should be', hasSecret: false });
    },
  );

  it('is refused by stats too', async () => {
    const { status } = await demarche(['stats'], { DEMARCHE_DATA: newFolder(), LOG_LEVEL: 'loud' });
    expect(status).toBe(2);
  });

  it('is the default where it is empty', async () => {
    const settings = { PORT: '', HOST: '', LOG_LEVEL: '', NEO4J_URI: '', NEO4J_USERNAME: '', DEMARCHE_AUTH: '' };
    const { status } = await demarche(['keys', 'list'], { DEMARCHE_DATA: newFolder(), ...settings });
    expect(status).toBe(0);
  });
});
