import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { demarche, newFolder } from './run-demarche.js';

const COMMANDS = ['serve', 'load', 'import', 'schema', 'operations', 'stats', 'keys'];

describe('demarche', () => {
  it('prints its commands with --help and exits 0', async () => {
    const { status, stdout } = await demarche(['--help']);
    const named = COMMANDS.filter((command) => new RegExp(`^  ${command}\\b`, 'm').test(stdout));
    expect([status, named]).toEqual([0, COMMANDS]);
  });

  it.each(COMMANDS)('prints what %s does with --help and exits 0', async (command) => {
    const { status, stdout, stderr } = await demarche([command, '--help']);
    expect([status, stdout.split('\n')[0]?.startsWith(`Usage: demarche ${command}`), stderr]).toEqual([0, true, '']);
  });

  it.each([
    ['keys', 'add'],
    ['keys', 'list'],
    ['keys', 'revoke'],
  ])('prints what %s %s does', async (...command) => {
    const { status, stdout } = await demarche([...command, '--help']);
    expect([status, stdout.split('\n')[0]?.startsWith(`Usage: demarche ${command.join(' ')}`)]).toEqual([0, true]);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['sreve']],
    ['an unknown option', ['stats', '--all']],
    ['one argument too few', ['load']],
    ['one argument too many', ['load', 'a.jsonl', 'b.jsonl']],
    ['an argument where none is taken', ['serve', 'data']],
    ['an argument for schema', ['schema', 'x']],
    ['no command of keys', ['keys']],
    ['a key without a role', ['keys', 'add', 'somebody']],
  ])('exits 2 for wrong use: %s', async (_, args) => {
    const { status, stdout } = await demarche(args, { DEMARCHE_DATA: newFolder() });
    expect([status, stdout]).toEqual([2, '']);
  });

  it('says in one line what was wrong', async () => {
    const { stderr } = await demarche(['load']);
    expect(stderr).toBe("demarche: missing required argument 'file'\n");
  });

  it('suggests the command that was meant', async () => {
    const { stderr } = await demarche(['stat']);
    expect(stderr).toMatch(/^demarche: unknown command 'stat'\n\(Did you mean stats\?\)\n$/);
  });

  it('prints the schema that is kept in the repository', async () => {
    const { stdout } = await demarche(['schema']);
    expect(stdout).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  });

  it('prints the schema whatever the settings are', async () => {
    const { status } = await demarche(['schema'], { PORT: 'x', NEO4J_URI: 'x', DEMARCHE_DATA: '/dev/null/x' });
    expect(status).toBe(0);
  });
});
