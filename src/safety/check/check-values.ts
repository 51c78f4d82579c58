import { findAct } from '../../domain/act.js';
import { daysOfEdtf } from '../../domain/edtf-interval.js';
import { type Properties, shown, textsOf } from './problem.js';

/** A property with an EDTF value, and the properties with its first and last day, if there are such. */
export type Interval = readonly [value: string, from?: string, to?: string];

/** What is wrong with the intervals of a node or an edge. */
export function intervalProblems(properties: Properties, intervals: readonly Interval[]): string[] {
  return intervals.flatMap(([name, fromName, toName]) => {
    const value = properties[name] ?? null;
    const from = fromName === undefined ? null : (properties[fromName] ?? null);
    const to = toName === undefined ? null : (properties[toName] ?? null);
    if (value === null) {
      return from === null && to === null ? [] : [`has ${fromName} ${shown(from)} without ${name}`];
    }
    const days = typeof value === 'string' ? daysOfEdtf(value) : null;
    if (days === null) return [`has ${name} ${shown(value)}, which is not an EDTF date or interval`];
    if (fromName === undefined || (from === days.from && to === days.to)) return [];
    const given = `${fromName} ${shown(from)} and ${toName} ${shown(to)}`;
    if (typeof from === 'string' && typeof to === 'string' && from > to) {
      return [`has ${given}: it ends before it begins`];
    }
    return [`has ${given}; ${name} ${shown(value)} gives ${shown(days.from)} and ${shown(days.to)}`];
  });
}

/** The ids of the sources that evidence names, or null if the text cannot be read. */
export function evidenceSources(text: unknown): string[] | null {
  if (text === null || text === undefined) return [];
  try {
    const items = JSON.parse(text as string) as { source?: unknown }[];
    const sources = items.map(({ source }) => source);
    return sources.every((source) => typeof source === 'string') ? [...new Set(sources as string[])] : null;
  } catch {
    return null;
  }
}

/** What is wrong with the evidence of something that has no edges to its sources. */
export function evidenceProblems(properties: Properties, known: ReadonlySet<string>): string[] {
  const sources = evidenceSources(properties.evidence);
  if (sources === null) return ['has evidence that cannot be read'];
  return sources.filter((id) => !known.has(id)).map((id) => `has evidence in ${id}, which is not in the graph`);
}

/** What is wrong with the sources of an act's evidence: those it names and those it lists. */
export function sourceProblems(properties: Properties, known: ReadonlySet<string>): string[] {
  const problems = evidenceProblems(properties, known);
  const named = evidenceSources(properties.evidence);
  if (named === null) return problems;
  const listed = textsOf(properties.sourceIds);
  if (JSON.stringify([...listed].sort()) !== JSON.stringify([...named].sort())) {
    problems.push(`has sourceIds ${shown(listed)}; its evidence names ${shown(named)}`);
  }
  return problems;
}

/** What is wrong with the edges of a statement to the sources that its evidence names. */
export function evidencedByProblems(
  properties: Properties,
  linked: readonly string[],
  known: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  const named = evidenceSources(properties.evidence) ?? linked;
  for (const id of named) {
    const count = linked.filter((other) => other === id).length;
    if (count === 0 && known.has(id)) problems.push(`has evidence in ${id} and no EVIDENCED_BY edge to it`);
    if (count > 1) problems.push(`has ${count} EVIDENCED_BY edges to ${id}`);
  }
  for (const id of new Set(linked.filter((other) => !named.includes(other)))) {
    problems.push(`has an EVIDENCED_BY edge to ${id}, which its evidence does not name`);
  }
  return problems;
}

/** What is wrong with a CAMEO code and, in a graph of an earlier version, the class that is stored with it. */
export function actProblems({ actCode, quadClass }: Properties): string[] {
  const act = typeof actCode === 'string' ? findAct(actCode) : undefined;
  if (!act) return [`has the act ${shown(actCode)}, which is not in the code book`];
  return quadClass === undefined || act.quadClass === quadClass
    ? []
    : [`has quadClass ${shown(quadClass)}; the act ${actCode} is ${act.quadClass}`];
}
