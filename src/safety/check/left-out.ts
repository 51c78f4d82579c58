import { type Properties, textsOf } from './problem.js';

/** The evidence that a single source id implies if there is no other: the source as a whole. */
function evidenceOf(sourceIds: unknown): string | null {
  const ids = textsOf(sourceIds);
  return ids.length === 1 ? JSON.stringify([{ source: ids[0] }]) : null;
}

function filled(properties: Properties, defaults: Properties): Properties {
  const known = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return { ...defaults, ...Object.fromEntries(known) };
}

/** The properties of a statement's node or edge as queries read them, with what the graph leaves out filled in. */
export function wholeStatement(properties: Properties): Properties {
  const { saidFrom, sourceIds } = properties;
  return filled(properties, {
    ...{ addressedToIds: [], onBehalfOfIds: [], form: 'CODED', version: 1 },
    ...{ saidOn: saidFrom, saidTo: saidFrom, evidence: evidenceOf(sourceIds), targetRole: 'ABOUT', position: 0 },
  });
}

/** Same as {@link wholeStatement} for an interaction. */
export function wholeInteraction(properties: Properties): Properties {
  const { heldFrom, sourceIds } = properties;
  return filled(properties, { heldOn: heldFrom, heldTo: heldFrom, evidence: evidenceOf(sourceIds) ?? '[]' });
}
