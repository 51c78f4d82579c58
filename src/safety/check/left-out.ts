import { type Properties, textsOf } from './problem.js';

/** The evidence that the ids of sources stand for where there is no other: each as a whole. */
function evidenceOf(sourceIds: unknown): string | null {
  const ids = textsOf(sourceIds);
  return ids.length === 1 ? JSON.stringify([{ source: ids[0] }]) : null;
}

function filled(properties: Properties, defaults: Properties): Properties {
  const known = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return { ...defaults, ...Object.fromEntries(known) };
}

/** The properties of a statement's node or edge with what the graph leaves out put in, as queries read them. */
export function wholeStatement(properties: Properties): Properties {
  const { saidFrom, sourceIds } = properties;
  return filled(properties, {
    ...{ addressedToIds: [], onBehalfOfIds: [], form: 'CODED', version: 1 },
    ...{ saidOn: saidFrom, saidTo: saidFrom, evidence: evidenceOf(sourceIds), targetRole: 'ABOUT', position: 0 },
  });
}

/** The same of an interaction. */
export function wholeInteraction(properties: Properties): Properties {
  const { heldFrom, sourceIds } = properties;
  return filled(properties, { heldOn: heldFrom, heldTo: heldFrom, evidence: evidenceOf(sourceIds) ?? '[]' });
}
