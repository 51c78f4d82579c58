import { identifierKey } from '../domain/identity.js';
import { type FieldProblem, ServiceError } from '../errors/service-error.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import { checkLine } from './check-line.js';
import { type AliasLine, type ExchangeLine, type NumberedLine, referencesOf } from './exchange-line.js';
import { fingerprintOf } from './graph-rows.js';
import { readLines } from './read-lines.js';
import { aliasProblem } from './write-aliases.js';

const PROBLEMS_SHOWN = 20;
const LOOK_UP_SIZE = 5_000;

/** Ids that lines refer to, each with the first line that does. */
type References = Map<string, number>;

/** What the first reading of a file collects, to be held against the graph. */
class Findings {
  readonly problems: FieldProblem[] = [];
  readonly declared = new Map<string, string>();
  readonly references = {
    subjects: new Map() as References,
    sources: new Map() as References,
    statements: new Map() as References,
  };
  readonly identifiers = new Map<string, { owner: string; number: number }>();
  readonly aliases = new Map<string, NumberedLine<AliasLine>>();

  refuse(number: number, path: string, message: string): void {
    this.problems.push({ path: `line ${number} ${path}`, message });
  }

  add({ number, line }: NumberedLine): void {
    if ('id' in line) {
      const content = fingerprintOf(line);
      const earlier = this.declared.get(line.id);
      if (earlier !== undefined && earlier !== content)
        this.refuse(number, '/id', `${line.id} stands in this file already, with other content`);
      this.declared.set(line.id, content);
    }
    if ('identifiers' in line) {
      for (const identifier of line.identifiers ?? []) {
        const key = identifierKey(identifier);
        const owner = this.identifiers.get(key)?.owner ?? line.id;
        if (owner !== line.id) this.refuse(number, '/identifiers', `${key} is an identifier of ${owner} already`);
        this.identifiers.set(key, { owner, number });
      }
    }
    if (line.type === 'alias') this.aliases.set(line.id, { number, line });
    const references = referencesOf(line);
    for (const kind of ['subjects', 'sources', 'statements'] as const) {
      for (const id of references[kind]) if (!this.references[kind].has(id)) this.references[kind].set(id, number);
    }
  }
}

/** Calls `find` with the keys in pieces that one query takes well. */
async function inPieces<Row>(keys: string[], find: (piece: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < keys.length; start += LOOK_UP_SIZE)
    rows.push(...(await find(keys.slice(start, start + LOOK_UP_SIZE))));
  return rows;
}

async function checkAliases(findings: Findings, runner: QueryRunner, aliases: AliasBook): Promise<void> {
  const lines = [...findings.aliases.values()];
  const ids = lines.flatMap(({ line }) => [line.id, aliases.resolve(line.of)]);
  const known = await inPieces(ids, (piece) => runner.read('findKnownSubjectIds', { ids: piece }));
  const subjects = new Set(known.map(({ id }) => id));
  const isSubject = (id: string) => subjects.has(id) || (findings.declared.has(id) && !findings.aliases.has(id));
  for (const { number, line } of lines) {
    const problem = aliasProblem(line, aliases, isSubject);
    if (problem !== null) findings.refuse(number, '/', problem);
  }
}

async function holdAgainstGraph(findings: Findings, runner: QueryRunner, aliases: AliasBook): Promise<void> {
  const { references, declared } = findings;
  const open = (kind: keyof typeof references) => [...references[kind].keys()].filter((id) => !declared.has(id));
  const known = new Set(
    [
      ...(await inPieces(open('subjects'), (ids) =>
        runner.read('findKnownSubjectIds', { ids: aliases.resolveAll(ids) }),
      )),
      ...(await inPieces(open('sources'), (ids) => runner.read('findKnownSourceIds', { ids }))),
      ...(await inPieces(open('statements'), (ids) => runner.read('findStatementFingerprints', { ids }))),
    ].map(({ id }) => id),
  );
  for (const kind of ['subjects', 'sources', 'statements'] as const) {
    for (const id of open(kind)) {
      if (!known.has(aliases.resolve(id)))
        findings.refuse(
          references[kind].get(id)!,
          '/',
          `refers to ${id}, which is neither in this file nor in the graph`,
        );
    }
  }
  await checkAliases(findings, runner, aliases);
  const owners = await inPieces([...findings.identifiers.keys()], (keys) =>
    runner.read('findIdentifierOwners', { keys }),
  );
  for (const { key, ownerId } of owners) {
    const { owner, number } = findings.identifiers.get(key)!;
    if (aliases.resolve(owner) !== ownerId)
      findings.refuse(number, '/identifiers', `${key} is an identifier of ${ownerId} in the graph`);
  }
}

/** Every line of a file, checked. Errors: BAD_USER_INPUT at the first line that breaks a rule. */
export async function* checkedLines(file: string): AsyncGenerator<NumberedLine> {
  for await (const { number, text } of readLines(file)) {
    const result = checkLine(text);
    if ('problems' in result)
      throw refusal(
        file,
        result.problems.map(({ path, message }) => ({ path: `line ${number} ${path}`, message })),
      );
    yield { number, line: result.line as ExchangeLine };
  }
}

function refusal(file: string, problems: FieldProblem[]): ServiceError {
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(({ path, message }) => `  ${path}: ${message}`);
  const more = problems.length > PROBLEMS_SHOWN ? [`  … and ${problems.length - PROBLEMS_SHOWN} more`] : [];
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return new ServiceError('BAD_USER_INPUT', [`${file}: ${count}; nothing was loaded`, ...shown, ...more].join('\n'), {
    fields: problems,
  });
}

/**
 * Reads a whole file before anything of it is written: each line by the schema and by what its values mean, then whether
 * what it refers to is there and what it says of known things agrees. Errors: BAD_USER_INPUT with every problem found.
 */
export async function checkExchangeFile(file: string, runner: QueryRunner, aliases: AliasBook): Promise<void> {
  const findings = new Findings();
  for await (const { number, text } of readLines(file)) {
    const result = checkLine(text);
    if ('problems' in result) {
      for (const { path, message } of result.problems) findings.refuse(number, path, message);
    } else if (result.line.type === 'format' && number !== 1) {
      findings.refuse(number, '/type', 'a format line can only be the first');
    } else {
      findings.add({ number, line: result.line });
    }
  }
  if (findings.problems.length === 0) await holdAgainstGraph(findings, runner, aliases);
  if (findings.problems.length > 0) throw refusal(file, findings.problems);
}
