import { grouped } from '../../collections/grouped.js';
import { foldText } from '../../domain/folded-text.js';
import { isActorKind, subjectKindOfId } from '../../domain/identity.js';
import type { QueryRunner } from '../../query/query-runner.js';
import { relationProblems, sourceRecordProblems, subjectProblems } from './check-records.js';
import { evidenceProblems, evidenceSources, intervalProblems } from './check-values.js';
import { pages } from './pages.js';
import { type Problem, type Properties, shown, textsOf } from './problem.js';
import type { Tally } from './tally.js';

type Named = { id: string; properties: Properties };

function kindProblems(id: string, labels: readonly string[], { kind }: Properties): string[] {
  const expected = subjectKindOfId(id);
  if (expected === null) return ['has an id that names no kind of subject'];
  const problems = kind === expected ? [] : [`has the kind ${shown(kind)}; its id says ${expected}`];
  const label = `${expected[0]}${expected.slice(1).toLowerCase()}`;
  const right = isActorKind(expected) ? ['Actor', label] : [label];
  if (JSON.stringify([...labels].sort()) !== JSON.stringify([...right].sort())) {
    problems.push(`has the labels ${labels.join(', ') || 'of no kind'}; its id asks for ${right.join(', ')}`);
  }
  return problems;
}

function nameProblems({ name, sortName, aliases, foldedNames }: Properties): string[] {
  if (typeof name !== 'string' || name === '') return ['has no name'];
  const problems = sortName === foldText(name) ? [] : [`has sortName ${shown(sortName)}; its name is ${shown(name)}`];
  const folded = textsOf(foldedNames);
  const missing = [name, ...textsOf(aliases)].filter((one) => !folded.includes(foldText(one)));
  return [...problems, ...missing.map((one) => `is not found by its name ${shown(one)}: foldedNames lacks it`)];
}

/** What is wrong with the identifiers of some nodes: each must lead to the node that lists it. */
async function identifierProblems(runner: QueryRunner, nodes: readonly Named[]): Promise<Problem[]> {
  const keys = [...new Set(nodes.flatMap(({ properties }) => textsOf(properties.identifiers)))];
  if (keys.length === 0) return [];
  const owners = grouped(await runner.read('findIdentifierOwners', { keys }), ({ key }) => key);
  return nodes.flatMap(({ id, properties }) =>
    textsOf(properties.identifiers)
      .filter((key) => !owners.get(key)?.some(({ ownerId }) => ownerId === id))
      .map((key) => ({ id, message: `has the identifier ${key}, which does not lead to it` })),
  );
}

const RELATION_INTERVALS = [
  ['during', 'duringFrom', 'duringTo'],
  ['since', 'sinceFrom', 'sinceTo'],
  ['until', 'untilFrom', 'untilTo'],
  ['endedOn'],
] as const;

async function knownSources(runner: QueryRunner, all: readonly Properties[]): Promise<Set<string>> {
  const ids = [...new Set(all.flatMap(({ evidence }) => evidenceSources(evidence) ?? []))];
  if (ids.length === 0) return new Set();
  return new Set((await runner.read('findKnownSourceIds', { ids })).map(({ id }) => id));
}

/** The problems of every subject and of the edges without an id of their own. */
export async function* checkSubjects(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
  for await (const page of pages((where) => runner.read('listSubjectsToCheck', where))) {
    tally.count('Subject', page.length);
    const relations = await runner.read('findRelationsToCheck', { ids: page.map(({ id }) => id) });
    const known = await knownSources(
      runner,
      [...page, ...relations].map(({ properties }) => properties),
    );
    for (const { id, labels, properties } of page) {
      const messages = [
        ...kindProblems(id, labels, properties),
        ...nameProblems(properties),
        ...intervalProblems(properties, [['heldOn', 'heldFrom', 'heldTo'], ['adoptedOn'], ['expectedOn']]),
        ...evidenceProblems(properties, known),
      ];
      yield* subjectProblems(id, properties, messages).map((message) => ({ id, message }));
    }
    for (const row of relations) {
      const { type, startId, endId, properties } = row;
      const messages = [...intervalProblems(properties, RELATION_INTERVALS), ...evidenceProblems(properties, known)];
      const all =
        endId === null ? [...messages, 'leads to a node without an id'] : relationProblems({ ...row, endId }, messages);
      yield* all.map((message) => ({ id: startId, message: `its ${type} edge to ${endId} ${message}` }));
    }
    yield* await identifierProblems(runner, page);
  }
}

/** The problems of every source. */
export async function* checkSources(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
  for await (const page of pages((where) => runner.read('listSourcesToCheck', where))) {
    tally.count('Source', page.length);
    for (const { id, properties } of page) {
      const messages = intervalProblems(properties, [['publishedOn']]);
      if (!id.startsWith('source/')) messages.push('has an id that is not that of a source');
      yield* sourceRecordProblems(id, properties, messages).map((message) => ({ id, message }));
    }
    yield* await identifierProblems(runner, page);
  }
}

/** The problems of every identifier and every alias: each leads to one node. */
export async function* checkNames(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
  for await (const page of pages((where) => runner.read('listIdentifiersToCheck', where))) {
    tally.count('Identifier', page.length);
    const keys = page.map(({ id }) => id);
    const owners = grouped(await runner.read('findIdentifierOwners', { keys }), ({ key }) => key);
    for (const id of keys) {
      const found = (owners.get(id) ?? []).map(({ ownerId }) => ownerId).sort();
      // An identifier that a node gave up stays and leads nowhere, which is harmless.
      if (found.length > 1) yield { id, message: `is an identifier of ${found.join(' and ')}; it may be one's only` };
    }
  }
  for await (const page of pages((where) => runner.read('listAliasesToCheck', where))) {
    const ids = page.map(({ id }) => id);
    const targets = grouped(await runner.read('findAliasTargets', { ids }), ({ id }) => id);
    const living = new Set((await runner.read('findKnownSubjectIds', { ids })).map(({ id }) => id));
    for (const id of ids) {
      const found = (targets.get(id) ?? []).map(({ subjectId }) => subjectId).sort();
      if (found.length === 0) yield { id, message: 'is an alias that refers to no subject' };
      if (found.length > 1) yield { id, message: `is an alias that refers to ${found.join(' and ')}` };
      if (living.has(id)) yield { id, message: 'is an alias and a subject at once' };
    }
  }
}
