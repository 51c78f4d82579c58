import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The exit status and the output of a script in scripts/neo4j/. */
export interface Ending {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The path of a file in this repository. */
export function repositoryFile(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** Runs a script in scripts/neo4j/ until it ends. */
export function runScript(script: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [repositoryFile(`scripts/neo4j/${script}`), ...args], { env });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.stderr += text;
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...said }));
  });
}
