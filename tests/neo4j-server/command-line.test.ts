import { describe, expect, test } from '@jest/globals';
import { runScript } from './run-script.js';

describe('npm run neo4j', () => {
  test('prints its usage for --help and ends with status 0', async () => {
    const { status, stdout, stderr } = await runScript('start.js', ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const told of ['--port N', '--data DIR', '--version V', 'NEO4J_PASSWORD', 'default 7687']) {
      expect(stdout).toContain(told);
    }
  });

  test.each([
    [['--port', 'high'], '--port high: not a port; give a whole number from 0 to 65535 (0 takes a free one).'],
    [['--port', '65536'], '--port 65536: not a port; give a whole number from 0 to 65535 (0 takes a free one).'],
    [['--port'], "Option '--port <value>' argument missing."],
    [['--version', '4.4.1'], '--version 4.4.1: not a version of Neo4j 5; give one such as 5.26.30.'],
    [['--version', '5.26'], '--version 5.26: not a version of Neo4j 5; give one such as 5.26.30.'],
    [['--data='], '--data: the folder has no name.'],
    [['--wrong'], "Unknown option '--wrong'."],
    [['7687'], "Unexpected argument '7687'."],
  ])('refuses %j with one sentence, its usage and status 2', async (args, sentence) => {
    const { status, stdout, stderr } = await runScript('start.js', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(sentence);
    expect(stderr).toContain('Usage: npm run neo4j');
  });
});

describe('with-neo4j.js', () => {
  test('prints its usage for --help and ends with status 0', async () => {
    const { status, stdout } = await runScript('with-neo4j.js', ['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('-- COMMAND ARGS');
  });

  test.each([[[]], [['--']]])('refuses %j, which names no command, with status 2', async (args: string[]) => {
    const { status, stderr } = await runScript('with-neo4j.js', args);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toBe('No command is given after --.');
  });

  test('refuses a number of servers that is not a number with status 2', async () => {
    const { status, stderr } = await runScript('with-neo4j.js', ['--servers', '0', '--', 'npm', 'test']);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toBe('--servers 0: not a number of servers; give one from 1 to 9.');
  });

  test('refuses a command that does not come after -- with status 2', async () => {
    const { status, stderr } = await runScript('with-neo4j.js', ['npm', 'test']);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toBe("Unexpected argument 'npm'.");
  });
});
