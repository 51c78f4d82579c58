import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { recordRelations, upsertSource, upsertSubject } from '../../change/change-nodes.js';
import { mergeSubjects } from '../../change/merge-subjects.js';
import { nodeKeyOf, type RelationKey, relationIdOf } from '../../domain/node-id.js';
import type { Relation } from '../../domain/relations.js';
import { badUserInput, conflict } from '../../errors/service-error.js';
import { type RelationLine, withIds } from '../../exchange/exchange-line.js';
import { relationRow } from '../../exchange/graph-rows.js';
import { loadRelation } from '../node/load-node.js';
import type { RequestContext } from '../request-context.js';
import { evidenceLines } from './evidence.input.js';
import { inputArgs } from './input-args.js';
import {
  MergeSubjectsPayload,
  RecordEventPayload,
  RecordPartyPayload,
  RecordRolePayload,
  RecordSourcePayload,
  UpsertSubjectPayload,
} from './payloads.type.js';
import { RecordPartyInput, RecordRoleInput } from './relation.inputs.js';
import { MergeSubjectsInput, RecordEventInput, RecordSourceInput, UpsertSubjectInput } from './subject.inputs.js';
import { withoutNulls } from './without-nulls.js';
import { writeOnce } from './write-once.js';

const SubjectArgs = inputArgs(UpsertSubjectInput);
const MergeArgs = inputArgs(MergeSubjectsInput);
const EventArgs = inputArgs(RecordEventInput);
const SourceArgs = inputArgs(RecordSourceInput);
const RoleArgs = inputArgs(RecordRoleInput);
const PartyArgs = inputArgs(RecordPartyInput);

function checkId(id: string | null | undefined, type: string): void {
  if (id && !id.startsWith(`${type}/`)) {
    throw badUserInput('input.id', `${JSON.stringify(id)} is no id of a ${type}; give one such as '${type}/…'`);
  }
}

/** The edge that a mutation recorded, now or, where this is a repeat, before. Errors: CONFLICT where it is gone since. */
async function written(context: RequestContext, line: RelationLine): Promise<Relation> {
  const key = nodeKeyOf(relationIdOf(relationRow(line).id)) as RelationKey;
  const found = await loadRelation(context, key);
  if (found) return found;
  throw conflict('input', 'what was recorded stands no longer, since a merge made one of its two ends');
}

@Resolver()
export class NodeChangesResolver {
  @Authorized('EDITOR')
  @Mutation(() => UpsertSubjectPayload, { nullable: true, description: 'Writes a subject, new or known.' })
  async upsertSubject(
    @Args(() => SubjectArgs) { input }: { input: UpsertSubjectInput },
    @Ctx() context: RequestContext,
  ) {
    const { kind, category, version, clientMutationId, evidence, ...content } = input;
    checkId(content.id, kind.toLowerCase());
    if (kind === 'EVENT') throw badUserInput('input.kind', 'is EVENT; recordEvent writes those');
    const isAgreement = kind === 'AGREEMENT';
    if (!isAgreement && (category || content.adoptedOn || evidence?.length)) {
      throw badUserInput('input', 'category, adoptedOn and evidence are of agreements only');
    }
    const subject = withoutNulls({ ...content, kind: category, evidence: evidence ? evidenceLines(evidence) : null });
    const id = await writeOnce(context, { action: 'UPSERT_SUBJECT', input }, (transaction) =>
      upsertSubject(
        transaction,
        'UPSERT_SUBJECT',
        { ...subject, kindOfSubject: kind },
        version ?? null,
        context.aliases,
      ),
    );
    return { subject: () => context.loaders.subjects.load(id), clientMutationId: clientMutationId ?? null };
  }

  @Authorized('EDITOR')
  @Mutation(() => MergeSubjectsPayload, {
    nullable: true,
    description: 'Makes one subject of two: every edge, name and identifier moves to the one that is kept.',
  })
  async mergeSubjects(@Args(() => MergeArgs) { input }: { input: MergeSubjectsInput }, @Ctx() context: RequestContext) {
    const { clientMutationId } = input;
    const id = await writeOnce(context, { action: 'MERGE_SUBJECTS', input }, (transaction) =>
      mergeSubjects(transaction, input),
    );
    await context.aliases.refresh();
    return { subject: () => context.loaders.subjects.load(id), clientMutationId: clientMutationId ?? null };
  }

