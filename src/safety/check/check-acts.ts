import { grouped } from '../../collections/grouped.js';
import { evidenceLines, evidenceOf } from '../../domain/evidence.js';
import { isActorId, subjectKindOfId } from '../../domain/identity.js';
import { STATEMENT_FORMS, STATEMENT_STATUSES } from '../../domain/statement.js';
import { misquotationOf } from '../../exchange/quote-of-evidence.js';
import type { QueryRunner } from '../../query/query-runner.js';
import { interactionProblems, statementProblems } from './check-records.js';
import { actProblems, evidencedByProblems, evidenceSources, intervalProblems, sourceProblems } from './check-values.js';
import { wholeInteraction, wholeStatement } from './left-out.js';
import { pages } from './pages.js';
import { type Problem, type Properties, shown, textsOf } from './problem.js';
import type { Tally } from './tally.js';

type Act = { id: string; properties: Properties };
type Link = { id: string; type: string; endId: string | null };

function isOneOf(words: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && words.includes(value);
}

function textOr(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

/** The ids of subjects that an act names, each with the property that names it. */
function namedSubjects({ properties }: Act, names: readonly string[]): { name: string; id: string }[] {
  return names.flatMap((name) =>
    [...textOr(properties[name]), ...textsOf(properties[name])].map((id) => ({ name, id })),
  );
}

async function knownOf(ids: string[], find: (ids: string[]) => Promise<{ id: string }[]>): Promise<Set<string>> {
  return new Set(ids.length === 0 ? [] : (await find([...new Set(ids)])).map(({ id }) => id));
}

/** The subjects and sources that a page of acts names and that the graph has. */
async function knownBy(runner: QueryRunner, page: readonly Act[], names: readonly string[]) {
  const subjects = page.flatMap((act) => namedSubjects(act, names).map(({ id }) => id));
  const sources = page.flatMap(({ properties }) => evidenceSources(properties.evidence) ?? []);
  return {
    subjects: await knownOf(subjects, (ids) => runner.read('findKnownSubjectIds', { ids })),
    sources: await knownOf(sources, (ids) => runner.read('findKnownSourceIds', { ids })),
  };
}

function endsOf(links: readonly Link[], type: string): string[] {
  return links.filter((link) => link.type === type).map(({ endId }) => String(endId));
}

function linkProblems(links: readonly Link[], type: string, ids: readonly string[], name: string): string[] {
  const ends = endsOf(links, type);
  return JSON.stringify([...ends].sort()) === JSON.stringify([...ids].sort())
    ? []
    : [`has ${type} edges to ${shown(ends)}; its ${name} says ${shown(ids)}`];
}

/** Only graphs of earlier versions have the kinds in addition to the ids; nothing reads them any more. */
function kindProblems({ speakerId, speakerKind, aboutIds, aboutKinds }: Properties): string[] {
  const problems: string[] = [];
  if (speakerKind !== undefined && speakerKind !== subjectKindOfId(String(speakerId))) {
    problems.push(`has speakerKind ${shown(speakerKind)}; its speaker is ${speakerId}`);
  }
  if (!isActorId(String(speakerId))) problems.push(`has the speaker ${speakerId}, which is not an actor`);
  const kinds = [...new Set(textsOf(aboutIds).map(subjectKindOfId))];
  if (
    aboutKinds !== undefined &&
    JSON.stringify([...textsOf(aboutKinds)].sort()) !== JSON.stringify([...kinds].sort())
  ) {
    problems.push(`has aboutKinds ${shown(aboutKinds)}; its subjects are ${shown(kinds)}`);
  }
  return problems;
}

/** What is wrong with the references between a statement and those that it corrects, or that correct it. */
function correctionProblems({ id, properties }: Act, others: ReadonlyMap<string, Properties>): string[] {
  const { correctsId, correctedById } = properties;
  const problems: string[] = [];
  if (typeof correctsId === 'string') {
    const other = others.get(correctsId);
    if (!other) problems.push(`corrects ${correctsId}, which is not in the graph`);
    else if (other.correctedById !== id) {
      problems.push(`corrects ${correctsId}, which says that it is corrected by ${shown(other.correctedById)}`);
    }
  }
  if (typeof correctedById === 'string') {
    const other = others.get(correctedById);
    if (!other) problems.push(`is corrected by ${correctedById}, which is not in the graph`);
    else if (other.correctsId !== id) {
      problems.push(`is corrected by ${correctedById}, which says that it corrects ${shown(other.correctsId)}`);
    }
  }
  return problems;
}

const SUBJECTS_OF_STATEMENT = ['speakerId', 'aboutIds', 'addressedToIds', 'onBehalfOfIds', 'viaId'];

/** The problems of every Statement node, except those of its edges. */
export async function* checkStatements(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
  const corrects = new Map<string, string>();
  for await (const rows of pages((where) => runner.read('listStatementsToCheck', where))) {
    const page = rows.map(({ id, properties }) => ({ id, properties: wholeStatement(properties as Properties) }));
    tally.count('Statement', page.length);
    const ids = page.map(({ id }) => id);
    const known = await knownBy(runner, page, SUBJECTS_OF_STATEMENT);
    const links = grouped(await runner.read('findStatementLinks', { ids }), ({ id }) => id);
    const corrections = page.flatMap(({ properties: { correctsId, correctedById } }) => [
      ...textOr(correctsId),
      ...textOr(correctedById),
    ]);
    const others = new Map(
      corrections.length === 0
        ? []
        : (await runner.read('findStatementsToCheck', { ids: [...new Set(corrections)] })).map((row) => [
            row.id,
            row.properties as Properties,
          ]),
    );
    for (const act of page) {
      const { id, properties } = act;
      const own = links.get(id) ?? [];
      const messages = [
        ...(textsOf(properties.aboutIds).length === 0 ? ['is about nothing'] : []),
        ...(textsOf(properties.sourceIds).length === 0 ? ['has no evidence'] : []),
        ...namedSubjects(act, SUBJECTS_OF_STATEMENT)
          .filter((named) => !known.subjects.has(named.id))
          .map((named) => `has ${named.name} ${named.id}, which is not in the graph`),
        ...kindProblems(properties),
        ...actProblems(properties),
        ...(isOneOf(STATEMENT_STATUSES, properties.status) ? [] : [`has the status ${shown(properties.status)}`]),
        ...(isOneOf(STATEMENT_FORMS, properties.form) ? [] : [`has the form ${shown(properties.form)}`]),
        ...(properties.saidOn ? [] : ['has no saidOn']),
        ...intervalProblems(properties, [['saidOn', 'saidFrom', 'saidTo']]),
        ...sourceProblems(properties, known.sources),
        ...evidencedByProblems(properties, endsOf(own, 'EVIDENCED_BY'), known.sources),
        ...linkProblems(own, 'ON_BEHALF_OF', textsOf(properties.onBehalfOfIds), 'onBehalfOfIds'),
        ...linkProblems(own, 'VOICED_BY', textOr(properties.viaId), 'viaId'),
        ...correctionProblems(act, others),
      ];
      if (typeof properties.correctsId === 'string') corrects.set(id, properties.correctsId);
      const found = statementProblems(properties, messages);
      yield* found.map((message) => ({ id, message }));
      if (found.length > 0 || properties.status !== 'CURRENT') continue;
      const { quote, language } = properties;
      const evidence = evidenceLines(evidenceOf(properties.evidence as string | null, id));
      const wrong = await misquotationOf({ quote, language, evidence }, (params) => runner.read('findSources', params));
      if (wrong !== null) yield { id, message: `its quote ${wrong}` };
    }
  }
  yield* circles(corrects);
}

/** Cycles of corrections. */
function* circles(corrects: ReadonlyMap<string, string>): Generator<Problem> {
  const seen = new Set<string>();
  for (const start of corrects.keys()) {
    const chain: string[] = [];
    let next: string | undefined = start;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      chain.push(next);
      next = corrects.get(next);
    }
    const first = next === undefined ? -1 : chain.indexOf(next);
    if (first >= 0) yield { id: next!, message: `is corrected in a circle: ${chain.slice(first).join(', ')}` };
  }
}

/** The problems of every Interaction node, except those of its edges. */
export async function* checkInteractions(runner: QueryRunner, tally: Tally): AsyncGenerator<Problem> {
  const subjects = ['sourceId', 'targetId'];
  for await (const rows of pages((where) => runner.read('listInteractionsToCheck', where))) {
    const page = rows.map(({ id, properties }) => ({ id, properties: wholeInteraction(properties as Properties) }));
    tally.count('Interaction', page.length);
    const known = await knownBy(runner, page, subjects);
    for (const act of page) {
      const { id, properties } = act;
      const messages = [
        ...namedSubjects(act, subjects)
          .filter((named) => !known.subjects.has(named.id))
          .map((named) => `has ${named.name} ${named.id}, which is not in the graph`),
        ...actProblems(properties),
        ...(properties.heldOn ? [] : ['has no heldOn']),
        ...intervalProblems(properties, [['heldOn', 'heldFrom', 'heldTo']]),
        ...sourceProblems(properties, known.sources),
      ];
      yield* interactionProblems(properties, messages).map((message) => ({ id, message }));
    }
  }
}
