// Writes to generated/ what the tools of the clients generate from the schema and the operations, before the tests run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${command}`, args, { cwd: here, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  process.exit(1);
}

rmSync(`${here}generated`, { recursive: true, force: true });
mkdirSync(`${here}generated/relay`, { recursive: true });
// Relay's compiler appends to this file, and requires it to exist.
writeFileSync(`${here}generated/relay/persisted.json`, '{}');

// The tests use the keys that docs/clients.md recommends to users of Graphcache.
const page = readFileSync(`${here}../../docs/clients.md`, 'utf8');
const keys = /```ts\n\/\/ urql, with Graphcache\n([\s\S]*?)```/.exec(page)[1];
writeFileSync(
  `${here}generated/urql-keys.ts`,
  `import type { KeyGenerator } from '@urql/exchange-graphcache';\n\n${keys.replace('const keys =', 'export const keys: Record<string, KeyGenerator> =')}`,
);

run('graphql-codegen', '--config', 'codegen.ts');
run('relay-compiler', 'relay.config.json');
run('gql.tada', 'generate-output');
