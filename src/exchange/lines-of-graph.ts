import { withoutGaps } from '../collections/without-gaps.js';
import { actOf } from '../domain/act.js';
import { evidenceLines } from '../domain/evidence.js';
import { SUBJECT_KINDS } from '../domain/identity.js';
import type { Interaction } from '../domain/interaction.js';
import type { Source } from '../domain/source.js';
import type { Statement } from '../domain/statement.js';
import type { Subject } from '../domain/subject.js';
import type { InteractionLine, NodeLine, SourceLine, StatementLine } from './exchange-line.js';

/** The line of a subject. The format has neither null nor empty lists. */
export function subjectLine(subject: Subject): NodeLine {
  const { id, kind, name, aliases, description, identifiers, category } = subject;
  const { adoptedOn, heldOn, expectedOn, place, evidence } = subject;
  return withoutGaps<NodeLine>({
    ...{ type: SUBJECT_KINDS[kind], id, name, aliases, description, identifiers, kind: category },
    ...{ adoptedOn, heldOn, expectedOn, place, evidence: evidenceLines(evidence) },
  });
}

export function sourceLine({ version: _, kind: __, ...source }: Source): SourceLine {
  return withoutGaps<SourceLine>({ type: 'source', ...source });
}

export function statementLine(statement: Statement): StatementLine {
  const { id, speakerId, aboutIds, addressedToIds, onBehalfOfIds, viaId, quote, paraphrase, language } = statement;
  const { form, act, tone, saidOn, medium, place, confidence, status, statusSince, correctsId } = statement;
  const { evidence, recordedAt, recordedBy } = statement;
  return withoutGaps<StatementLine>({
    ...{ type: 'statement', id, speaker: speakerId, about: aboutIds, addressedTo: addressedToIds },
    ...{ onBehalfOf: onBehalfOfIds, via: viaId, quote, paraphrase, language, form, act: act.code, tone, saidOn },
    ...{ medium, place, confidence, status: status === 'CURRENT' ? null : status },
    ...{ statusSince: status === 'CURRENT' ? null : statusSince, corrects: correctsId },
    ...{ evidence: evidenceLines(evidence), recordedAt, recordedBy },
  });
}

export function interactionLine(interaction: Interaction): InteractionLine {
  const { id, sourceId, targetId, act, tone, heldOn, place, confidence, evidence, recordedAt, recordedBy } =
    interaction;
  return withoutGaps<InteractionLine>({
    ...{ type: 'interaction', id, source: sourceId, target: targetId, act: act.code, tone, heldOn, place, confidence },
    ...{ evidence: evidenceLines(evidence), recordedAt, recordedBy },
  });
}

/** The line of an act without its tone if that is the tone of its kind of act, which is what a line without one means. */
export function withoutActTone<L extends StatementLine | InteractionLine>(line: L): L {
  if (line.tone !== actOf(line.act).goldstein) return line;
  const { tone: _, ...without } = line;
  return without as L;
}
