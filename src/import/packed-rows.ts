import { actOf } from '../domain/act.js';
import { daysOfEdtf } from '../domain/edtf-interval.js';
import type { EvidenceLine } from '../domain/evidence.js';
import { fingerprintOfText } from '../domain/fingerprint.js';
import type { InteractionLine, StatementLine } from '../exchange/exchange-line.js';
import { keptEvidence } from '../exchange/graph-rows.js';
import { comparedText } from '../rules/compared-text.js';

/** Keys of the lines that the packed queries write whole; a line with another goes the way of `demarche load`. */
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

/** The fingerprint that fingerprintOf gives, without sorting keys: here their order is known. */
function fingerprint(sorted: object): string {
  return fingerprintOfText(JSON.stringify(sorted));
}

/** Evidence items with their keys in order and their words as they are compared. A coding has its keys in order from the first. */
function sortedEvidence(evidence: readonly EvidenceLine[]): object[] {
  return evidence.map((item) =>
    Object.fromEntries(
      Object.entries(item)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, typeof value === 'string' && key !== 'source' ? comparedText(value) : value]),
    ),
  );
}

/** What both kinds of rows hold from the first day on: the days, the evidence, the fingerprint, the source and the place. */
function packedEnd(edtf: string, evidence: readonly EvidenceLine[], print: string, place = ''): string {
  const { from, to } = daysOfEdtf(edtf)!;
  const days = `${from}\t${edtf === from ? '' : edtf}\t${to === from ? '' : to}`;
  return `${days}\t${keptEvidence(evidence) ?? ''}\t${print}\t${evidence[0]!.source}\t${place}`;
}

/** A line of importStatements' rows. JSON text and ids hold no tab and no line end. */
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

/** A line of importInteractions' rows. */
export function packInteraction(line: InteractionLine): string {
  const { type, id, source, target, act: code, tone, heldOn, place, evidence = [] } = line;
  const content = { act: code, evidence: sortedEvidence(evidence), heldOn, id, place, source, target, tone, type };
  const end = packedEnd(heldOn, evidence, fingerprint(content), place);
  return `${id}\t${source}\t${target}\t${code}\t${tone ?? actOf(code).goldstein}\t${end}`;
}
