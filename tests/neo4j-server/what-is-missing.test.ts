import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { javaMajor } from '../../scripts/neo4j/java.js';
import { runScript } from './run-script.js';

const emptyFolder = mkdtempSync(join(tmpdir(), 'demarche-no-tools-'));
afterAll(() => rmSync(emptyFolder, { recursive: true }));

/** An environment in which no program can be found. */
function withoutTools(): NodeJS.ProcessEnv {
  const { JAVA_HOME: _, NEO4J_PASSWORD: __, ...rest } = process.env;
  return { ...rest, PATH: emptyFolder };
}

describe('the Neo4j launcher', () => {
  test.each([
    ['start.js', ['--port', '0', '--version', '5.999.999']],
    ['with-neo4j.js', ['--version', '5.999.999', '--', 'true']],
  ])('names Java and Maven, and what would be right, where both are missing (%s)', async (script, args) => {
    const { status, stdout, stderr } = await runScript(script, args, withoutTools());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'Neo4j cannot be started: Java is not installed (a JDK of version 17 or newer is needed, on the PATH or in ' +
        'JAVA_HOME), and Maven is not installed (Maven 3 or newer is needed on the PATH, to fetch Neo4j once).\n',
    );
  });

  test('says that the port is in use, and does not touch what uses it', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    try {
      const { status, stderr } = await runScript('start.js', ['--port', String(port)], withoutTools());
      expect(status).toBe(1);
      expect(stderr).toBe(
        `Port ${port} of 127.0.0.1 is in use: stop what listens there, or give another with --port ` +
          '(0 takes a free one).\n',
      );
      expect(holder.listening).toBe(true);
    } finally {
      holder.close();
    }
  });

  test('refuses a password that Neo4j would refuse', async () => {
    const { status, stderr } = await runScript('start.js', ['--port', '0'], {
      ...withoutTools(),
      NEO4J_PASSWORD: 'seven77',
    });
    expect(status).toBe(1);
    expect(stderr).toBe('NEO4J_PASSWORD is too short: Neo4j wants at least 8 characters.\n');
  });
});

describe('the version of Java', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)\n', 17],
    ['java version "1.8.0_392"\nJava(TM) SE Runtime Environment (build 1.8.0_392-b08)\n', 8],
    ['openjdk version "21" 2023-09-19\n', 21],
    ['openjdk version "25-ea" 2025-09-16\n', 25],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "11.0.2" 2019-01-15\n', 11],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.\n', null],
    ['', null],
  ])('is read from %j as %j', (output, major) => {
    expect(javaMajor(output)).toBe(major);
  });
});
