import { Ctx, Resolver } from 'type-graphql';
import { recordEvent, upsertSource, upsertSubject } from '../../change/change-nodes.js';
import { mergeSubjects } from '../../change/merge-subjects.js';
import { withoutGaps } from '../../collections/without-gaps.js';
import type { Subject } from '../../domain/subject.js';
import { conflict } from '../../errors/service-error.js';
import type { RequestContext } from '../request-context.js';
import type { EvidenceInput } from './evidence.input.js';
import { Change, InputArg } from './mutation-decorators.js';
import {
  MergeSubjectsPayload,
  RecordEventPayload,
  RecordSourcePayload,
  UpsertSubjectPayload,
} from './payloads.type.js';
import { MergeSubjectsInput, RecordEventInput, RecordSourceInput, UpsertSubjectInput } from './subject.inputs.js';
import { writeOnce } from './write-once.js';

/** Evidence of an input by the keys of its record; null and undefined stay as they are. */
function evidenceOf(evidence: EvidenceInput[] | null | undefined): object[] | null | undefined {
  return evidence?.map(withoutGaps) ?? (evidence as null | undefined);
}

/**
 * What was written, as it is now; if it was merged into another one meanwhile, that one. Errors: CONFLICT if it is gone.
 */
export async function currentSubject({ aliases, loaders }: RequestContext, id: string): Promise<Subject> {
  const known = await loaders.subjects.load(aliases.resolve(id));
  if (known) return known;
  // This process learns of a merge through another process of the same Neo4j with a delay.
  await aliases.refresh();
  const merged = aliases.resolve(id) === id ? null : await loaders.subjects.load(aliases.resolve(id));
  if (merged) return merged;
  throw conflict('input', `${id} was written and is not in the graph any more`);
}

@Resolver()
export class NodeChangesResolver {
  @Change(
    () => UpsertSubjectPayload,
    'Writes a subject, new or known. For a known one, what is left out stays as it is, and null clears it.',
  )
  async upsertSubject(@InputArg(UpsertSubjectInput) input: UpsertSubjectInput, @Ctx() context: RequestContext) {
    const { kind, category, version, clientMutationId: _, evidence, ...content } = input;
    const subject = { ...content, kind: category, evidence: evidenceOf(evidence), kindOfSubject: kind };
    const id = await writeOnce(context, { action: 'UPSERT_SUBJECT', input }, (transaction, _, checked) =>
      upsertSubject(transaction, subject, version ?? null, checked),
    );
    return { subject: () => currentSubject(context, id) };
  }

  @Change(
    () => MergeSubjectsPayload,
    'Makes one subject of two: every edge, name, identifier and passage of evidence moves to the one that is kept, as do days, category, place and description where it has none.',
  )
  async mergeSubjects(@InputArg(MergeSubjectsInput) input: MergeSubjectsInput, @Ctx() context: RequestContext) {
    const id = await writeOnce(context, { action: 'MERGE_SUBJECTS', input }, (transaction, _, checked) =>
      mergeSubjects(transaction, input, checked),
    );
    await context.aliases.refresh();
    return { subject: () => currentSubject(context, id) };
  }

  @Change(
    () => RecordEventPayload,
    'Writes an event, new or known, with its participants and concerns. For a known one, what is left out stays as it is, and null clears it; participants and concerns are added to the known ones.',
  )
  async recordEvent(@InputArg(RecordEventInput) input: RecordEventInput, @Ctx() context: RequestContext) {
    const { participants, concerns, version, clientMutationId: _, evidence, category, kind, ...content } = input;
    const edges = { participants: (participants ?? []).map(withoutGaps), concerns: concerns ?? [] };
    const event = { ...content, kind: category === undefined ? kind : category, evidence: evidenceOf(evidence) };
    const id = await writeOnce(context, { action: 'RECORD_EVENT', input }, (transaction, _, checked) =>
      recordEvent(transaction, event, edges, version ?? null, checked),
    );
    return { event: () => currentSubject(context, id) };
  }

  @Change(
    () => RecordSourcePayload,
    'Writes a source, new or known. For a known one, what is left out stays as it is, and null clears it.',
  )
  async recordSource(@InputArg(RecordSourceInput) input: RecordSourceInput, @Ctx() context: RequestContext) {
    const { version, clientMutationId: _, ...content } = input;
    const id = await writeOnce(context, { action: 'RECORD_SOURCE', input }, (transaction, _, checked) =>
      upsertSource(transaction, { ...content }, version ?? null, checked),
    );
    return { source: () => context.loaders.sources.load(id) };
  }
}
