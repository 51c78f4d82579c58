import { createHash } from 'node:crypto';
import type { GraphEngine } from '../engine/graph-engine.js';
import { ServiceError } from '../errors/service-error.js';
import type { NamedQuery } from '../query/query-catalogue.js';
import type { QueryRunner } from '../query/query-runner.js';

/** The schema commands of a migration file, without comments, split at semicolons at line ends. */
export function commandsOf({ text }: NamedQuery): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((command) => command.trim())
    .filter((command) => command !== '');
}

/**
 * Migrates the graph to this version of the service, and returns the migrations applied. Each is recorded as a Migration node;
 * its commands are idempotent, so an interrupted one is completed. `fills`: by migration name, a function that changes the
 * existing data, also idempotent. Errors: MIGRATION_MISMATCH if the graph has a migration that this version lacks or whose text
 * differs.
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
