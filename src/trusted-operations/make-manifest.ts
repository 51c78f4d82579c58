import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  Source,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { ServiceError } from '../errors/service-error.js';
import { whyUnreadable } from '../errors/unreadable.js';
import { problemText } from './check-document.js';
import { documentId, type ManifestOperation, type OperationManifest } from './operation-manifest.js';

/** Options for creating a manifest. */
export interface ManifestOptions {
  /** Whether `__typename` is added to each selection, as required by the caches of Apollo and other clients. */
  addsTypename: boolean;
}

/** A definition in a file. */
interface Located<D extends DefinitionNode> {
  file: string;
  definition: D;
}

const PROBLEMS_SHOWN = 20;

/** All definitions in the files, and their problems. */
class Collection {
  readonly operations = new Map<string, Located<OperationDefinitionNode>>();
  readonly fragments = new Map<string, Located<FragmentDefinitionNode>>();
  readonly problems: string[] = [];

  add(file: string, text: string): void {
    let document: DocumentNode;
    try {
      document = parse(new Source(text, file));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.problems.push(`${file}: ${problemText(error)}`);
      return;
    }
    for (const definition of document.definitions) this.#addDefinition(file, definition);
  }

  #addDefinition(file: string, definition: DefinitionNode): void {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      this.#addTo(this.fragments, 'fragment', definition.name.value, { file, definition });
    } else if (definition.kind !== Kind.OPERATION_DEFINITION) {
      this.problems.push(`${file}: it defines a part of a schema; give operations and fragments alone`);
    } else if (!definition.name) {
      this.problems.push(`${file}: a ${definition.operation} has no name; clients and logs need one`);
    } else {
      this.#addTo(this.operations, definition.operation, definition.name.value, { file, definition });
    }
  }

  #addTo<D extends DefinitionNode>(known: Map<string, Located<D>>, what: string, name: string, located: Located<D>) {
    const namesake = known.get(name);
    if (namesake) this.problems.push(`${located.file}: the ${what} ${name} is in ${namesake.file}, too`);
    else known.set(name, located);
  }

  /** The fragments that an operation uses, directly or indirectly, sorted by name. */
  fragmentsOf(operation: OperationDefinitionNode): FragmentDefinitionNode[] {
    const used = new Map<string, FragmentDefinitionNode>();
    const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
      const followSpread = ({ name: { value } }: FragmentSpreadNode) => {
        const fragment = this.fragments.get(value);
        if (!fragment || used.has(value)) return;
        used.set(value, fragment.definition);
        follow(fragment.definition);
      };
      visit(node, { [Kind.FRAGMENT_SPREAD]: followSpread });
    };
    follow(operation);
    return [...used.keys()].sort().map((name) => used.get(name)!);
  }
}

/** Adds `__typename` to every selection except that of the operation, as GraphQL clients do. */
function withTypename(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, {
    SelectionSet: (node, _key, parent) => {
      const isOfOperation = (parent as { kind?: Kind } | undefined)?.kind === Kind.OPERATION_DEFINITION;
      const hasIt = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
      return isOfOperation || hasIt ? undefined : { ...node, selections: [...node.selections, typename] };
    },
  });
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(graphql|gql)$/.test(file))
      .sort();
  } catch (error) {
    throw new ServiceError('BAD_USER_INPUT', `${folder}: ${whyUnreadable(error)}; give a folder of .graphql files`);
  }
}

function refusal(folder: string, problems: string[]): ServiceError {
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  ${problem}`);
  const more = problems.length > PROBLEMS_SHOWN ? [`  … and ${problems.length - PROBLEMS_SHOWN} more`] : [];
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return new ServiceError(
    'BAD_USER_INPUT',
    [`${folder}: ${count}; no manifest was made`, ...shown, ...more].join('\n'),
  );
}

/**
 * Creates a manifest of the operations in the .graphql and .gql files in a folder and its subfolders: each with the fragments
 * that it uses, from any file, printed in a canonical form, so that the same operation has the same id. Errors: BAD_USER_INPUT
 * with every invalid file and every conflict with the schema.
 */
export function makeManifest(
  folder: string,
  schema: GraphQLSchema,
  { addsTypename }: ManifestOptions,
): OperationManifest {
  const files = filesBelow(folder);
  const collection = new Collection();
  for (const file of files) collection.add(file, readFileSync(join(folder, file), 'utf8'));
  const { problems } = collection;
  const operations = [...collection.operations].map(([name, { file, definition }]): ManifestOperation => {
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [definition, ...collection.fragmentsOf(definition)],
    };
    // The definitions know their files, so each location refers to a line of the author.
    for (const error of validate(schema, document, specifiedRules)) {
      problems.push(`${error.source?.name ?? file}: ${problemText(error)}`);
    }
    const body = print(addsTypename ? withTypename(document) : document);
    return { id: documentId(body), name, type: definition.operation, body };
  });
  if (problems.length === 0 && operations.length === 0) problems.push('there is no operation in it');
  if (problems.length > 0) throw refusal(folder, [...new Set(problems)]);
  operations.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { format: 'apollo-persisted-query-manifest', version: 1, operations };
}
