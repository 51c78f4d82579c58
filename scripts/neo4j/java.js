import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

const OLDEST = 17;
const RIGHT = `a JDK of version ${OLDEST} or newer is needed, on the PATH or in JAVA_HOME`;

/**
 * The Java to use with its full version, or what is wrong with the installed one.
 * @returns {Promise<{ program: string, version: string | undefined, problem: string | null }>}
 */
export async function findJava() {
  const program = javaProgram(process.env.JAVA_HOME);
  const { output } = await run(program, ['-version']);
  return { program, version: / version "([\w.+-]+)"/.exec(output)?.[1], problem: await javaProblem(program, output) };
}

/** @param {string | undefined} javaHome */
function javaProgram(javaHome) {
  if (!javaHome) return 'java';
  const program = join(javaHome, 'bin', 'java');
  return existsSync(program) ? program : 'java';
}

/**
 * @param {string} program
 * @param {string} output  of `java -version`
 */
async function javaProblem(program, output) {
  const major = javaMajor(output);
  if (major === null) return `Java is not installed (${RIGHT})`;
  if (major < OLDEST) return `Java ${major} is too old (${RIGHT})`;
  const modules = (await run(program, ['--list-modules'])).output;
  if (!modules.includes('jdk.compiler')) return `Java ${major} is here without its compiler (${RIGHT})`;
  return null;
}

/**
 * The major version that `java -version` names: 8 for 1.8.0_392, 17 for 17.0.15; null if it names none.
 * @param {string} output
 * @returns {number | null}
 */
export function javaMajor(output) {
  const match = / version "(?:1\.)?(\d+)/.exec(output);
  return match ? Number(match[1]) : null;
}
