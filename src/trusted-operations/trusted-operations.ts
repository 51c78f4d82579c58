import { readFileSync } from 'node:fs';
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule, specifiedRules } from 'graphql';
import { whyUnreadable } from '../errors/unreadable.js';
import { refuseSetting } from '../settings/read-setting.js';
import { checkDocument } from './check-document.js';
import { bareId, type ListedOperation, listedOperations } from './operation-manifest.js';
import type { OperationsConfig } from './operations-config.js';

const SETTING = 'DEMARCHE_OPERATIONS';

/** Looks up trusted operations by id and by text. */
export class TrustedOperations {
  /** Whether only trusted operations run. */
  readonly isLocked: boolean;
  readonly #bodies: ReadonlyMap<string, string>;
  readonly #texts: ReadonlySet<string>;

  constructor(operations: readonly ListedOperation[], isLocked: boolean) {
    this.isLocked = isLocked;
    this.#bodies = new Map(operations.map(({ id, body }) => [bareId(id), body]));
    this.#texts = new Set(this.#bodies.values());
  }

  /** The text of the operation with an id, which may have the prefix `sha256:`; null if there is none. */
  bodyOf(id: string): string | null {
    return this.#bodies.get(bareId(id)) ?? null;
  }

  /** Whether an operation with exactly this text is trusted. */
  hasText(text: string): boolean {
    return this.#texts.has(text);
  }
}

function readManifest(file: string): ListedOperation[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return refuseSetting(SETTING, file, `${whyUnreadable(error)}; give a file of operations`);
  }
  try {
    return listedOperations(text);
  } catch (error) {
    return refuseSetting(SETTING, file, (error as Error).message);
  }
}

/** A contradiction between the manifest and the text of an operation, or null. */
function contradictionOf({ name, type }: ListedOperation, found: { name: string | null; type: string }): string | null {
  if (type !== null && type !== found.type) return `it is a ${found.type}, and the file calls it a ${type}`;
  if (name !== null && name !== found.name) return `its name is ${found.name}`;
  return null;
}

/**
 * Opens the configured trusted operations and validates each against the schema, so that none fails later. Errors: CONFIG_INVALID
 * in one line with the operation, the location and the problem.
 */
export function openTrustedOperations(
  { manifestFile, isLocked }: OperationsConfig,
  schema: GraphQLSchema,
  maxTokens: number,
): TrustedOperations {
  if (manifestFile === null) return new TrustedOperations([], isLocked);
  const operations = readManifest(manifestFile);
  const rules = isLocked ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules;
  const problems = operations.flatMap((listed) => {
    const checked = checkDocument(schema, listed.body, rules, maxTokens);
    if (checked.problems) return checked.problems.map((problem) => `operation ${listed.name ?? listed.id}: ${problem}`);
    const { name, operation } = checked.operation;
    const contradiction = contradictionOf(listed, { name: name?.value ?? null, type: operation });
    return contradiction === null ? [] : [`operation ${listed.name ?? listed.id}: ${contradiction}`];
  });
  if (problems.length > 0) {
    const more = problems.length === 1 ? '' : `; and ${problems.length - 1} more`;
    refuseSetting(SETTING, manifestFile, `${problems[0]}${more}; make it anew with \`demarche operations\``);
  }
  return new TrustedOperations(operations, isLocked);
}