  @Authorized('EDITOR')
  @Mutation(() => RecordEventPayload, {
    nullable: true,
    description: 'Writes an event, new or known, with who took part and what it concerns.',
  })
  async recordEvent(@Args(() => EventArgs) { input }: { input: RecordEventInput }, @Ctx() context: RequestContext) {
    const { participants, concerns, version, clientMutationId, evidence, ...content } = input;
    const lines = evidence ? evidenceLines(evidence) : null;
    const event = withoutNulls({ ...content, evidence: lines });
    const id = await writeOnce(context, { action: 'RECORD_EVENT', input }, async (transaction) => {
      const written = await upsertSubject(
        transaction,
        'RECORD_EVENT',
        { ...event, kindOfSubject: 'EVENT' },
        version ?? null,
        context.aliases,
      );
      const withEvidence = lines ? { evidence: lines } : {};
      const relations = [
        ...(participants ?? []).map((one, index) => ({
          path: `input.participants.${index}`,
          line: {
            type: 'participation',
            event: written.resultId,
            ...withoutNulls(one),
            ...withEvidence,
          } as RelationLine,
        })),
        ...(concerns ?? []).map((subject, index) => ({
          path: `input.concerns.${index}`,
          line: { type: 'concern', event: written.resultId, subject, ...withEvidence } as RelationLine,
        })),
      ];
      const related = await recordRelations(
        transaction,
        'RECORD_EVENT',
        relations.map(({ line, path }) => ({ path, line: withIds(line, (one) => context.aliases.resolve(one)) })),
      );
      return { ...written, changes: [...written.changes, ...related.changes] };
    });
    return { event: () => context.loaders.subjects.load(id), clientMutationId: clientMutationId ?? null };
  }

  @Authorized('EDITOR')
  @Mutation(() => RecordSourcePayload, { nullable: true, description: 'Writes a source, new or known.' })
  async recordSource(@Args(() => SourceArgs) { input }: { input: RecordSourceInput }, @Ctx() context: RequestContext) {
    const { version, clientMutationId, ...content } = input;
    checkId(content.id, 'source');
    const id = await writeOnce(context, { action: 'RECORD_SOURCE', input }, (transaction) =>
      upsertSource(transaction, withoutNulls(content), version ?? null),
    );
    return { source: () => context.loaders.sources.load(id), clientMutationId: clientMutationId ?? null };
  }

  @Authorized('EDITOR')
  @Mutation(() => RecordRolePayload, {
    nullable: true,
    description: 'Records a role, or one more piece of evidence for a known one.',
  })
  async recordRole(@Args(() => RoleArgs) { input }: { input: RecordRoleInput }, @Ctx() context: RequestContext) {
    const { clientMutationId, evidence, ...role } = input;
    const resolve = (id: string) => context.aliases.resolve(id);
    const line = { type: 'role', ...withoutNulls(role), evidence: evidenceLines(evidence) } as RelationLine;
    await writeOnce(context, { action: 'RECORD_ROLE', input }, (transaction) =>
      recordRelations(transaction, 'RECORD_ROLE', [{ line: withIds(line, resolve), path: 'input' }]),
    );
    return { role: () => written(context, withIds(line, resolve)), clientMutationId: clientMutationId ?? null };
  }

  @Authorized('EDITOR')
  @Mutation(() => RecordPartyPayload, {
    nullable: true,
    description: 'Records how an actor stands to an agreement, or one more piece of evidence for it.',
  })
  async recordParty(@Args(() => PartyArgs) { input }: { input: RecordPartyInput }, @Ctx() context: RequestContext) {
    const { clientMutationId, evidence, ...party } = input;
    const resolve = (id: string) => context.aliases.resolve(id);
    const line = { type: 'party', ...withoutNulls(party), evidence: evidenceLines(evidence) } as RelationLine;
    await writeOnce(context, { action: 'RECORD_PARTY', input }, (transaction) =>
      recordRelations(transaction, 'RECORD_PARTY', [{ line: withIds(line, resolve), path: 'input' }]),
    );
    return { party: () => written(context, withIds(line, resolve)), clientMutationId: clientMutationId ?? null };
  }
}
