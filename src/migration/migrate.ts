import { createHash } from 'node:crypto';
import type { GraphEngine } from '../engine/graph-engine.js';
import { ServiceError } from '../errors/service-error.js';
import type { NamedQuery } from '../query/query-catalogue.js';
import type { QueryRunner } from '../query/query-runner.js';

/** The schema commands of a migration file: comments dropped, split at the semicolons that end lines. */
export function commandsOf({ text }: NamedQuery): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((command) => command.trim())
    .filter((command) => command !== '');
}

/**
 * Brings the graph to the form that this version of the service expects, and gives the migrations that it applied. Each
 * is recorded as a Migration node; its commands can be run again harmlessly, so an interrupted one is completed.
 * `fills`: by the name of a migration, what it does to the data that is there; like its commands it may be run again.
 * Errors: MIGRATION_MISMATCH where the graph has been through a migration that this version lacks or that read otherwise.
 */
export async function migrate(
  engine: GraphEngine,
  runner: QueryRunner,
  catalogue: ReadonlyMap<string, NamedQuery>,
  now: () => Date,
  fills: Record<string, () => Promise<void>> = {},
): Promise<string[]> {
  const applied = new Map((await runner.read('listMigrations', {})).map(({ id, checksum }) => [id, checksum]));
  const migrations = [...catalogue.values()]
    .filter(({ header }) => header.access === 'SCHEMA')
    .sort((a, b) => (a.header.name < b.header.name ? -1 : 1));
  for (const id of applied.keys()) {
    if (!migrations.some(({ header }) => header.name === id)) {
      throw new ServiceError(
        'MIGRATION_MISMATCH',
        `${engine.location} was changed by a newer version (migration ${id}); use that version`,
      );
    }
  }
  const done: string[] = [];
  for (const migration of migrations) {
    const { name: id } = migration.header;
    const checksum = createHash('sha256').update(migration.text).digest('hex').slice(0, 16);
    const recorded = applied.get(id);
    if (recorded === checksum) continue;
    if (recorded !== undefined) {
      throw new ServiceError(
        'MIGRATION_MISMATCH',
        `${engine.location} was changed by another form of migration ${id}; use the version that made it`,
      );
    }
    const isOfEngine = (migration.header.engine ?? engine.kind) === engine.kind;
    for (const command of isOfEngine ? commandsOf(migration) : []) await engine.changeSchema(command);
    await fills[id]?.();
    await runner.write((transaction) =>
      transaction.run('recordMigration', { id, checksum, appliedAt: now().toISOString() }),
    );
    done.push(id);
  }
  return done;
}
