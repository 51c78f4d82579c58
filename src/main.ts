import { runCommandLine } from './cli/command-line.js';

// A reader that has seen enough (`demarche schema | head`) is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`demarche: standard output cannot be written (${error.code})`);
  process.exit(1);
});

process.exitCode = await runCommandLine(process.argv);
await new Promise((resolve) => process.stdout.write('', resolve));
// A connection on which a database has not answered yet would keep the process.
process.exit();
