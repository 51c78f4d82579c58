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
    expect(stderr).toMatch(/^demarche: unknown command 'stat'; did you mean 'stats'\?\n$/);
  });

  it.each([
    ['frobnicate', [], /^demarche: unknown command 'frobnicate'; the commands are serve, load, import, .*, keys\n$/],
    ['of keys', ['keys'], /^demarche: unknown command 'frobnicate'; the commands are add, list, revoke\n$/],
  ])('lists the commands for one that is like none: %s', async (_, before, listed) => {
    const { stderr } = await demarche([...before, 'frobnicate']);
    expect(stderr).toMatch(listed);
  });

  it.each([
    ['of a file', ['load', 'a\u001b[31m\u0085b.jsonl'], 'a\\u001b[31m\\u0085b.jsonl: cannot be read'],
    ['of a command', ['\u0007bell'], "unknown command '\\u0007bell'"],
  ])('escapes control characters in a name: %s', async (_, args, shown) => {
    const { stderr } = await demarche(args, { DEMARCHE_DATA: newFolder() });
    expect(stderr).toContain(shown);
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
