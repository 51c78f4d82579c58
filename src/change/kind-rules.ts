import type { PropertyChange } from '../domain/change.js';
import { counted } from '../domain/counted.js';
import { identifierKey, isActorKind, SUBJECT_KINDS, type SubjectKind, subjectKindOfId } from '../domain/identity.js';
import { otherIdProblem } from '../domain/other-ids.js';
import { slugOf } from '../domain/slug.js';
import { KIND_UNCERTAIN, type Subject } from '../domain/subject.js';
import { badUserInput, conflict } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import { type NodeLine, type RelationLine, withIds } from '../exchange/exchange-line.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { checkRecord } from '../rules/check-record.js';
import type { Violation } from '../rules/violation.js';
import { propertyChanges } from './change-log.js';
import { checkInput, type InputContext } from './check-input.js';
import { joinedNames } from './joined-names.js';
import { relationInWords } from './relation-in-words.js';

/** A subject that is of another kind than its id implies, at the version at which it was last seen. */
export interface KindChange {
  id: string;
  version: number;
  kind: SubjectKind;
  /** Its right name, if it has another one; the old name becomes an alias. */
  name?: string | null;
  /** Identifiers to add. */
  identifiers?: readonly { scheme: string; value: string }[] | null;
}

/** Maps an id in an edge to the one after the change of kind. */
type Replace = (id: string) => string;

/** The id of a subject with another kind: derived from its new name, or from the part of its id after the kind. */
export function idOfKind(id: string, kind: SubjectKind, name: string | null): string {
  return `${SUBJECT_KINDS[kind]}/${name === null ? id.slice(id.indexOf('/') + 1) : slugOf(name)}`;
}

/**
 * Why no subject of a kind can take the place of `id` in some edges: only persons hold roles, only collectives have members. Null
 * if it can. `replace` maps the ids in the edges to those that they are to have.
 */
export function misfitOf(
  id: string,
  kind: SubjectKind,
  lines: readonly RelationLine[],
  replace: Replace,
): string | null {
  const type = SUBJECT_KINDS[kind];
  const misfits = lines.filter((line) => {
    const after = withIds(line, replace);
    const checked = checkRecord(after);
    return 'violations' in checked && checked.violations.some((violation) => misfitsAt(after, violation, type));
  });
  // The same one of several on both engines, which list edges in different orders.
  const [misfit] = misfits.map(relationInWords).sort();
  return misfit === undefined ? null : `${misfit}, and no ${kind} can take the place of ${id} there`;
}

/** Refuses a kind that the edges or acts of the subject exclude: an event takes no part in events, a state holds no role. */
export async function refuseMisfit(
  transaction: TypedTransaction,
  { id, kind }: KindChange,
  lines: readonly RelationLine[],
  replace: Replace,
): Promise<void> {
  const misfit = misfitOf(id, kind, lines, replace);
  if (misfit !== null) throw badUserInput('input.kind', `${id} cannot be of the kind ${kind}: ${misfit}`);
  if (isActorKind(kind)) return;
  const [acts] = await transaction.run('countActsOfActor', { id });
  if (acts!.count > 0) {
    const said = `it speaks or acts in ${counted(acts!.count, 'acts')}`;
    throw badUserInput('input.kind', `${id} cannot be of the kind ${kind}, which is not an actor: ${said}`);
  }
}

/** Whether an end of an edge breaks the rule of its ids and is of the new kind. */
function misfitsAt(line: RelationLine, { path, rule }: Violation, type: string): boolean {
  const value = (line as unknown as Record<string, unknown>)[path.slice(1)];
  return rule === 'id' && typeof value === 'string' && value.startsWith(`${type}/`);
}

/** Refuses a subject with properties that subjects of the new kind cannot have. */
export function refuseProperties(
  { id, kind }: KindChange,
  { category, adoptedOn, heldOn, expectedOn, place, evidence }: Subject,
): void {
  const wrong = [
    ...(kind !== 'AGREEMENT' && adoptedOn !== null ? ['adoptedOn'] : []),
    ...(kind !== 'AGREEMENT' && kind !== 'EVENT' && category !== null ? ['category'] : []),
    ...(kind !== 'AGREEMENT' && kind !== 'EVENT' && evidence.length > 0 ? ['evidence'] : []),
    ...(kind !== 'EVENT'
      ? Object.entries({ heldOn, expectedOn, place }).flatMap(([key, value]) => (value === null ? [] : key))
      : []),
  ];
  if (wrong.length > 0) {
    throw badUserInput(
      'input.kind',
      `${id} has ${wrong.join(', ')}, which no ${kind} has; set ${wrong.length === 1 ? 'it' : 'them'} to null first`,
    );
  }
}

/** The name and the identifiers that an input gives, as they are stored. Errors: BAD_USER_INPUT with everything wrong with it. */
export async function checkedContent(transaction: TypedTransaction, change: KindChange, context: InputContext) {
  const { id, kind, name, identifiers } = change;
  const problems = [...context.problems];
  if (subjectKindOfId(id) === null) {
    const otherwise = `${shown(id)} is not an id of a subject; give one such as 'person/robert-malley'`;
    problems.push({ path: 'input.id', message: otherIdProblem(id, 'subject') ?? otherwise });
  }
  const type = SUBJECT_KINDS[kind];
  const newId = idOfKind(problems.length === 0 ? id : `${type}/x`, kind, name ?? null);
  const given = { ...(identifiers?.length && { identifiers: identifiers.map((one) => ({ ...one })) }) };
  const draft = { line: { type, id: newId, name: name ?? 'x', ...given }, path: 'input', names: { id: 'name' } };
  const [line] = (await checkInput(transaction, [draft], { ...context, problems }, { declared: newId })) as NodeLine[];
  return { name: name ? line!.name : null, identifiers: line!.identifiers ?? [] };
}

/** Refuses an id that another subject has or had. Errors: CONFLICT. */
export function refuseTaken(
  id: string,
  newId: string,
  subjects: ReadonlyMap<string, Subject>,
  { resolve }: InputContext,
): void {
  const survivor = resolve(newId);
  if (survivor !== newId && survivor !== id) {
    throw conflict(
      'input.kind',
      `${newId} was merged into ${survivor}; merge ${id} into that one, or give another name`,
    );
  }
  if (survivor === newId && subjects.has(newId)) {
    throw conflict('input.kind', `${newId} is in the graph already; mergeSubjects makes one of the two`);
  }
}

/** What to write of a subject with its right name and more identifiers. Errors: BAD_USER_INPUT if these are too many. */
export function contentOf(subject: Subject, newName: string | null, added: readonly string[]) {
  const names = joinedNames(
    {
      id: subject.id,
      name: newName ?? subject.name,
      aliases: [subject.name, ...subject.aliases],
      identifiers: [...subject.identifiers.map(identifierKey), ...added],
    },
    'input',
  );
  return { ...names, description: subject.description === KIND_UNCERTAIN ? null : subject.description };
}

/** How the content of a subject differs from what is written of it. */
export function contentChanges(
  { name, aliases, description, identifiers }: Subject,
  right: ReturnType<typeof contentOf>,
): PropertyChange[] {
  return propertyChanges(
    { name, aliases, description, identifiers: identifiers.map(identifierKey) },
    { name: right.name, aliases: right.aliases, description: right.description, identifiers: right.identifiers },
  );
}
