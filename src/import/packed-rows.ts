import { actOf } from '../domain/act.js';
import { daysOfEdtf } from '../domain/edtf-interval.js';
import { fingerprintOfText } from '../domain/fingerprint.js';
import { subjectKindOfId } from '../domain/identity.js';
import type { InteractionLine, StatementLine } from '../exchange/exchange-line.js';

/** Keys of the lines that the packed queries write whole; a line with another goes the way of `demarche load`. */
const STATEMENT_KEYS = new Set(['type', 'id', 'speaker', 'about', 'form', 'act', 'tone', 'saidOn', 'evidence']);
const INTERACTION_KEYS = new Set(['type', 'id', 'source', 'target', 'act', 'tone', 'heldOn', 'evidence']);

/** Whether importStatements can write this line. */
export function isPackableStatement(line: StatementLine): boolean {
  if (line.form !== 'CODED' || line.about.length !== 1 || line.evidence.length !== 1) return false;
  for (const key in line) if (!STATEMENT_KEYS.has(key)) return false;
  return true;
}

/** Whether importInteractions can write this line. */
export function isPackableInteraction(line: InteractionLine): boolean {
  if (line.evidence?.length !== 1) return false;
  for (const key in line) if (!INTERACTION_KEYS.has(key)) return false;
  return true;
}

/** The fingerprint that fingerprintOf gives, without sorting keys: here their order is known. */
function fingerprint(sorted: object): string {
  return fingerprintOfText(JSON.stringify(sorted));
}

/** Evidence items with their keys in order; in events from tables they have the source alone. */
function sortedEvidence(evidence: readonly object[]): object[] {
  return evidence.map((item) => Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** A line of importStatements' rows. JSON text and ids hold no tab and no line end. */
export function packStatement({
  type,
  id,
  speaker,
  about,
  form,
  act: code,
  tone,
  saidOn,
  evidence,
}: StatementLine): string {
  const act = actOf(code);
  const { from, to } = daysOfEdtf(saidOn)!;
  const print = fingerprint({
    about,
    act: code,
    evidence: sortedEvidence(evidence),
    form,
    id,
    saidOn,
    speaker,
    tone,
    type,
  });
  return `${id}\t${speaker}\t${about[0]}\t${subjectKindOfId(speaker)}\t${subjectKindOfId(about[0]!)}\t${code}\t${act.quadClass}\t${tone ?? act.goldstein}\t${saidOn}\t${from}\t${to}\t${JSON.stringify(evidence)}\t${print}\t${evidence[0]!.source}`;
}

/** A line of importInteractions' rows. */
export function packInteraction({
  type,
  id,
  source,
  target,
  act: code,
  tone,
  heldOn,
  evidence = [],
}: InteractionLine): string {
  const act = actOf(code);
  const { from, to } = daysOfEdtf(heldOn)!;
  const print = fingerprint({
    act: code,
    evidence: sortedEvidence(evidence),
    heldOn,
    id,
    source,
    target,
    tone,
    type,
  });
  return `${id}\t${source}\t${target}\t${code}\t${act.quadClass}\t${tone ?? act.goldstein}\t${heldOn}\t${from}\t${to}\t${JSON.stringify(evidence)}\t${print}\t${evidence[0]!.source}`;
}
