import { UsageError } from './arguments.js';
import { Problem } from './problem.js';

/**
 * Runs a command and turns what it throws into a line on standard error and an exit status: 2 for an invalid command line, 1 for
 * anything else.
 * @param {string} usage
 * @param {() => Promise<number>} command
 */
export async function runCommand(usage, command) {
  try {
    process.exit(await command());
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      process.exit(2);
    }
    console.error(error instanceof Problem ? error.message : error);
    process.exit(1);
  }
}
