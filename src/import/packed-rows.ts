import { actOf } from '../domain/act.js';
import { daysOfEdtf } from '../domain/edtf-interval.js';
import type { EvidenceLine } from '../domain/evidence.js';
import { fingerprintOfText } from '../domain/fingerprint.js';
import type { InteractionLine, StatementLine } from '../exchange/exchange-line.js';
import { keptEvidence } from '../exchange/graph-rows.js';
import { comparedText } from '../rules/compared-text.js';

/** Keys that the packed queries can write; lines with other keys are written as by `demarche load`. */
const STATEMENT_KEYS = new Set([
  'type',
  'id',
  'speaker',
  'about',
  'form',
  'act',
  'tone',
  'saidOn',
  'place',
  'evidence',
]);
const INTERACTION_KEYS = new Set(['type', 'id', 'source', 'target', 'act', 'tone', 'heldOn', 'place', 'evidence']);

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

/** Same as fingerprintOf, without sorting keys: here they are sorted. */
function fingerprint(sorted: object): string {
  return fingerprintOfText(JSON.stringify(sorted));
}

/** Evidence items with sorted keys and their words as they are compared. The keys of a coding are sorted from the start. */
function sortedEvidence(evidence: readonly EvidenceLine[]): object[] {
  return evidence.map((item) =>
    Object.fromEntries(
      Object.entries(item)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, typeof value === 'string' && key !== 'source' ? comparedText(value) : value]),
    ),
  );
}

/** The end of the rows of both kinds: the days, the evidence, the fingerprint, the source and the place. */
function packedEnd(edtf: string, evidence: readonly EvidenceLine[], print: string, place = ''): string {
  const { from, to } = daysOfEdtf(edtf)!;
  const days = `${from}\t${edtf === from ? '' : edtf}\t${to === from ? '' : to}`;
  return `${days}\t${keptEvidence(evidence) ?? ''}\t${print}\t${evidence[0]!.source}\t${place}`;
}

/** A line of the rows of importStatements. JSON text and ids contain no tabs or line ends. */
export function packStatement(line: StatementLine): string {
  const { type, id, speaker, about, form, act: code, tone, saidOn, place, evidence } = line;
  const content = {
    about,
    act: code,
    evidence: sortedEvidence(evidence),
    form,
    id,
    place,
    saidOn,
    speaker,
    tone,
    type,
  };
  const end = packedEnd(saidOn, evidence, fingerprint(content), place);
  return `${id}\t${speaker}\t${about[0]}\t${code}\t${tone ?? actOf(code).goldstein}\t${end}`;
}

/** A line of the rows of importInteractions. */
export function packInteraction(line: InteractionLine): string {
  const { type, id, source, target, act: code, tone, heldOn, place, evidence = [] } = line;
  const content = { act: code, evidence: sortedEvidence(evidence), heldOn, id, place, source, target, tone, type };
  const end = packedEnd(heldOn, evidence, fingerprint(content), place);
  return `${id}\t${source}\t${target}\t${code}\t${tone ?? actOf(code).goldstein}\t${end}`;
}
